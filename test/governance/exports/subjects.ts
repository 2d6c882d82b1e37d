/** A portfolio and a short life that exports are tried on. */
import { good } from '@simulations/governance/framework/templates/good';
import { parseFramework, type Framework } from '@simulations/governance/framework/schema';
import { governedModels } from '@simulations/governance/exports/governed';
import type { LifeRecord, RecordedEvent } from '@simulations/governance/exports/life';
import { inventoryOf } from '@simulations/governance/portfolio/inventory';
import { drawPortfolio } from '@simulations/governance/portfolio/portfolio';

export const inventory = inventoryOf(drawPortfolio({ seed: 7, replicates: 1 }), 0);

const at = (index: number) => ({ model: { index } });
const events: Readonly<Record<number, readonly RecordedEvent[]>> = {
  0: [
    { kind: 'started', shadow: false, ...at(0) },
    { kind: 'started', shadow: true, ...at(3) },
  ],
  2: [{ kind: 'incident', incident: { kind: 'drift', serious: false, cost: 40, harm: 1.5, fine: 0 }, ...at(0) }],
  5: [
    { kind: 'incident', incident: { kind: 'drift', serious: true, cost: 60, harm: 2, fine: 250 }, ...at(0) },
    { kind: 'unlawful purpose', fine: 1500, cost: 150, harm: 3, ...at(3) },
  ],
  23: [
    { kind: 'audit', finding: true, fine: 10, ...at(1) },
    { kind: 'shadow model found', ...at(3) },
  ],
};

/** Written by hand, so that sums can be checked by eye: 3 incidents, 250 k€ of costs, 1 760 k€ of fines, 6.5 of harm. */
export const life: LifeRecord = {
  tiers: inventory.map(({ index }) => 1 + (index % 4)),
  months: Array.from({ length: 24 }, (_, month) => ({
    ...{ month, events: events[month] ?? [], running: 5 + month, falseAlarms: 2, attention: 0.5 },
    ...{ boardUse: 0.25, boardBacklog: 1, depth: 0.75, secondLineBacklog: 0 },
  })),
};

export const models = governedModels(good, inventory);
export const lived = governedModels(good, inventory, life);
export { good };

/** What a hostile or careless author might type. */
export const NASTY = 'a{{ .x }} {{{% "q" \\ | # ---\n<b>&\': [x](http://y) $1 ```';

/** The framework with every free text replaced by what `write` makes of its path. */
export function rewritten(framework: Framework, write: (path: string, text: string) => string): Framework {
  const free =
    /(^|\.)(text|control|evidence|inputs|outputs|record|title|organisation|name|deputy|metric|threshold|window|source|action|reason|conflictRule|consequence|procedure|onlyEu|watchedBy|model|why|target|by|commander|engineer|legal|communications|detect|triage|contain|notify|learn|quote)$|groups\.\d+$|criteria\.\d+$/u;
  const closed = /^enforcement\.deploy\.by$|^incidents\.timers\./u;
  const walk = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') return free.test(path) && !closed.test(path) ? write(path, value) : value;
    if (Array.isArray(value)) return value.map((entry, index) => walk(entry, `${path}.${index}`));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, walk(entry, path === '' ? key : `${path}.${key}`)]),
    );
  };
  return parseFramework(walk(framework, ''));
}
