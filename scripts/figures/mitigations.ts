// The mitigation bench over causes and seeds, one line a plan (means): what design documents and lessons quote.
//   node scripts/run.mjs scripts/figures/mitigations.ts 11,12,13 [causes] [applicants a month] [headline or severity] [kinds]
import { openCase } from '@simulations/credit-drift/case';
import { benchMitigation, benchReference, type BenchRow } from '@simulations/credit-drift/mitigation/bench';
import type { MitigationPart } from '@simulations/credit-drift/mitigation/request';
import { causes } from '@simulations/credit-drift/world/causes';

const [seeds = '11,12,13', which = causes.join(','), perMonth = '20000', headline = 'points', kinds] =
  process.argv.slice(2);

const plans: MitigationPart[][] = [
  [{ kind: 'nothing' }],
  [{ kind: 'rollback' }],
  [{ kind: 'fix-encoding' }],
  [{ kind: 'fix-unit' }],
  [{ kind: 'restore-vendor' }],
  [{ kind: 'rederive-labels' }],
  [{ kind: 'add-employment', labels: 'pipeline' }],
  [{ kind: 'add-employment', labels: 'approved' }],
  [{ kind: 'drop-feature', feature: 'area_index', labels: 'pipeline' }],
  [{ kind: 'retrain', labels: 'pipeline' }],
  [{ kind: 'retrain', labels: 'approved' }],
  [{ kind: 'retrain', labels: 'bureau' }],
  [{ kind: 'balanced', labels: 'pipeline' }],
  [{ kind: 'balanced', labels: 'bureau' }],
  [{ kind: 'reweigh', labels: 'pipeline' }],
  [{ kind: 'constraint', labels: 'pipeline', gap: 2 }],
  [{ kind: 'exponentiated-gradient', labels: 'pipeline', gap: 2 }],
  [{ kind: 'group-cutoffs' }],
  [{ kind: 'focal-cutoff', cutoff: null }],
  [{ kind: 'global-cutoff', cutoff: null }],
];
const wanted = plans.filter((parts) => !kinds || kinds.split(',').includes(parts[0]!.kind));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

for (const cause of which.split(',')) {
  const found = cause === 'none' ? [] : causes.filter((known) => known === cause);
  const lines = new Map<string, { row: BenchRow; milliseconds: number }[]>();
  for (const seed of seeds.split(',').map(Number)) {
    const credit = openCase({
      seed,
      causes: found.map((one) => ({ cause: one, weight: Number(headline) || 1 })),
      headline: headline === 'points' || headline === 'relative' ? headline : 'given',
      applicantsPerMonth: Number(perMonth),
    });
    const context = { credit, clock: 5, tensors: null, now: () => performance.now() };
    const { launch } = benchReference(context);
    const { frrA, frrB, auc, profit, badRate } = launch;
    console.log(
      `\n${cause}, seed ${seed}: launch world FRR A ${frrA.toFixed(3)} B ${frrB.toFixed(3)} AUC ${(auc ?? NaN).toFixed(4)} profit ${profit.toFixed(2)} bad ${badRate.toFixed(3)}`,
    );
    for (const parts of wanted) {
      const start = performance.now();
      const row = await benchMitigation(context, { parts });
      lines.set(row.key, [...(lines.get(row.key) ?? []), { row, milliseconds: performance.now() - start }]);
    }
  }
  console.log('  FRR A  FRR B    gap  recov    AUC  profit change ±     bad  bad B  residence     ms  plan: warnings');
  for (const runs of lines.values()) {
    const of = (read: (row: BenchRow) => number | null) => mean(runs.map(({ row }) => read(row) ?? NaN));
    const residence = of(
      ({ coefficients }) => coefficients?.find(({ input }) => input === 'residence_years')?.value ?? null,
    );
    const half = of(
      ({
        measures: {
          profitChangeInterval: { low, high },
        },
      }) => (high - low) / 2,
    );
    const cells = [
      of(({ measures }) => measures.frrA)
        .toFixed(3)
        .padStart(7),
      of(({ measures }) => measures.frrB)
        .toFixed(3)
        .padStart(6),
      of(({ measures }) => measures.gap)
        .toFixed(3)
        .padStart(6),
      `${(100 * of(({ measures }) => measures.recovery)).toFixed(0)} %`.padStart(6),
      of(({ measures }) => measures.auc).toFixed(4),
      of(({ measures }) => measures.profitChange)
        .toFixed(2)
        .padStart(13),
      half.toFixed(2),
      `${(100 * of(({ measures }) => measures.badRate)).toFixed(1)} %`.padStart(7),
      `${(100 * of(({ measures }) => measures.badRateB)).toFixed(1)} %`.padStart(6),
      residence.toFixed(2).padStart(10),
      mean(runs.map(({ milliseconds }) => milliseconds))
        .toFixed(0)
        .padStart(6),
    ];
    const warned = new Set(runs.flatMap(({ row }) => row.warnings.map(({ id }) => id)));
    console.log(`${cells.join(' ')}  ${runs[0]!.row.name}: ${[...warned].join(', ')}`);
  }
}
