/** Detection delay: what each monitor would have said, and when; against the prototype's table. */
import {
  type DelayCell,
  type DelayRow,
  delayTable,
  detectionStudy,
  type MonitorId,
  monitorIds,
  monitors,
  tableSeverities,
} from '@simulations/credit-drift/delay';
import type { Cause } from '@simulations/credit-drift/world/causes';
import { formatTable } from '../table';
import { readReference } from './reference';
import { atLeast, atMost, largest, leastTime, type Section } from './section';
import { prototypeNames } from './world';

/** The prototype's. */
const SEEDS = [31, 32, 33, 34, 35, 36, 37, 38];
const deciding = ['population', 'proxy', 'label', 'missing-code'] as const satisfies readonly Cause[];
const shown: readonly (Cause | null)[] = [...deciding, 'concept-lift', null];

export function benchDelay(quick: boolean): Section {
  const seeds = quick ? SEEDS.slice(0, 2) : SEEDS;
  const rows = delayTable(seeds, shown);
  const milliseconds = leastTime(3, () => {
    detectionStudy({ seed: 31, cause: 'label', severity: tableSeverities.label });
  });
  const of = (cause: Cause | null, monitor: MonitorId) =>
    rows.find((row) => row.cause === cause)!.cells.find((cell) => cell.monitor === monitor)!;
  const saved = deciding.map((cause) => of(cause, 'frr-B').meanExcess! - of(cause, 'approval-B').meanExcess!);
  const lead = deciding.map((cause) => of(cause, 'frr-B').medianDay! - of(cause, 'approval-B').medianDay!);
  const text = quick ? null : readReference('prototype/detect.txt');
  return {
    title: `Detection delay (200 applications a day, ${seeds.length} seeds): fired, median day after onset [excess false rejections of B by then]`,
    text: formatTable(
      ['monitor', ...rows.map(({ cause }) => cause ?? 'nothing wrong')],
      monitorIds.map((id, k) => [monitors[id].name, ...rows.map(({ cells }) => say(cells[k]!))]),
    ),
    targets: [
      atLeast('approval CUSUM before outcomes, median days, least of four causes', Math.min(...lead), 40),
      atLeast('false rejections of B saved by that, least of four causes', Math.min(...saved), 150),
      atMost(
        'label-free monitors that see concept drift in most seeds',
        monitorIds.filter((id) => !monitors[id].needsLabels && of('concept-lift', id).fired * 2 > seeds.length).length,
        0,
      ),
      atLeast(`outcomes see concept drift, of ${seeds.length}`, of('concept-lift', 'frr-B').fired, seeds.length),
      atMost(
        'AUC of everybody fires, share over four causes',
        deciding.reduce((sum, cause) => sum + of(cause, 'auc').fired, 0) / (4 * seeds.length),
        0.4,
      ),
      atMost(
        `false alarms without a cause, of ${seeds.length * monitorIds.length}`,
        monitorIds.reduce((sum, id) => sum + of(null, id).fired, 0),
        2,
      ),
      ...(text === null
        ? []
        : [atMost('cells that differ from the prototype’s (AUC aside: DeLong here)', differing(text, rows), 0)]),
      atMost('one study', milliseconds, 1500, 'ms'),
    ],
    data: { rows, milliseconds, saved: largest(saved) },
  };
}

function say({ fired, of, medianDay, meanExcess }: DelayCell): string {
  if (fired === 0) return 'never';
  return `${fired === of ? '' : `${fired}/${of} `}${medianDay} [${meanExcess!.toFixed(0)}]`;
}

/** Lines of detect.txt are in the order of our monitors, after a line that names the cause. */
function differing(text: string, rows: readonly DelayRow[]): number {
  const blocks = text.split(/\n\s*\n/).map((block) => block.trim().split('\n'));
  return rows
    .flatMap(({ cause, cells }) => {
      const lines = blocks.find(([name]) => name === (cause === null ? 'none' : prototypeNames[cause]))!.slice(1);
      return cells.map((cell, k): boolean => {
        const found = /fired (\d)\/8 +median day after onset +(-?[\d.]*) +excess .* by then *(-?[\d.]*)/.exec(
          lines[k]!,
        );
        const same =
          found !== null &&
          Number(found[1]) === cell.fired &&
          (cell.medianDay === null ? found[2] === '' : Number(found[2]) === cell.medianDay) &&
          (cell.meanExcess === null ? found[3] === '' : found[3] === cell.meanExcess.toFixed(1));
        return cell.monitor !== 'auc' && !same;
      });
    })
    .filter(Boolean).length;
}
