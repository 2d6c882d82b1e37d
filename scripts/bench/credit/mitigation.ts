/** The mitigation table: what every plan does to false rejections, profit and AUC under every cause of the story. */
import { type BenchMeasures, benchMitigation, benchReference } from '@simulations/credit-drift/mitigation/bench';
import type { MitigationPart } from '@simulations/credit-drift/mitigation/request';
import { openTensors } from '@simulations/tensors';
import { formatTable } from '../table';
import { openOne, storyCauses } from './cases';
import { wasmUrl } from './model';
import { atLeast, atMost, mean, points, type Section, signed } from './section';

/** The prototype's. */
const SEEDS = [11, 12, 13];
const CLOCK = 5;

type Story = (typeof storyCauses)[number];

const labels = 'pipeline';
const common = {
  'global cut-off': { kind: 'global-cutoff', cutoff: null },
  'retrain, all labels': { kind: 'retrain', labels },
  'retrain, approved only': { kind: 'retrain', labels: 'approved' },
  'balanced retrain': { kind: 'balanced', labels },
  reweighing: { kind: 'reweigh', labels },
  'constraint, gap ≤ 2 pp': { kind: 'constraint', labels, gap: 2 },
  'exponentiated gradient': { kind: 'exponentiated-gradient', labels, gap: 2 },
  'group cut-offs': { kind: 'group-cutoffs' },
  'cut-off of B': { kind: 'focal-cutoff', cutoff: null },
} as const satisfies Record<string, MitigationPart>;
type Common = keyof typeof common;

export const rootRepairs: Readonly<Record<Story, MitigationPart>> = {
  population: { kind: 'add-employment', labels },
  proxy: { kind: 'restore-vendor' },
  label: { kind: 'rollback' },
  'missing-code': { kind: 'fix-encoding' },
};
const ROOT = 'repair of the root cause';

interface Tried {
  readonly seed: number;
  readonly cause: Story;
  readonly plan: Common | typeof ROOT | 'nothing';
  readonly measures: BenchMeasures;
  readonly launchAuc: number;
  readonly launchFrrA: number;
  readonly seconds: number;
}

export async function benchMitigations(quick: boolean): Promise<Section> {
  const seeds = quick ? SEEDS.slice(0, 1) : SEEDS;
  const tensors = await openTensors({ backends: ['wasm', 'cpu'], wasmUrl });
  const now = () => performance.now();
  const all: Tried[] = [];
  for (const cause of storyCauses) {
    for (const seed of seeds) {
      const context = { credit: openOne(seed, cause, 'points'), clock: CLOCK, tensors, now };
      const { launch, nothing } = benchReference(context);
      const kept = { seed, cause, launchAuc: launch.auc!, launchFrrA: launch.frrA };
      all.push({ ...kept, plan: 'nothing', measures: nothing, seconds: 0 });
      for (const [plan, part] of [...Object.entries(common), [ROOT, rootRepairs[cause]]] as [
        Common,
        MitigationPart,
      ][]) {
        const start = now();
        const { measures } = await benchMitigation(context, { parts: [part] });
        all.push({ ...kept, plan, measures, seconds: (now() - start) / 1000 });
      }
      console.error(`  mitigation: ${cause}, seed ${seed}`);
    }
  }
  const of = (cause: Story, plan: Tried['plan']) => all.filter((each) => each.cause === cause && each.plan === plan);
  const average = (cause: Story, plan: Tried['plan'], figure: (tried: Tried) => number) =>
    mean(of(cause, plan).map(figure));
  const recovery = (cause: Story, plan: Tried['plan']) => average(cause, plan, ({ measures }) => measures.recovery!);
  const profit = (cause: Story, plan: Tried['plan']) => average(cause, plan, ({ measures }) => measures.profitChange);
  const plans = ['nothing', ...(Object.keys(common) as Common[]), ROOT] as const;
  const best = (cause: Story) => Math.max(...(Object.keys(common) as Common[]).map((plan) => profit(cause, plan)));
  const cell = (cause: Story, plan: Tried['plan']) => {
    const { frrB, frrA } = {
      frrB: average(cause, plan, ({ measures }) => measures.frrB),
      frrA: average(cause, plan, ({ measures }) => measures.frrA),
    };
    const auc = of(cause, plan).every(({ measures }) => measures.auc !== null)
      ? signed(
          average(cause, plan, ({ measures, launchAuc }) => measures.auc! - launchAuc),
          3,
        )
      : '';
    return [
      frrB.toFixed(3),
      frrA.toFixed(3),
      `${(100 * recovery(cause, plan)).toFixed(0)} %`,
      auc,
      signed(profit(cause, plan), 1),
      points(mean(of(cause, plan).map(({ measures }) => measures.badRate)), 1)
        .trim()
        .replace('+', ''),
      average(cause, plan, ({ seconds }) => seconds).toFixed(1),
    ];
  };
  const head = ['cause', 'plan', 'FRR_B', 'FRR_A', 'undone', 'ΔAUC of launch', 'profit/applicant', 'bad %', 's'];
  return {
    title: `Mitigations (mean of ${seeds.length} seeds, 60,000 fresh applicants; undone = share of the rise of FRR_B)`,
    text: formatTable(
      head,
      storyCauses.flatMap((cause) => plans.map((plan) => [cause, plan, ...cell(cause, plan)])),
    ),
    targets: [
      ...storyCauses.flatMap((cause) => [
        atLeast(`${cause}: root cause repaired, share undone`, recovery(cause, ROOT), 0.9),
        atLeast(`${cause}: its profit less the best other plan’s`, profit(cause, ROOT) - best(cause), 0),
      ]),
      atMost('label: balanced retrain, share undone (harmful)', recovery('label', 'balanced retrain'), -0.1),
      atMost('label: balanced retrain, profit', profit('label', 'balanced retrain'), 0),
      atMost('label: plain retrain, share undone (useless)', recovery('label', 'retrain, all labels'), 0.1),
      atLeast(
        'other causes: balanced retrain, least share undone',
        Math.min(
          ...(['population', 'proxy', 'missing-code'] as const).map((cause) => recovery(cause, 'balanced retrain')),
        ),
        0.15,
      ),
      atLeast(
        'retrain: all labels over approved only, least difference',
        Math.min(
          ...storyCauses.map(
            (cause) => recovery(cause, 'retrain, all labels') - recovery(cause, 'retrain, approved only'),
          ),
        ),
        0,
      ),
      atLeast(
        'balanced over plain retrain where labels are right, least',
        Math.min(
          ...(['population', 'proxy', 'missing-code'] as const).map(
            (cause) => recovery(cause, 'balanced retrain') - recovery(cause, 'retrain, all labels'),
          ),
        ),
        0,
      ),
      atMost(
        'global cut-off: largest profit, population, proxy, missing code',
        Math.max(...(['population', 'proxy', 'missing-code'] as const).map((cause) => profit(cause, 'global cut-off'))),
        0,
      ),
      atLeast(
        'label: constraint raises FRR_A over launch by (levelling down)',
        100 * average('label', 'constraint, gap ≤ 2 pp', ({ measures, launchFrrA }) => measures.frrA - launchFrrA),
        3,
        'pp',
      ),
      atLeast(
        'group cut-offs: least share undone (over-correct)',
        Math.min(...storyCauses.map((cause) => recovery(cause, 'group cut-offs'))),
        1.1,
      ),
    ],
    data: all,
  };
}
