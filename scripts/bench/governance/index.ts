/** `npm run bench -- governance`: whether the governance simulation is what the design study says. */
import { parseArgs } from 'node:util';
import { type Command, Misuse } from '../../dispatch';
import { formatTargets, isMet, type Target } from '../target';
import { benchBackends } from './backends';
import { benchDocuments } from './documents';
import { benchExploits } from './exploits';
import type { Section } from './section';
import { benchOrder, benchTable } from './table';

const usage = 'governance [--json] [--quick] [--only table,order,exploits,backends,documents]';

const about = `Holds the governance simulation against its design: the prototype's table, the order of frameworks in sixteen perturbed
worlds, exploits and a random search for frameworks that game the score, tensors against the oracle, and the levels of the golden documents.
  --quick  fewer replicates and steps
  --json   the last line is one JSON object`;

const sections: Readonly<Record<string, (quick: boolean) => Section | Promise<Section>>> = {
  table: benchTable,
  order: benchOrder,
  exploits: benchExploits,
  backends: benchBackends,
  documents: benchDocuments,
};

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' } },
  });
  const names = values.only?.split(',') ?? Object.keys(sections);
  const unknown = names.find((name) => !Object.hasOwn(sections, name));
  if (unknown !== undefined) throw new Misuse(`there is no part "${unknown}"`);
  const targets: Target[] = [];
  for (const name of names) {
    const start = performance.now();
    const section = await sections[name]!(values.quick === true);
    console.log(`\n${section.title} · ${((performance.now() - start) / 1000).toFixed(0)} s\n${section.text}`);
    targets.push(...section.targets);
  }
  const missed = targets.filter((target) => !isMet(target));
  console.log(`\nTargets\n${formatTargets(targets)}`);
  console.log(missed.length === 0 ? '\nAll targets met.' : `\n${missed.length} of ${targets.length} targets missed.`);
  if (values.json) console.log(JSON.stringify({ ok: missed.length === 0, targets }));
  return missed.length === 0 ? 0 : 1;
}

export const governance: Command = { usage, about, run };
