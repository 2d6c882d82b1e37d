// Figures of the lesson "Stable AUC, rising harm": the mitigations of seed 7 and the detection delays of eight seeds, as JSON.
//   node scripts/run.mjs scripts/figures/credit-lesson.ts
import { openCase } from '@simulations/credit-drift/case';
import { delayTable } from '@simulations/credit-drift/delay';
import { benchMitigation, benchReference } from '@simulations/credit-drift/mitigation/bench';
import type { MitigationPart } from '@simulations/credit-drift/mitigation/request';

const repairs = {
  population: { kind: 'add-employment', labels: 'approved' },
  proxy: { kind: 'restore-vendor' },
  label: { kind: 'rollback' },
} as const satisfies Record<string, MitigationPart>;

const plans: Record<string, MitigationPart> = {
  retrain: { kind: 'retrain', labels: 'approved' },
  balanced: { kind: 'balanced', labels: 'approved' },
  reweigh: { kind: 'reweigh', labels: 'approved' },
  globalCutoff: { kind: 'global-cutoff', cutoff: null },
};

for (const cause of ['proxy', 'population', 'label'] as const) {
  const credit = openCase({ seed: 7, causes: [{ cause, weight: 1 }], headline: 'points', applicantsPerMonth: 20_000 });
  const context = { credit, clock: 5, tensors: null, now: () => performance.now() };
  const { launch, nothing } = benchReference(context);
  console.log(cause, 'launch', launch.frrA.toFixed(3), launch.frrB.toFixed(3), 'nothing', nothing.frrB.toFixed(3));
  for (const [name, part] of Object.entries({ repair: repairs[cause], ...plans })) {
    const { frrA, frrB, recovery, profitChange, auc } = (await benchMitigation(context, { parts: [part] })).measures;
    const row = { frrA, frrB, recovery, profitChange, auc };
    console.log(
      `  ${name}: ${JSON.stringify(row, (_, value) => (typeof value === 'number' ? Math.round(1000 * value) / 1000 : (value as unknown)))}`,
    );
  }
}

const rows = delayTable(
  [31, 32, 33, 34, 35, 36, 37, 38],
  ['population', 'proxy', 'label', 'missing-code', 'concept-lift', null],
);
for (const { cause, cells } of rows) {
  console.log(cause ?? 'nothing wrong');
  for (const { monitor, fired, medianDay, meanExcess } of cells) {
    console.log(`  '${monitor}': { fired: ${fired}, day: ${medianDay}, people: ${meanExcess?.toFixed(0)} },`);
  }
}
