/** The headline of every cause: FRR_B + 15.0 points and an AUC that does not move beyond chance, and the causes that cannot keep it. */
import type { CreditCase, ScoredMonth } from '@simulations/credit-drift/case';
import type { Cause } from '@simulations/credit-drift/world/causes';
import { independentAucDifference } from '@simulations/statistics/classification/auc-difference';
import { delong } from '@simulations/statistics/classification/delong';
import { groupRates } from '@simulations/statistics/fairness/group-rates';
import { formatTable } from '../table';
import { breakingCauses, openOne, storyCauses } from './cases';
import { atLeast, atMost, largest, mean, points, type Section, signed } from './section';

const MONTHS = [1, 2, 3];

interface Headline {
  readonly seed: number;
  readonly cause: Cause;
  readonly severity: number;
  /** Month 3 less launch. */
  readonly frrA: number;
  readonly frrB: number;
  /** Months 1, 2, 3 less launch, and whether the 95 % interval of the difference holds 0 (DeLong, independent samples). */
  readonly auc: readonly number[];
  readonly inside: readonly boolean[];
}

export function benchHeadlines(seeds: readonly number[]): Section {
  const causes: readonly Cause[] = [...storyCauses, ...breakingCauses];
  const all = causes.flatMap((cause) => seeds.map((seed) => headlineOf(seed, cause, openOne(seed, cause, 'points'))));
  const of = (cause: Cause) => all.filter((each) => each.cause === cause);
  const rows = causes.map((cause) => {
    const those = of(cause);
    const aucs = those.flatMap(({ auc }) => auc);
    return [
      cause,
      `${mean(those.map(({ severity }) => severity)).toFixed(3)}`,
      range(those.map(({ frrB }) => frrB)),
      points(mean(those.map(({ frrA }) => frrA))),
      signed(mean(those.map(({ auc }) => auc[2]!)), 4),
      `${signed(Math.min(...aucs), 4)} … ${signed(Math.max(...aucs), 4)}`,
      MONTHS.map((_, k) => `${those.filter(({ inside }) => inside[k]).length}`).join(' + '),
      `${those.filter(({ auc }) => auc.every((change) => Math.abs(change) <= 0.01)).length}`,
    ];
  });
  const head = [
    'cause',
    'severity',
    'ΔFRR_B pp, month 3',
    'ΔFRR_A pp',
    'ΔAUC, month 3',
    'ΔAUC, months 1–3',
    `inside 95 % in months 1 + 2 + 3, of ${seeds.length}`,
    'within .01 in all',
  ];
  const story = all.filter(({ cause }) => (storyCauses as readonly Cause[]).includes(cause));
  const insideOf = (those: readonly Headline[]) => those.flatMap(({ inside }) => inside).filter(Boolean).length;
  const looks = story.length * MONTHS.length;
  return {
    title: `Headline (${seeds.length} seeds, 20,000 applicants a month)`,
    text: formatTable(head, rows),
    targets: [
      atMost(
        'ΔFRR_B from +15.0 pp, largest, story’s causes and unit',
        largest([...story, ...of('unit')].map(({ frrB }) => Math.abs(100 * frrB - 15))),
        0.1,
        'pp',
      ),
      atMost(
        '|ΔAUC| of the story’s causes, largest of all months',
        largest(story.flatMap(({ auc }) => auc.map(Math.abs))),
        0.0101,
      ),
      atLeast(
        `ΔAUC inside its 95 % interval, story’s causes, of ${looks} months`,
        insideOf(story),
        Math.floor(0.9 * looks),
      ),
      atMost(
        'unit and concept: share of month 3 in which AUC stays inside',
        mean(breakingCauses.flatMap(of).map(({ inside }) => Number(inside[2]))),
        0.25,
      ),
    ],
    data: all,
  };
}

const range = (values: readonly number[]) => {
  const [low, high] = [points(Math.min(...values)), points(Math.max(...values))];
  return low === high ? low : `${low} … ${high}`;
};

function headlineOf(seed: number, cause: Cause, credit: CreditCase): Headline {
  const { reference, injections } = credit;
  const launch = figuresOf(reference);
  const months = MONTHS.map((month) => figuresOf(credit.month(month)));
  const aucs = months.map(({ auc }) => independentAucDifference(auc, launch.auc));
  const third = months[2]!;
  return {
    seed,
    cause,
    severity: injections[0]!.severity,
    frrA: third.frr[0]! - launch.frr[0]!,
    frrB: third.frr[1]! - launch.frr[1]!,
    auc: aucs.map(({ difference }) => difference),
    inside: aucs.map(({ interval }) => interval.low <= 0 && interval.high >= 0),
  };
}

const figuresOf = ({ applicants: { good, group }, approved, scores }: ScoredMonth) => ({
  auc: delong(good, scores),
  frr: groupRates(good, approved, group).map(({ falseRejectionRate }) => falseRejectionRate),
});
