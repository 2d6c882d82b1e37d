/**
 * The challenger: a model that decides nobody and says what the applicants whom a candidate would newly approve are worth. Their own outcomes
 * cannot be seen, for the champion turns such people down.
 *
 * Fitted to the loans of the production months whose outcomes have matured, on the inputs and on what the form says besides: employment,
 * channel, whether the bureau has a file, and the group, which a model that decides nobody may know. It extrapolates from the approved to
 * the turned down, and is right there as far as outcomes depend on these columns in one way on both sides of the cut-off (the assumption
 * of every reject inference without outcomes: Hand & Henley 1993, IMA Journal of Mathematics Applied in Business & Industry 5, 45–55).
 */
import type { CreditCase } from '../case';
import { fitLogisticModel, type LogisticModel, scoreLogistic } from '../model/logistic-model';
import { observe, UNKNOWN } from '../observe';
import type { Applicants } from '../world/applicants';
import { featureIds } from '../world/features';
import { world } from '../world/parameters';

type Form = Pick<Applicants, 'inputs' | 'gig' | 'app' | 'noHit' | 'group'>;

/** P(good) of every applicant. */
export type Challenger = (applicants: Form) => Float64Array;

const models = new WeakMap<CreditCase, Map<number, LogisticModel>>();

/** The challenger with what is known at the clock; fitted once per case and clock. Before any outcome has matured, to the launch study. */
export function challengerOf(credit: CreditCase, clock: number): Challenger {
  const fitted = models.get(credit) ?? new Map<number, LogisticModel>();
  models.set(credit, fitted);
  const model = fitted.get(clock) ?? fit(credit, clock);
  fitted.set(clock, model);
  return (applicants) => scoreLogistic(model, columnsOf(applicants));
}

function fit(credit: CreditCase, clock: number): LogisticModel {
  const { months, reference } = observe(credit, clock);
  const matured = months.filter(({ outcomes }) => outcomes.some((outcome) => outcome !== UNKNOWN));
  const parts = (matured.length > 0 ? matured : [reference]).map((month) => {
    const known = (_: number, i: number) => month.outcomes[i] !== UNKNOWN;
    return {
      columns: columnsOf(month).map((column) => column.filter(known)),
      outcomes: month.outcomes.filter(known),
    };
  });
  const count = parts.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
  const columns = parts[0]!.columns.map(() => new Float64Array(count));
  const outcomes = new Int8Array(count);
  let at = 0;
  for (const part of parts) {
    part.columns.forEach((column, j) => columns[j]!.set(column, at));
    outcomes.set(part.outcomes, at);
    at += part.outcomes.length;
  }
  return fitLogisticModel(columns, outcomes);
}

const INCOME = featureIds.indexOf('log_income');
const FILE_AGE = featureIds.indexOf('file_age');
const VOLATILITY = featureIds.indexOf('log_volatility');
const AREA = featureIds.indexOf('area_index');

/** Interactions are centred near the middle of those they concern, so that main effects stay readable. */
function columnsOf({ inputs, gig, app, noHit, group }: Form): Float64Array[] {
  const [income, volatility, area] = [inputs[INCOME]!, inputs[VOLATILITY]!, inputs[AREA]!];
  // The age of a file that does not exist says nothing, whichever code the feed has put there.
  const fileAge = inputs[FILE_AGE]!.map((years, i) => (noHit[i] === 1 ? world.imputedFileAge : years));
  return [
    ...inputs.map((column, j) => (j === FILE_AGE ? fileAge : column)),
    Float64Array.from(noHit),
    ...flagWith(gig, [volatility, -0.95], [income, 7.7]),
    ...flagWith(app, [income, 8]),
    ...flagWith(group, [area, 0]),
  ];
}

/** The flag, and the flag times each column less its centre. */
function flagWith(flag: Uint8Array, ...others: readonly (readonly [Float64Array, number])[]): Float64Array[] {
  return [
    Float64Array.from(flag),
    ...others.map(([column, centre]) => column.map((value, i) => (flag[i] === 1 ? value - centre : 0))),
  ];
}
