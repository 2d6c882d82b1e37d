/** The lab's fairness and calibration figures, on real people. */
import { approve, confusion, type ConfusionCounts } from '../../statistics/classification/confusion';
import { brier } from '../../statistics/classification/brier';
import { calibrationInTheLarge, expectedCalibrationError } from '../../statistics/classification/calibration';
import { type ConfusionRates, falseRejectionInterval, ratesOf } from '../../statistics/classification/confusion-rates';
import { type AucEstimate, delong } from '../../statistics/classification/delong';
import { type ReliabilityBin, reliabilityTable } from '../../statistics/classification/reliability';
import { type FalseRejectionGap, falseRejectionGap } from '../../statistics/fairness/false-rejection-gap';
import { ratesOfGroup } from '../../statistics/fairness/group-rates';
import {
  demographicParityDifference,
  demographicParityRatio,
  equalisedOddsDifference,
  equalOpportunityDifference,
} from '../../statistics/fairness/parity';
import { type Interval, wilson } from '../../statistics/intervals';
import { crossFit } from './cross-fit';
import type { CreditTable, Grouping } from './credit-table';
import { buildDesign } from './design-matrix';
import { refuse } from './refusals';

/** L2 penalty 1/0.3, the prototype's; it matters for 1,000 rows and hardly for 30,000. */
export const RIDGE = 1 / 0.3;
export const FOLDS = 10;

export interface MeasureOptions {
  /** Ids of groupings; all unless told. */
  readonly groupBy?: readonly string[] | undefined;
  /** Approved where the score reaches it. In the unit of the score: P(good) when a model is fitted. */
  readonly tau: number;
  readonly folds?: number | undefined;
  readonly seed?: number | undefined;
  readonly breathe?: (() => Promise<void>) | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Figures of one set of people. Rates over nobody are NaN. */
export interface Figures {
  readonly counts: ConfusionCounts;
  readonly rates: ConfusionRates;
  /** Wilson, 95 %. */
  readonly falseRejection: Interval;
  readonly approval: Interval;
  /** DeLong, 95 %; NaN without both outcomes. */
  readonly auc: AucEstimate;
  /** Null when the score is no probability. */
  readonly calibration: Calibration | null;
}
export interface Calibration {
  /** Ten bins of equal width. */
  readonly bins: readonly ReliabilityBin[];
  readonly expectedError: number;
  /** Observed share of good − mean score. */
  readonly inTheLarge: number;
  /** Standard error of `inTheLarge` if every score were right: √Σ s(1 − s) ÷ n. Small groups stray far by chance. */
  readonly inTheLargeError: number;
  readonly brier: number;
}

export interface GroupFigures extends Figures {
  /** A, B, C … by number of people, A the most: a name that says nothing. */
  readonly letter: string;
  /** In the file's own words. */
  readonly name: string;
}
export interface GroupingFigures {
  readonly id: string;
  readonly label: string;
  /** A first. Groups nobody belongs to are not listed. */
  readonly groups: readonly GroupFigures[];
  /** Rows that belong to no group. */
  readonly leftOut: number;
  /** Over groups, largest − smallest; NaN when a group's rate is undefined. */
  readonly demographicParity: number;
  readonly demographicParityRatio: number;
  readonly equalOpportunity: number;
  readonly equalisedOdds: number;
  /** False rejection rate of each group − that of group A, Newcombe's interval. */
  readonly gaps: readonly (FalseRejectionGap & { readonly letter: string })[];
}

export interface Measurement {
  readonly tau: number;
  /** `given`: the score that came with the data. */
  readonly scored: 'cross-fitted' | 'given';
  readonly folds: number | null;
  /** Columns of the regression after one-hot coding; null for a given score. */
  readonly inputs: number | null;
  readonly overall: Figures;
  readonly groupings: readonly GroupingFigures[];
}

export interface Scored {
  readonly scores: Float64Array;
  readonly probability: boolean;
  readonly folds: number | null;
  readonly inputs: number | null;
}

/** P(good) by cross-fitted logistic regression, or the score that came with the data. Throws `DataRefused`. */
export async function scoreOwnData(
  table: CreditTable,
  options: Omit<MeasureOptions, 'groupBy' | 'tau'>,
): Promise<Scored> {
  const goods = table.good.reduce((sum, y) => sum + y, 0);
  const folds = options.folds ?? FOLDS;
  if (Math.min(goods, table.rows - goods) < 2 * folds) {
    const reason = `it has ${goods} good and ${table.rows - goods} bad outcomes; at least ${2 * folds} of each are needed`;
    throw refuse(table.name, reason, 'Give more rows, or check which value means creditworthy.');
  }
  if (table.score) {
    return { scores: table.score.values, probability: table.score.probability, folds: null, inputs: null };
  }
  const design = buildDesign(table.name, table.features);
  const { breathe, onProgress, seed = 1 } = options;
  try {
    const scores = await crossFit(design, table.good, { folds, seed, ridge: RIDGE, breathe, onProgress });
    return { scores, probability: true, folds, inputs: design.length };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const hint = 'A column may hold values of absurd size, or give the outcome away: leave it out.';
    throw refuse(table.name, 'no logistic regression could be fitted to it', hint);
  }
}

/** Scores and figures in one. `tau` may be moved without fitting again: keep the scores and call `measureScores`. */
export async function measureOwnData(table: CreditTable, options: MeasureOptions): Promise<Measurement> {
  return measureScores(table, await scoreOwnData(table, options), options.tau, options.groupBy);
}

export function measureScores(
  table: CreditTable,
  { scores, probability, folds, inputs }: Scored,
  tau: number,
  groupBy?: readonly string[],
): Measurement {
  const approved = approve(scores, tau);
  const figures = (rows: Int32Array | null): Figures => {
    const take = <T extends Uint8Array | Float64Array>(values: T, make: (n: number) => T): T => {
      if (!rows) return values;
      const taken = make(rows.length);
      rows.forEach((row, i) => {
        taken[i] = values[row]!;
      });
      return taken;
    };
    const good = take(table.good, (n) => new Uint8Array(n));
    const own = take(scores, (n) => new Float64Array(n));
    return figuresOf(
      good,
      own,
      take(approved, (n) => new Uint8Array(n)),
      probability,
    );
  };
  return {
    tau,
    scored: folds === null ? 'given' : 'cross-fitted',
    folds,
    inputs,
    overall: figures(null),
    groupings: table.groupings
      .filter(({ id }) => groupBy === undefined || groupBy.includes(id))
      .map((grouping) => compareGroups(grouping, figures)),
  };
}

function figuresOf(good: Uint8Array, scores: Float64Array, approved: Uint8Array, probability: boolean): Figures {
  const counts = confusion(good, approved);
  const bins = probability ? reliabilityTable(good, scores) : null;
  return {
    counts,
    rates: ratesOf(counts),
    falseRejection: falseRejectionInterval(counts),
    approval: wilson(counts.truePositives + counts.falsePositives, good.length),
    auc: delong(good, scores),
    calibration: bins && {
      bins,
      expectedError: expectedCalibrationError(bins),
      inTheLarge: calibrationInTheLarge(good, scores),
      inTheLargeError: Math.sqrt(scores.reduce((sum, s) => sum + s * (1 - s), 0)) / scores.length,
      brier: brier(good, scores),
    },
  };
}

function compareGroups(grouping: Grouping, figures: (rows: Int32Array) => Figures): GroupingFigures {
  const members = grouping.groups.map((name, group) => ({ name, rows: rowsOf(grouping.of, group) }));
  const groups = members
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length)
    .map(({ name, rows }, place) => ({ letter: letterOf(place), name, ...figures(rows) }));
  const rates = groups.map(({ counts }, place) => ratesOfGroup(place, counts));
  return {
    id: grouping.id,
    label: grouping.label,
    groups,
    leftOut: grouping.of.reduce((sum, group) => sum + (group < 0 ? 1 : 0), 0),
    demographicParity: demographicParityDifference(rates),
    demographicParityRatio: demographicParityRatio(rates),
    equalOpportunity: equalOpportunityDifference(rates),
    equalisedOdds: equalisedOddsDifference(rates),
    gaps: groups.slice(1).map(({ letter, counts }) => ({ letter, ...falseRejectionGap(counts, groups[0]!.counts) })),
  };
}

function rowsOf(of: Int16Array, group: number): Int32Array {
  const rows: number[] = [];
  of.forEach((each, row) => {
    if (each === group) rows.push(row);
  });
  return Int32Array.from(rows);
}

const letterOf = (place: number) => String.fromCharCode(65 + place);
