/** The world of the sandbox: as a case, but with severities that move. What a slider does not change is kept. */
import { approve } from '../../statistics/classification/confusion';
import { REFERENCE_COUNT, type ScoredMonth, trainingApplicants } from '../case';
import { fitLogisticModel, type LogisticModel, scoreLogistic } from '../model/logistic-model';
import { type Applicants, generateApplicants } from '../world/applicants';
import { causes, type Injection, rampAt, strengthsOf } from '../world/causes';
import { servicerLabels } from '../world/labels';
import { drawNoise, type Noise, selectNoise } from '../world/noise';
import { applyStructure } from '../world/structure';
import { noCauses, type SandboxSettings, type Severities } from './settings';

/** As in every scenario. */
export const APPLICANTS_PER_MONTH = 20_000;
/** Refreshed models that are kept: a slider goes over the same strengths again, and not over many. */
const MODELS_KEPT = 64;

/** A scored month before a cut-off decides: that is the one thing the cut-off changes. */
type Undecided = Omit<ScoredMonth, 'approved'>;

export const injectionsOf = (severities: Severities): readonly Injection[] =>
  causes.filter((cause) => severities[cause] > 0).map((cause) => ({ cause, severity: severities[cause] }));

/** One seed's people, with and without causes. About 4 MB of noise for each month that has been looked at. */
export class SandboxWorld {
  readonly seed: number;
  readonly training: Applicants;
  readonly launch: LogisticModel;
  readonly #reference: Undecided;
  readonly #noise = new Map<number, Noise>();
  readonly #noiseOfB = new Map<number, Noise>();
  readonly #models: Map<number, LogisticModel>;
  readonly #without = new Map<number, Undecided>();
  /** With the severities looked at last. */
  #severities: Severities = noCauses;
  #now = new Map<number, Undecided>();

  constructor(seed: number) {
    this.seed = seed;
    this.training = trainingApplicants(seed);
    this.launch = fitLogisticModel(this.training.inputs, this.training.good);
    this.#models = new Map([[0, this.launch]]);
    this.#reference = scored(0, generateApplicants({ seed, month: 0, count: REFERENCE_COUNT }), this.launch);
  }

  /** Month 0. */
  reference(tau: number): ScoredMonth {
    return decided(this.#reference, tau);
  }

  /** A month with the causes. */
  month(month: number, { severities, tau }: SandboxSettings): ScoredMonth {
    if (causes.some((cause) => severities[cause] !== this.#severities[cause])) {
      this.#severities = severities;
      this.#now = new Map();
    }
    return decided(
      keep(this.#now, month, () => this.#apply(month, this.#noiseOf(month), severities)),
      tau,
    );
  }

  /** The same people, causes switched off, launch model. */
  without(month: number, tau: number): ScoredMonth {
    return decided(
      keep(this.#without, month, () => this.#apply(month, this.#noiseOf(month), noCauses)),
      tau,
    );
  }

  /** Group B of a month alone, which is a quarter of the work. Keeps nothing. */
  groupB(month: number, { severities, tau }: SandboxSettings): ScoredMonth {
    const noise = keep(this.#noiseOfB, month, () => {
      const { group } = this.without(month, tau).applicants;
      return selectNoise(
        this.#noiseOf(month),
        Array.from(group.keys()).filter((i) => group[i] === 1),
      );
    });
    return decided(this.#apply(month, noise, severities), tau);
  }

  #noiseOf(month: number): Noise {
    return keep(this.#noise, month, () => drawNoise(this.seed, month, APPLICANTS_PER_MONTH));
  }

  #apply(month: number, noise: Noise, severities: Severities): Undecided {
    const strengths = strengthsOf(injectionsOf(severities), rampAt(month));
    return scored(month, applyStructure(noise, strengths), this.#refreshed(strengths.label));
  }

  /** The model refreshed on the servicer's labels, as in a case. */
  #refreshed(strength: number): LogisticModel {
    if (this.#models.size > MODELS_KEPT) {
      this.#models.clear();
      this.#models.set(0, this.launch);
    }
    const { training, launch } = this;
    return keep(this.#models, strength, () =>
      fitLogisticModel(training.inputs, servicerLabels(training, strength), { start: launch }),
    );
  }
}

function scored(month: number, applicants: Applicants, model: LogisticModel): Undecided {
  return { month, applicants, model, scores: scoreLogistic(model, applicants.inputs) };
}

const decided = (month: Undecided, tau: number): ScoredMonth => ({ ...month, approved: approve(month.scores, tau) });

function keep<Key, Value>(kept: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}
