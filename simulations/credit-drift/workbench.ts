/** The workbench of a case: opens it, reads its instruments, tries plans. Runs in a worker or a terminal; keeps the case it has open. */
import type { Tensors } from '../tensors';
import { type AlertFacts, alertOf } from './alert';
import { type Board, boardOf } from './board';
import type { CaseRequest } from './case-request';
import { type CreditCase, openCase, trainingApplicants } from './case';
import { type Truth, truthOf } from './debrief/truth';
import { type Posterior, posterior, type Seen } from './evidence/posterior';
import { simulatedWorlds } from './evidence/worlds';
import type { InstrumentId } from './instruments/catalogue';
import { benchMitigation, benchReference, type BenchMeasures, type BenchRow } from './mitigation/bench';
import { type MitigationRequest, mitigationKey } from './mitigation/request';
import { type ModelCard, modelCard } from './model/card';
import { type Challenger, trainChallenger } from './model/challenger';
import { type LaunchReport, launchReport } from './model/launch';
import { trainLogistic } from './model/training';
import { type Observed, observe, type Purchases } from './observe';
import type { Reading } from './readings';
import { read } from './readings';
import type { RolloutDesign } from './rollout/design';
import { playRollout, type RolloutResult } from './rollout/play';

export interface Opening {
  readonly alert: AlertFacts;
  readonly launch: LaunchReport;
  readonly card: ModelCard;
  /** How the launch model came about; null when it was solved without tensors. */
  readonly training: { readonly backend: string; readonly steps: number; readonly rawDifference: number } | null;
}

export interface WorkProgress {
  readonly done: number;
  readonly of: number;
  readonly detail: string;
}

export interface WorkOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: WorkProgress) => void) | undefined;
}

/** When something was looked at, and what had been paid for by then. */
export interface Moment {
  readonly clock: number;
  readonly purchases: Purchases;
}

export interface ReadRequest extends Moment {
  readonly instrument: InstrumentId;
  readonly month: number;
}

interface Opened {
  readonly key: string;
  readonly credit: CreditCase;
  readonly opening: Opening;
  readonly observed: Map<string, Observed>;
  readonly bench: Map<string, BenchRow>;
}

export class CreditWorkbench {
  readonly #tensors: Tensors | null;
  readonly #now: () => number;
  #opened: Opened | null = null;

  constructor({ tensors, now }: { readonly tensors: Tensors | null; readonly now: () => number }) {
    this.#tensors = tensors;
    this.#now = now;
  }

  /** Trains the launch model and finds the severities; a case that is open already costs nothing. */
  async open(request: CaseRequest, options: WorkOptions = {}): Promise<Opening> {
    return (await this.#open(request, options)).opening;
  }

  /** A small neural network trained on what the launch model was trained on, and both on the launch study and a later month. */
  async challenger(request: CaseRequest, month: number, options: WorkOptions = {}): Promise<Challenger> {
    if (!this.#tensors) throw new Error('A neural network is trained with tensors, and no back end has been opened.');
    const { credit } = await this.#open(request);
    const { signal, onProgress } = options;
    return trainChallenger(credit, month, {
      tensors: this.#tensors,
      now: this.#now,
      ...(signal ? { signal } : {}),
      onProgress: ({ step, steps }) => onProgress?.({ done: step, of: steps, detail: `step ${step} of ${steps}` }),
    });
  }

  async board(request: CaseRequest, moment: Moment): Promise<Board> {
    return boardOf(this.#observe(await this.#open(request), moment));
  }

  async read(request: CaseRequest, { instrument, month, ...moment }: ReadRequest): Promise<Reading> {
    return read(instrument, this.#observe(await this.#open(request), moment), month);
  }

  /** What a perfect reader would hold after these readings. */
  posterior(seen: readonly Seen[]): Posterior {
    return posterior(simulatedWorlds(), seen).probabilities;
  }

  async truth(request: CaseRequest, clock: number): Promise<Truth> {
    return truthOf((await this.#open(request)).credit, clock);
  }

  /** Tries a plan on fresh applicants, with what is known at the clock. */
  async bench(
    request: CaseRequest,
    clock: number,
    mitigation: MitigationRequest,
    options: WorkOptions = {},
  ): Promise<BenchRow> {
    const { credit, bench } = await this.#open(request);
    const key = `${clock} ${mitigationKey(mitigation)}`;
    const known = bench.get(key);
    if (known) return known;
    const row = await benchMitigation(this.#context(credit, clock, options), mitigation);
    bench.set(key, row);
    return row;
  }

  /** The launch world and doing nothing, between which all plans lie. */
  async benchReference(
    request: CaseRequest,
    clock: number,
  ): Promise<{ launch: BenchMeasures; nothing: BenchMeasures }> {
    const { credit } = await this.#open(request);
    return benchReference(this.#context(credit, clock, {}));
  }

  async rollout(
    request: CaseRequest,
    clock: number,
    design: RolloutDesign,
    mitigation: MitigationRequest | null,
    options: WorkOptions = {},
  ): Promise<RolloutResult> {
    const { credit } = await this.#open(request);
    return playRollout(this.#context(credit, clock, options), design, mitigation, request.seed);
  }

  #context(credit: CreditCase, clock: number, { signal, onProgress }: WorkOptions) {
    return {
      credit,
      clock,
      tensors: this.#tensors,
      now: this.#now,
      ...(signal ? { signal } : {}),
      ...(onProgress
        ? {
            onProgress: (done: number, of: number, detail: string) => {
              onProgress({ done, of, detail });
            },
          }
        : {}),
    };
  }

  async #open(request: CaseRequest, { signal, onProgress }: WorkOptions = {}): Promise<Opened> {
    const key = JSON.stringify([
      request.seed,
      request.causes,
      request.headline,
      request.applicantsPerMonth,
      request.alert,
    ]);
    if (this.#opened?.key === key) return this.#opened;
    const tensors = this.#tensors;
    const training = trainingApplicants(request.seed);
    const trained = tensors
      ? await trainLogistic({
          tensors,
          inputs: training.inputs,
          labels: training.good,
          now: this.#now,
          ...(signal ? { signal } : {}),
          onProgress: ({ step, steps }) =>
            onProgress?.({ done: step, of: steps, detail: `step ${step} of at most ${steps}` }),
        })
      : null;
    const credit = openCase(request, trained ? { launch: trained.model } : {});
    const launch = launchReport(credit);
    this.#opened = {
      key,
      credit,
      opening: {
        alert: alertOf(credit, request),
        launch,
        card: modelCard(launch),
        training: trained && { backend: trained.backend, steps: trained.steps, rawDifference: trained.rawDifference },
      },
      observed: new Map(),
      bench: new Map(),
    };
    return this.#opened;
  }

  #observe({ credit, observed }: Opened, { clock, purchases }: Moment): Observed {
    const key = JSON.stringify([clock, purchases]);
    let seen = observed.get(key);
    if (!seen) {
      seen = observe(credit, clock, purchases);
      observed.set(key, seen);
    }
    return seen;
  }
}
