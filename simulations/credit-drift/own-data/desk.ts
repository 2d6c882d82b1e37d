/** One visitor's file between the questions about it: read once, fitted once, measured at as many cut-offs as they like. */
import { applyChoice, type ColumnChoice, type ColumnFacts, describeColumns } from './choice';
import type { Attribution, CreditTable, Origin } from './credit-table';
import { type Measurement, measureScores, type Scored, scoreOwnData } from './measure';
import { filesFromBlobs, type NamedBlob, type OwnData, readOwnData, type ReadOptions } from './read';

/** What can be told of a file before anything is fitted. */
export interface OwnDataFacts {
  readonly name: string;
  readonly rows: number;
  /** Null for a table whose columns the visitor has yet to name: then `columns` has them. */
  readonly origin: Origin | null;
  readonly columns: readonly ColumnFacts[];
  readonly attribution: Attribution | null;
  readonly notes: readonly string[];
}

/** Facts that a choice of columns adds. */
export interface MeasuredTable {
  readonly leftOut: CreditTable['leftOut'];
  readonly notes: readonly string[];
  /** Lowest and highest score, so that a cut-off can be chosen; 0 to 1 for a fitted model. */
  readonly range: readonly [low: number, high: number];
  readonly measurement: Measurement;
}

export type OwnDataRequest =
  | { readonly kind: 'open'; readonly files: readonly NamedBlob[] }
  /** `choice` null for a recognised file; `tau` null for the usual cut-off: .70, or for other scores the one that approves 70 %. */
  | { readonly kind: 'measure'; readonly choice: ColumnChoice | null; readonly tau: number | null };

export type OwnDataAnswer =
  | { readonly kind: 'opened'; readonly facts: OwnDataFacts }
  | { readonly kind: 'measured'; readonly measured: MeasuredTable };

export interface DeskOptions {
  readonly digest: ReadOptions['digest'];
  readonly seed: number;
}

export interface AnswerOptions {
  readonly signal?: AbortSignal | undefined;
  readonly breathe?: (() => Promise<void>) | undefined;
  /** Share of the fits that are done. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** The same cut-off as in the rest of the lab. */
const TAU = 0.7;
const USUAL_APPROVAL = 0.7;

export class OwnDataDesk {
  readonly #options: DeskOptions;
  #data: OwnData | null = null;
  /** The last table that was scored, by the choice that made it. */
  #scored: { readonly choice: string; readonly table: CreditTable; readonly scored: Scored } | null = null;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** Rejects with `DataRefused` (the file that was open before stays open), or with the signal's reason. */
  async answer(request: OwnDataRequest, options: AnswerOptions = {}): Promise<OwnDataAnswer> {
    switch (request.kind) {
      case 'open': {
        const files = filesFromBlobs(request.files);
        const data = await readOwnData(files, { digest: this.#options.digest, signal: options.signal });
        this.#data = data;
        this.#scored = null;
        return { kind: 'opened', facts: describeData(data) };
      }
      case 'measure':
        return { kind: 'measured', measured: await this.#measure(request.choice, request.tau, options) };
    }
  }

  async #measure(choice: ColumnChoice | null, tau: number | null, options: AnswerOptions): Promise<MeasuredTable> {
    const data = this.#data;
    if (!data) throw new RangeError('no file is open');
    const key = JSON.stringify(choice);
    let last = this.#scored;
    if (last?.choice !== key) {
      const table = data.kind === 'known' ? data.table : applyChoice(data.table, nameChoice(choice));
      const scored = await scoreOwnData(table, { seed: this.#options.seed, ...options });
      options.signal?.throwIfAborted();
      last = { choice: key, table, scored };
      this.#scored = last;
    }
    const { table, scored } = last;
    const range = rangeOf(scored);
    const cutoff = tau ?? (scored.probability ? TAU : cutoffFor(scored.scores, USUAL_APPROVAL));
    const { leftOut, notes } = table;
    return { leftOut, notes, range, measurement: measureScores(table, scored, cutoff) };
  }
}

function nameChoice(choice: ColumnChoice | null): ColumnChoice {
  if (!choice) throw new RangeError('a table of the visitor’s own needs a choice of columns');
  return choice;
}

function describeData(data: OwnData): OwnDataFacts {
  if (data.kind === 'unknown') {
    const { name, rows } = data.table;
    return { name, rows, origin: null, columns: describeColumns(data.table), attribution: null, notes: [] };
  }
  const { name, rows, origin, attribution, notes } = data.table;
  return { name, rows, origin, columns: [], attribution, notes };
}

function rangeOf({ scores, probability }: Scored): [number, number] {
  if (probability) return [0, 1];
  return scores.reduce<[number, number]>(
    ([low, high], s) => [Math.min(low, s), Math.max(high, s)],
    [Infinity, -Infinity],
  );
}

/** The highest cut-off at which at least this share is approved. */
function cutoffFor(scores: Float64Array, share: number): number {
  const sorted = scores.slice().sort();
  return sorted[Math.floor((1 - share) * (sorted.length - 1))]!;
}
