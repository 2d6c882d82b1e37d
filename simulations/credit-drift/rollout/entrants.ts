/** What enters a rollout: the plan that was chosen, the same with its wiring forgotten, or a candidate made to fail. */
import { TAU } from '../case';
import { buildCandidate } from '../mitigation/candidate';
import type { BenchContext } from '../mitigation/context';
import type { MitigationRequest } from '../mitigation/request';
import { scoreLogistic } from '../model/logistic-model';
import type { Applicants } from '../world/applicants';
import type { RolloutCandidate } from './design';
import type { Rule } from './rule';
import { unwired } from './unwired';

export interface Entrant {
  readonly name: string;
  /** What was broken on purpose between the bench and production; null when nothing was. */
  readonly sabotage: string | null;
  /** As built and tested. */
  readonly offline: Rule;
  /** As it runs in production. */
  readonly production: Rule;
}

/** The deployed model at one cut-off for each group. */
function championAt({ credit, clock }: BenchContext, cutoffA: number, cutoffB: number): Rule {
  const { model } = credit.month(clock);
  const score = ({ inputs }: Applicants) => scoreLogistic(model, inputs);
  return {
    score,
    approve(applicants) {
      const { group } = applicants;
      return score(applicants).map((p, i) => (p >= (group[i] === 1 ? cutoffB : cutoffA) ? 1 : 0));
    },
  };
}

export const champion = (context: BenchContext): Rule => championAt(context, TAU, TAU);

/** Makes the entrant. Throws `RangeError` when a chosen plan is to be rolled out and there is none. */
export async function entrantOf(
  context: BenchContext,
  candidate: RolloutCandidate,
  mitigation: MitigationRequest | null,
): Promise<Entrant> {
  const sound = (name: string, rule: Rule): Entrant => ({ name, sabotage: null, offline: rule, production: rule });
  switch (candidate) {
    case 'global-cutoff-50':
      return sound('one cut-off of .50 for everybody', championAt(context, 0.5, 0.5));
    case 'global-cutoff-607':
      return sound('one cut-off of .607 for everybody', championAt(context, 0.607, 0.607));
    case 'focal-cutoff-35':
      return sound('a cut-off of .35 for group B only', championAt(context, TAU, 0.35));
    case 'same-model':
      return sound('the deployed model again (A/A)', champion(context));
    case 'chosen':
    case 'chosen-not-wired': {
      if (!mitigation) throw new RangeError('no plan was chosen that could be rolled out');
      const built = await buildCandidate(context, mitigation);
      const offline: Rule = {
        score: (applicants) => built.score(applicants) ?? built.approve(applicants),
        approve: (applicants) => built.approve(applicants),
      };
      if (candidate === 'chosen') return sound(built.name, offline);
      const { production, sabotage } = unwired(mitigation, offline, champion(context));
      return { name: `${built.name}, not wired`, sabotage, offline, production };
    }
  }
}
