/**
 * Where runs are flown: holds the ratings, splits, fitted models and what they scored. The page's worker, the terminal and
 * a replay use the same one. Everything is looked up by what determines it, so asking twice computes once.
 */
import { seedFrom } from '../kernel/streams';
import type { Tensors } from '../tensors';
import type { InputFile, OpenedDataset, ReadOptions } from './data';
import { type Ratings, selectRows } from './dataset';
import { evaluate } from './evaluation';
import { type Fitted, fit } from './fitting';
import { WithFallback, knownUsers } from './cold-start';
import {
  type AdamCheckpoint,
  type FitContext,
  type Path,
  type Progress,
  type Shape,
  fitPopularity,
  likedFrom,
} from './models';
import type { Measures } from './report';
import { type RunRequest, type SplitRequest, runKey } from './runs';
import { type RecommendedFilm, topFilms } from './serving';
import { type Split, measureLeakage, splitAsPublished, splitAtRandom, splitByTime } from './split';
import type { LoadedData } from './state';

/** Share of the ratings that is held out by the random and the time split. */
export const TEST_SHARE = 0.2;

/** Fitted models kept; an older one is fitted again when it is asked for. */
const KEPT_MODELS = 16;

export interface RunProgress extends Progress {
  readonly stage: 'fitting' | 'measuring';
  /** Share of the users whose list was ranked; only while measuring. */
  readonly measured?: number;
}

export interface RunResult {
  readonly measures: Measures;
  readonly path: Path;
  readonly passes: readonly RunProgress[];
  /** Milliseconds of the fit alone. */
  readonly milliseconds: number;
}

export interface SplitFacts {
  /** Ratings in each part. */
  readonly train: number;
  readonly test: number;
  /** Share of test ratings older than the newest train rating. */
  readonly leakage: number;
  /** People and films that are in test only. */
  readonly newUsers: number;
  readonly newFilms: number;
}

export interface ServedList {
  /** Place in the list of runs that were asked. */
  readonly run: number;
  readonly films: readonly RecommendedFilm[];
}

export interface UserLists {
  readonly userId: number;
  /** Ratings of this user in train. */
  readonly rated: number;
  /** Their best rated films in train, at most six; among equals the newest first. */
  readonly liked: readonly { readonly title: string; readonly stars: number }[];
  readonly lists: readonly ServedList[];
}

export interface WorkbenchOptions {
  /** Null: plain typed arrays compute everything; gradient descent then is not available. */
  readonly tensors: Tensors | null;
  /** Milliseconds from any origin. */
  readonly now: () => number;
  readonly digest: ReadOptions['digest'];
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
  /** Goes on from where a stopped gradient descent of the same request was. */
  readonly resume?: boolean;
}

interface Prepared {
  readonly train: Ratings;
  readonly test: Ratings;
}

export class Workbench {
  readonly #options: WorkbenchOptions;
  readonly #datasets = new Map<string, OpenedDataset>();
  readonly #splits = new Map<string, Prepared>();
  readonly #fitted = new Map<string, Fitted>();
  readonly #results = new Map<string, RunResult>();
  readonly #checkpoints = new Map<string, AdamCheckpoint>();

  constructor(options: WorkbenchOptions) {
    this.#options = options;
  }

  /** The built-in catalogue of this seed. */
  async generate(seed: number): Promise<OpenedDataset> {
    const key = `generated ${seed}`;
    const kept = this.#datasets.get(key);
    if (kept) return kept;
    // Reader and generator are fetched by who needs them: a worker that trains starts without either.
    const { openGenerated } = await import('./data/generated/catalogue');
    const { dataset } = await openGenerated(seed, { digest: this.#options.digest });
    this.#datasets.set(key, dataset);
    return dataset;
  }

  /** The visitor's files. Throws `DataRefused` and keeps what was there. */
  async read(
    files: readonly InputFile[],
    options: Pick<ReadOptions, 'signal' | 'onProgress' | 'limits'> = {},
  ): Promise<OpenedDataset> {
    const { readMovieLens } = await import('./data/movielens/reader');
    const dataset = await readMovieLens([...files], { ...options, digest: this.#options.digest });
    this.#datasets.set(dataset.fingerprint, dataset);
    return dataset;
  }

  /** Throws when these ratings were never given to this workbench. */
  async dataset(data: LoadedData, seed: number): Promise<OpenedDataset> {
    if (data.source === 'generated') return this.generate(seed);
    const dataset = this.#datasets.get(data.fingerprint);
    if (!dataset) throw new Error(`The ratings of ${data.name} are not loaded.`);
    return dataset;
  }

  async split(data: LoadedData, request: SplitRequest): Promise<SplitFacts> {
    const { train, test } = await this.#prepare(data, request);
    const known = { users: new Set(train.users), items: new Set(train.items) };
    const newcomers = (column: Int32Array, met: ReadonlySet<number>) =>
      new Set(column.filter((value) => !met.has(value))).size;
    return {
      train: train.values.length,
      test: test.values.length,
      leakage: measureLeakage(train, test).testBeforeTrainEnds,
      newUsers: newcomers(test.users, known.users),
      newFilms: newcomers(test.items, known.items),
    };
  }

  /** Fits and measures. Cancelling leaves nothing behind but the checkpoint of a gradient descent. */
  async run(request: RunRequest, options: RunOptions = {}): Promise<RunResult> {
    const key = runKey(request);
    const kept = this.#results.get(key);
    if (kept) return kept;
    const began = this.#options.now();
    const fitted = await this.#fit(request, options);
    const milliseconds = this.#options.now() - began;
    const { train, test } = await this.#prepare(request.data, request.split);
    const shape = await this.#shape(request);
    const { rating, ranking, segments } = await evaluate(
      fitted,
      train,
      test,
      shape,
      { k: request.k, relevantFrom: likedFrom(shape.scale) },
      {
        now: this.#options.now,
        ...(options.signal ? { signal: options.signal } : {}),
        onProgress: (share) => options.onProgress?.({ ...lastOf(fitted.passes), stage: 'measuring', measured: share }),
      },
    );
    if (!ranking) throw new Error('the ranking was not measured');
    const measures = { rating, ranking, segments };
    const passes = fitted.passes.map((progress) => ({ ...progress, stage: 'fitting' as const }));
    const result = { measures, path: fitted.path, passes, milliseconds };
    this.#results.set(key, result);
    return result;
  }

  /** The top films of a user from several runs. Throws when nobody has this id. */
  async recommend(userId: number, runs: readonly RunRequest[], k: number): Promise<UserLists> {
    const [first] = runs;
    if (!first) throw new Error('Fly a model first.');
    const dataset = await this.dataset(first.data, first.seed);
    const user = dataset.userIds.indexOf(userId);
    if (user < 0) throw new Error(`Nobody in these ratings has the ID ${userId}.`);
    const { train } = await this.#prepare(first.data, first.split);
    const rows: number[] = [];
    train.users.forEach((each, row) => {
      if (each === user) rows.push(row);
    });
    const byLiking = [...rows].sort(
      (a, b) => train.values[b]! - train.values[a]! || train.times[b]! - train.times[a]! || a - b,
    );
    const lists: ServedList[] = [];
    for (const [run, request] of runs.entries()) {
      const fitted = await this.#fit(request, {});
      lists.push({ run, films: topFilms(fitted, dataset, train, { user, rated: rows, k }) });
    }
    return {
      userId,
      rated: rows.length,
      liked: byLiking.slice(0, 6).map((row) => ({
        title: dataset.films[train.items[row]!]!.title,
        stars: train.values[row]!,
      })),
      lists,
    };
  }

  async #shape({ data, seed }: RunRequest): Promise<Shape> {
    const { userIds, films, scale } = await this.dataset(data, seed);
    return { users: userIds.length, items: films.length, scale };
  }

  async #prepare(data: LoadedData, request: SplitRequest): Promise<Prepared> {
    const dataset = await this.dataset(data, request.seed);
    const key = `${dataset.fingerprint} ${JSON.stringify(request)}`;
    const kept = this.#splits.get(key);
    if (kept) return kept;
    const split = cut(dataset, request);
    const train = selectRows(dataset.ratings, split.train);
    const prepared = { train, test: selectRows(dataset.ratings, split.test) };
    this.#splits.set(key, prepared);
    return prepared;
  }

  async #fit(request: RunRequest, options: RunOptions): Promise<Fitted> {
    const { signal, resume = false } = options;
    const key = runKey(request);
    const kept = this.#fitted.get(key);
    if (kept) return kept;
    const { train } = await this.#prepare(request.data, request.split);
    const rating = request.rating ? (await this.#fit(request.rating, signal ? { signal } : {})).ranker : null;
    const fitted = await fit(train, await this.#shape(request), this.#context(request, options), {
      model: request.model,
      factors: request.factors,
      passes: request.passes,
      rating,
      from: (resume ? this.#checkpoints.get(key) : undefined) ?? null,
      onCheckpoint: (checkpoint) => this.#checkpoints.set(key, checkpoint),
    });
    this.#checkpoints.delete(key);
    return this.#keep(key, await this.#withFallback(fitted, request));
  }

  async #withFallback(fitted: Fitted, request: RunRequest): Promise<Fitted> {
    if (request.model === 'popularity') return fitted;
    const { train } = await this.#prepare(request.data, request.split);
    const popularity = await fitPopularity(train, await this.#shape(request), this.#context(request, {}));
    return { ...fitted, ranker: new WithFallback(knownUsers(train), fitted.ranker, popularity.model) };
  }

  #context(request: RunRequest, { signal, onProgress }: RunOptions): FitContext {
    const { tensors, now } = this.#options;
    return {
      tensors,
      seed: seedFrom(`model ${request.seed}`),
      now,
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress: (progress) => onProgress({ ...progress, stage: 'fitting' }) } : {}),
    };
  }

  #keep(key: string, fitted: Fitted): Fitted {
    this.#fitted.set(key, fitted);
    const [oldest] = this.#fitted.keys();
    if (this.#fitted.size > KEPT_MODELS && oldest !== undefined) this.#fitted.delete(oldest);
    return fitted;
  }
}

function cut(dataset: OpenedDataset, { method, fold: name, seed }: SplitRequest): Split {
  switch (method) {
    case 'random':
      return splitAtRandom(dataset.ratings, TEST_SHARE, seedFrom(`split ${seed}`));
    case 'time':
      return splitByTime(dataset.ratings, TEST_SHARE);
    case 'published': {
      const fold = dataset.folds.find((each) => each.name === name);
      if (!fold) throw new Error(`These ratings have no published fold "${name ?? ''}".`);
      return splitAsPublished(dataset.ratings, fold);
    }
  }
}

const lastOf = (passes: readonly Progress[]): Progress =>
  passes.at(-1) ?? { pass: 0, passes: 0, step: 0, steps: 0, elapsed: 0, eta: 0 };
