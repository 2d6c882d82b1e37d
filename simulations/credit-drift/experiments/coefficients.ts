/** Coefficient difference: the deployed model against the launch model, in standard errors of the launch fit. */
import { logisticStandardErrors } from '../../statistics/logistic-regression';
import { type LogisticModel, standardise } from '../model/logistic-model';
import { type Observed, monthOf } from '../observe';
import { type FeatureId, featureIds } from '../world/features';
import { type ReadingBase, sayFeature } from '../instruments/reading';

export interface CoefficientsReading extends ReadingBase {
  readonly instrument: 'coefficients';
  readonly rows: readonly {
    readonly feature: FeatureId;
    readonly launch: number;
    readonly deployed: number;
    readonly standardError: number;
  }[];
}

export const coefficientsOutcomes = ['unmoved', 'moved'] as const;

/** A move that no refit on the same rows shows; in the same units as the coefficients (per launch standard deviation). */
const NOTABLE = 0.01;

const errors = new WeakMap<LogisticModel, ArrayLike<number>>();

/** From the inverse information of the launch fit; the intercept's first. */
const errorsOf = (model: LogisticModel, inputs: readonly Float64Array[]) =>
  logisticStandardErrors(standardise(model, inputs), [model.intercept, ...model.coefficients], { ridge: 1 });

export function readCoefficients(observed: Observed, month: number): CoefficientsReading {
  const { launch, training } = observed;
  const { model } = monthOf(observed, month);
  const known = errors.get(launch) ?? errorsOf(launch, training.inputs);
  errors.set(launch, known);
  const rows = featureIds.map((feature, j) => ({
    feature,
    launch: launch.coefficients[j]!,
    deployed: model.coefficients[j]!,
    // The first standard error is the intercept's.
    standardError: known[j + 1]!,
  }));
  const move = (row: (typeof rows)[number]) => Math.abs(row.deployed - row.launch);
  const most = rows.reduce((best, row) => (move(row) > move(best) ? row : best));
  const moved = move(most) > NOTABLE;
  const still =
    model === launch
      ? `The model of month ${month} is the launch model.`
      : `No coefficient of month ${month} lies more than ${NOTABLE} from the launch model’s.`;
  return {
    instrument: 'coefficients',
    month,
    outcome: (moved ? 'moved' : 'unmoved') satisfies (typeof coefficientsOutcomes)[number],
    sentence: moved
      ? `The coefficient of ${sayFeature(most.feature)} moved most: ${most.launch.toFixed(3)} at launch, ${most.deployed.toFixed(3)} in month ${month} (standard error ${most.standardError.toFixed(3)}).`
      : still,
    rows,
  };
}
