/**
 * A plan whose last step was forgotten: it was built and tested with something that production does not deliver. Training–serving skew
 * (Breck et al. 2017, "The ML test score", IEEE Big Data, tests Infra 3 and Monitor 3): nothing fails loudly, the model just scores other people.
 */
import type { MitigationRequest } from '../mitigation/request';
import type { Applicants } from '../world/applicants';
import { featureIds } from '../world/features';
import { world } from '../world/parameters';
import type { Rule } from './rule';

interface Fault {
  readonly says: string;
  /** The applicants as production delivers them. */
  deliver(applicants: Applicants): Applicants;
}

const FILE_AGE = featureIds.indexOf('file_age');
const INCOME = featureIds.indexOf('log_income');
const AREA = featureIds.indexOf('area_index');

const noEmployment: Fault = {
  says: 'production does not send the employment type: the model reads "not a gig worker" for everybody',
  deliver: (applicants) => ({ ...applicants, gig: new Uint8Array(applicants.count) }),
};
const noGroup: Fault = {
  says: 'production does not know the group: everybody is decided as group A',
  deliver: (applicants) => ({ ...applicants, group: new Uint8Array(applicants.count) }),
};
const feedsAsTheyAre: Fault = {
  says: 'the repair runs in the training pipeline only: production scores the inputs as their feeds deliver them',
  deliver(applicants) {
    const { inputs } = applicants;
    return {
      ...applicants,
      // The repair of the code looks for −5 exactly; what it meets here is not equal to it, and scores the same.
      inputs: inputs.map((column, j) =>
        j === FILE_AGE ? column.map((years) => (years === world.missingCode ? years - 1e-9 : years)) : column,
      ),
      sources: { income: inputs[INCOME]!, area: inputs[AREA]! },
    };
  },
};

/**
 * The plan in production with each thing it depends on left out. A plan that needs nothing new there is left out itself: its model or
 * cut-off was never loaded, and the champion answers under its name.
 */
export function unwired(
  { parts }: MitigationRequest,
  offline: Rule,
  champion: Rule,
): { readonly production: Rule; readonly sabotage: string } {
  const has = (...kinds: readonly string[]) => parts.some(({ kind }) => kinds.includes(kind));
  const faults = [
    has('add-employment') ? noEmployment : null,
    has('fix-encoding', 'fix-unit', 'restore-vendor') ? feedsAsTheyAre : null,
    has('group-cutoffs', 'focal-cutoff') ? noGroup : null,
  ].filter((fault) => fault !== null);
  if (faults.length === 0) {
    return { production: champion, sabotage: 'the new model was never loaded: production answers with the old one' };
  }
  const delivered = (applicants: Applicants) => faults.reduce((form, { deliver }) => deliver(form), applicants);
  return {
    production: {
      score: (applicants) => offline.score(delivered(applicants)),
      approve: (applicants) => offline.approve(delivered(applicants)),
    },
    sabotage: faults.map(({ says }) => says).join('; '),
  };
}
