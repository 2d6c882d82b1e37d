/**
 * An automatic investigator: a fixed order of looks, reading only what a learner can see. It shows that a case can be solved, in the order
 * that the lesson teaches (design 4.2): decisions, model, values, inputs by group, and outcomes last.
 *
 * One month errs now and then: over many cells one in twenty is beyond its critical value by chance somewhere. So decisions and inputs are
 * looked at in the three newest months, and outcomes of the two newest labelled months are pooled.
 */
import type { Hypothesis } from '../hypotheses';
import type { DriftCell, DriftReading } from '../instruments/drift';
import { sayPoints, Z_LIMIT } from '../instruments/reading';
import type { Observed } from '../observe';
import { read, type Reading, type ReadingOf } from '../readings';

export interface Step {
  /** One instrument, in one month or several. */
  readonly readings: readonly Reading[];
  /** What the look settles, in one sentence. */
  readonly concludes: string;
}

export interface Investigation {
  readonly diagnosis: Hypothesis;
  readonly steps: readonly Step[];
}

/** Months looked at together: of inputs and decisions, known the same day, and of outcomes. */
const INPUT_MONTHS = 3;
const OUTCOME_MONTHS = 2;

/**
 * Investigates what `observed` shows. `labelled`: months whose panel was bought and whose outcomes are known, in order; at least one. One cause is
 * assumed.
 */
export function investigate(observed: Observed, labelled: readonly number[]): Investigation {
  const steps: Step[] = [];
  const take = <R extends Reading>(readings: readonly R[], concludes: string): void => {
    steps.push({ readings, concludes });
  };
  const newest = observed.months.slice(-INPUT_MONTHS).map(({ month }) => month);
  const last = newest.at(-1)!;

  const decisions = newest.map((month) => read('approval', observed, month));
  const changed = decisions.some(({ outcome }) => outcome.startsWith('B down'));
  take(
    decisions,
    changed
      ? 'Fewer of group B are approved: something that decides changed.'
      : 'Decisions are as they were: neither model nor inputs changed them.',
  );
  const diagnosis =
    (changed ? fromInputs(observed, newest, last, take) : null) ?? fromOutcomes(observed, labelled, take);
  return { diagnosis, steps };
}

type Take = <R extends Reading>(readings: readonly R[], concludes: string) => void;

/** What changed decisions: the model, a code, an input. Null when none did. */
function fromInputs(observed: Observed, newest: readonly number[], last: number, take: Take): Hypothesis | null {
  const model = read('coefficients', observed, last);
  const refitted = model.outcome === 'moved';
  take([model], refitted ? 'The model changed with a refit.' : 'The model is the one that was launched.');
  if (refitted) {
    const replay = read('replay', observed, last);
    take(
      [replay],
      replay.outcome === 'vanishes'
        ? 'The launch model does not do it: the labels it was refitted on are what changed.'
        : 'The launch model says little here; still only the labels can have moved the coefficients.',
    );
    return 'label';
  }
  const values = read('values', observed, last);
  const impossible = values.outcome !== 'none';
  take([values], impossible ? 'A code is read as a number.' : 'Every value can be what it says.');
  if (impossible) return 'missing-code';
  const inputs = newest.map((month) => read('drift', observed, month));
  const moved = movedTogether(inputs);
  take(inputs, moved ? sayMoved[moved] : 'No input of group B stays beyond chance.');
  return moved;
}

const sayMoved = {
  population: 'An input of group B alone moved: other people apply.',
  proxy: 'One input moved in both groups, in opposite directions: it tells the groups apart now.',
  unit: 'One input moved in both groups the same way: it is measured differently.',
} as const;

/** By the input that moved most in group B over the months; beyond its critical value in most of them, or it does not count. */
function movedTogether(months: readonly DriftReading[]): keyof typeof sayMoved | null {
  const { feature } = months
    .map(({ worst }) => worst)
    .reduce((most, worst) => (multiple(worst.B) > multiple(most.B) ? worst : most));
  const cellsOf = (group: 'A' | 'B') =>
    months.map(({ month, cells }) =>
      cells.find((cell) => cell.month === month && cell.feature === feature && cell.group === group)!,
    );
  const [a, b] = [cellsOf('A'), cellsOf('B')];
  const inMost = (cells: readonly DriftCell[]) => cells.filter((cell) => multiple(cell) > 1).length * 2 > cells.length;
  if (!inMost(b)) return null;
  if (!inMost(a)) return 'population';
  return shiftOf(a) * shiftOf(b) < 0 ? 'proxy' : 'unit';
}

const multiple = ({ psi, critical }: DriftCell) => psi / critical;
const shiftOf = (cells: readonly DriftCell[]) => cells.reduce((sum, { shift }) => sum + shift, 0);

/** Nothing that decides moved: only outcomes of everybody can tell whether more creditworthy people of B are turned away. */
function fromOutcomes(observed: Observed, labelled: readonly number[], take: Take): Hypothesis {
  const readings = labelled.slice(-OUTCOME_MONTHS).map((month) => read('frr', observed, month));
  const { rise, z } = pooledRise(readings);
  const beyond = z > Z_LIMIT;
  take(
    readings,
    `Together ${sayPoints(rise)} creditworthy applicants of B turned away, z ${z.toFixed(1)}: ${
      beyond ? 'more than chance makes, so repayment itself changed.' : 'what chance makes.'
    }`,
  );
  return beyond ? 'concept' : 'nothing';
}

/** Rise of FRR_B over launch in the months of `readings` taken together, and how many standard errors it is. */
function pooledRise(readings: readonly ReadingOf<'frr'>[]): { readonly rise: number; readonly z: number } {
  const rates = readings.map(({ month, months }) => months[month]!.rates!.B);
  const launch = readings[0]!.months[0]!.rates!.B;
  const good = rates.reduce((sum, rate) => sum + rate.good, 0);
  const pooled = rates.reduce((sum, { rate, good: weight }) => sum + rate * weight, 0) / good;
  const variance = rates.reduce((sum, { standardError, good: weight }) => sum + square(standardError * weight), 0);
  const rise = pooled - launch.rate;
  return { rise, z: rise / Math.sqrt(variance / square(good) + square(launch.standardError)) };
}

const square = (x: number) => x * x;
