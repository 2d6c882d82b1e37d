/** What a model reads of an application: the inputs as their feeds deliver them or repaired, with or without some. */
import { featureIds, type FeatureId } from '../world/features';
import { world } from '../world/parameters';
import type { Applicants } from '../world/applicants';
import type { FeedRepair } from './request';

export const employmentTerms = ['gig', 'gig × log_volatility', 'gig × log_income'] as const;
export type ModelInput = FeatureId | (typeof employmentTerms)[number];

/** Columns of a table of applicants, in the order of `inputs`. */
export interface Reader {
  readonly inputs: readonly ModelInput[];
  read(applicants: Applicants): readonly Float64Array[];
}

/** The nine inputs, with some feeds repaired; a feed that is sound is left as it is by its repair. */
export function feedReader(repairs: ReadonlySet<FeedRepair>): Reader {
  return {
    inputs: featureIds,
    read({ inputs, sources }) {
      return featureIds.map((feature, j) => {
        const delivered = inputs[j]!;
        if (feature === 'log_income' && repairs.has('fix-unit')) return sources.income;
        if (feature === 'area_index' && repairs.has('restore-vendor')) return sources.area;
        if (feature === 'file_age' && repairs.has('fix-encoding')) return delivered.map(imputed);
        return delivered;
      });
    },
  };
}

/** As at launch: where the bureau has no file, its mean age. */
const imputed = (years: number): number => (years === world.missingCode ? world.imputedFileAge : years);

/** Middle of a gig worker's volatility and income at launch: interactions with them leave the main effect readable. */
const GIG_CENTRE = { log_volatility: -0.95, log_income: 7.7 } as const;

/** Adds the employment type, and how volatility and income read differently for gig workers. */
export function withEmployment(reader: Reader): Reader {
  const volatility = reader.inputs.indexOf('log_volatility');
  const income = reader.inputs.indexOf('log_income');
  return {
    inputs: [...reader.inputs, ...employmentTerms],
    read(applicants) {
      const columns = reader.read(applicants);
      const gig = Float64Array.from(applicants.gig);
      return [
        ...columns,
        gig,
        gig.map((flag, i) => flag * (columns[volatility]![i]! - GIG_CENTRE.log_volatility)),
        gig.map((flag, i) => flag * (columns[income]![i]! - GIG_CENTRE.log_income)),
      ];
    },
  };
}

export function withoutFeature(reader: Reader, feature: FeatureId): Reader {
  const dropped = reader.inputs.indexOf(feature);
  return {
    inputs: reader.inputs.filter((input) => input !== feature),
    read: (applicants) => reader.read(applicants).filter((_, j) => j !== dropped),
  };
}
