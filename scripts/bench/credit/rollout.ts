/** Rollout gates against candidates made to fail: blocked before anybody is decided by them. */
import { goodDesign } from '@simulations/credit-drift/rollout/defaults';
import type { RolloutResult } from '@simulations/credit-drift/rollout/play';
import { rolloutTable, type TableEntry } from '@simulations/credit-drift/rollout/table';
import { openTensors } from '@simulations/tensors';
import { formatTable } from '../table';
import { openOne } from './cases';
import { rootRepairs } from './mitigation';
import { wasmUrl } from './model';
import { atLeast, mean, type Section } from './section';

const SEED = 11;
const CLOCK = 5;
/** The prototype's. */
const FLIGHTS = Array.from({ length: 12 }, (_, k) => 40 + k);

const root = { parts: [rootRepairs.population] };

interface Entry extends TableEntry {
  /** What must become of it in every flight; null: no promise. */
  readonly must: 'promoted' | 'blocked' | null;
}

const entries: readonly Entry[] = [
  { name: 'root fix', candidate: 'chosen', mitigation: root, must: 'promoted' },
  { name: 'root fix, flag not wired in production', candidate: 'chosen-not-wired', mitigation: root, must: 'blocked' },
  { name: 'global cut-off .50', candidate: 'global-cutoff-50', must: 'blocked' },
  { name: 'global cut-off .607', candidate: 'global-cutoff-607', must: null },
  { name: 'cut-off of B .35', candidate: 'focal-cutoff-35', must: 'blocked' },
  { name: 'group cut-offs', candidate: 'chosen', mitigation: { parts: [{ kind: 'group-cutoffs' }] }, must: null },
  { name: 'deployed model again (A/A)', candidate: 'same-model', must: 'blocked' },
];

export async function benchRollout(quick: boolean): Promise<Section> {
  const seeds = quick ? FLIGHTS.slice(0, 3) : FLIGHTS;
  const tensors = await openTensors({ backends: ['wasm', 'cpu'], wasmUrl });
  const credit = openOne(SEED, 'population', 'points');
  const context = { credit, clock: CLOCK, tensors, now: () => performance.now() };
  const table = await rolloutTable(seeds, context, goodDesign, entries);
  const count = (results: readonly RolloutResult[], decision: RolloutResult['decision']) =>
    results.filter((result) => result.decision === decision).length;
  const rows = table.map(({ name, results }) => {
    const gates = [...new Set(results.map(({ gate }) => gate))].filter((gate) => gate !== null);
    const open = results.map(({ ungated }) => ungated.extraBads);
    return [
      name,
      count(results, 'promoted'),
      count(results, 'blocked'),
      count(results, 'rolled-back'),
      gates.join(', '),
      mean(results.map(({ day }) => day)).toFixed(0),
      mean(results.map(({ extraBads }) => extraBads)).toFixed(0),
      mean(results.map(({ falseRejectionsAvoidedB }) => falseRejectionsAvoidedB)).toFixed(0),
      mean(open).toFixed(0),
    ];
  });
  return {
    title: `Rollout (cause population, 500 applications a day, ${seeds.length} flights)`,
    text: formatTable(
      [
        'candidate',
        'promoted',
        'blocked',
        'rolled back',
        'gate',
        'day',
        'extra bads',
        'B wrongs avoided',
        'extra bads, no gates',
      ],
      rows,
    ),
    targets: entries.flatMap(({ name, must }, i) =>
      must === null
        ? []
        : [atLeast(`${name}: ${must}, of ${seeds.length}`, count(table[i]!.results, must), seeds.length)],
    ),
    data: table.map(({ name, results }) => ({
      name,
      results: results.map(({ seed, decision, day, gate, extraBads, falseRejectionsAvoidedB }) => ({
        seed,
        decision,
        day,
        gate,
        extraBads,
        falseRejectionsAvoidedB,
      })),
    })),
  };
}
