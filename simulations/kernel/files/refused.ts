/** Why a file was not taken, for the person who gave it. */
export interface Refusal {
  /** The file as the person knows it; inside an archive `ml-100k.zip › ml-100k/u.data`. */
  readonly file: string;
  /** Counted from 1; null when the whole file is meant. */
  readonly line: number | null;
  /** Name of the column that is meant, if one is. */
  readonly column?: string | null;
  /** What is wrong, in one sentence without its full stop. */
  readonly reason: string;
  /** What to do about it, as a full sentence. */
  readonly hint: string;
}

/** Input that cannot be read. The message is shown to the learner as it is; nothing that was loaded before is touched. */
export class DataRefused extends Error implements Refusal {
  override readonly name = 'DataRefused';
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly reason: string;
  readonly hint: string;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    const { line, column = null } = refusal;
    const place = [refusal.file, line !== null && `line ${line}`, column !== null && `column ${column}`];
    super(`${place.filter(Boolean).join(', ')}: ${refusal.reason}. ${refusal.hint}`, options);
    this.file = refusal.file;
    this.line = line;
    this.column = column;
    this.reason = refusal.reason;
    this.hint = refusal.hint;
  }
}
