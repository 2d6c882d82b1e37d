/** A table of the visitor's own: which columns mean what is for them to say. */
import type { CreditTable, Feature, GivenScore, Grouping } from './credit-table';
import { groupByLimit } from './formats/groupings';
import { printable, quote, refuse } from './refusals';
import type { NumberColumn, RawColumn, RawTable, WordColumn } from './raw-table';

export interface ColumnChoice {
  readonly outcome: string;
  /** The value of the outcome that stands for creditworthy, as `describeColumns` writes it. */
  readonly good: string;
  /** Columns to compare people by. The model never sees them. */
  readonly groups: readonly string[];
  readonly score: string | null;
  /** Whether a higher score speaks for the applicant or against. Without a score of no account. */
  readonly higherMeans: 'good' | 'bad';
  /** Further columns the model must not see. */
  readonly leaveOut: readonly string[];
}

export interface ColumnFacts {
  readonly name: string;
  readonly kind: RawColumn['kind'];
  readonly missing: number;
  /** Different values, commonest first; null when there are more than `MOST_SHOWN`. */
  readonly values: readonly { readonly value: string; readonly count: number }[] | null;
  /** Its name suggests a protected attribute or an identifier: proposed to be left out. */
  readonly suspect: boolean;
}

const MOST_SHOWN = 12;
const MOST_LEVELS = 30;
const OTHER = 'other';
/** Short words count only as whole words: "wage" and "average" are no ages. */
const suspectWords = new Set(['id', 'name', 'age', 'sex', 'race', 'alter', 'famges', 'gastarb', 'dob']);
const suspectStems =
  /^(gender|ethnic|marital|marriage|married|family|nation|citizen|foreign|religi|disab|birth|pregnan|orientation)/;

const isSuspect = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => suspectWords.has(word) || suspectStems.test(word));

export function describeColumns(table: RawTable): readonly ColumnFacts[] {
  return table.columns.map((column) => {
    return {
      name: column.name,
      kind: column.kind,
      missing: column.missing,
      values: countValues(column),
      suspect: isSuspect(column.name),
    };
  });
}

function countValues(column: RawColumn): ColumnFacts['values'] {
  if (column.kind === 'text') return null;
  const counts = new Map<number, number>();
  const cells = column.kind === 'number' ? column.values : column.codes;
  for (const cell of cells) {
    if (Number.isNaN(cell)) continue;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
    if (counts.size > MOST_SHOWN) return null;
  }
  const word = (cell: number) => (column.kind === 'words' ? column.levels[cell]! : String(cell));
  return Array.from(counts, ([cell, count]) => ({ value: word(cell), count }))
    .filter(({ value }) => value !== '')
    .sort((a, b) => b.count - a.count);
}

/** The table as the visitor reads it. Throws `DataRefused`, naming the column. */
export function applyChoice(table: RawTable, choice: ColumnChoice): CreditTable {
  const find = (name: string): RawColumn => {
    const column = table.columns.find((each) => each.name === name);
    if (!column) throw refuse(table.name, `there is no column ${quote(name)}`, 'Choose one of its columns.');
    return column;
  };
  const about = (column: RawColumn, reason: string, hint: string, line?: number) =>
    refuse(table.name, reason, hint, { column: printable(column.name), ...(line === undefined ? {} : { line }) });

  const named = [choice.outcome, ...choice.groups, ...(choice.score === null ? [] : [choice.score])];
  const twice = named.find((name, i) => named.indexOf(name) !== i);
  if (twice !== undefined) {
    throw about(find(twice), 'the column is chosen for two things', 'Outcome, groups and score are different columns.');
  }
  const good = readOutcome(find(choice.outcome), choice.good, about);
  const groupings = choice.groups.map((name) => groupBy(find(name), about));
  if (groupings.length === 0)
    throw refuse(table.name, 'no column to compare people by is chosen', 'Choose at least one.');

  const scoreColumn = choice.score === null ? null : find(choice.score);
  const leftOut = [
    ...choice.groups.map((name) => ({ name, why: 'people are compared by it' })),
    ...choice.leaveOut.filter((name) => !named.includes(name)).map((name) => ({ name, why: 'you left it out' })),
  ];
  const features: Feature[] = [];
  if (!scoreColumn) {
    const seen = new Set([choice.outcome, ...leftOut.map(({ name }) => name)]);
    for (const column of table.columns) {
      if (seen.has(column.name)) continue;
      const feature = asFeature(column);
      if (typeof feature === 'string') leftOut.push({ name: column.name, why: feature });
      else features.push(feature);
    }
    if (features.length === 0)
      throw refuse(table.name, 'no column is left for the model to see', 'Leave out fewer columns.');
  }
  const score = scoreColumn && readScore(scoreColumn, choice.higherMeans, about);
  return {
    name: table.name,
    origin: 'own',
    rows: table.rows,
    good,
    features,
    leftOut,
    groupings,
    score,
    attribution: null,
    notes: [sayNote(score)],
  };
}

function sayNote(score: GivenScore | null): string {
  if (!score) return 'Your own file. Columns of numbers enter the model as numbers, also where they are codes.';
  if (score.turned) {
    const how = score.probability ? '1 − the score' : 'minus the score';
    return `Your own file. Its score speaks against the applicant, so ${how} is measured, and the cut-off is in that unit. Nothing is fitted.`;
  }
  return 'Your own file. Its score is measured as it is; nothing is fitted.';
}

type About = (column: RawColumn, reason: string, hint: string, line?: number) => Error;

function readOutcome(column: RawColumn, good: string, about: About): Uint8Array {
  if (column.firstMissingLine !== null) {
    throw about(column, 'the outcome is empty', 'Give only rows whose outcome is known.', column.firstMissingLine);
  }
  const values = countValues(column);
  if (column.kind === 'text' || values?.length !== 2) {
    const found = values
      ? `${values.length} (${values.map(({ value }) => quote(value)).join(', ')})`
      : `more than ${MOST_SHOWN}`;
    throw about(column, `an outcome has two values; this column has ${found}`, 'Choose another column, or recode it.');
  }
  if (!values.some(({ value }) => value === good)) {
    throw about(
      column,
      `the value ${quote(good)} does not occur`,
      `It has ${values.map(({ value }) => quote(value)).join(' and ')}.`,
    );
  }
  return column.kind === 'words'
    ? Uint8Array.from(column.codes, (code) => (column.levels[code] === good ? 1 : 0))
    : Uint8Array.from(column.values, (value) => (String(value) === good ? 1 : 0));
}

function groupBy(column: RawColumn, about: About): Grouping {
  const id = `column:${column.name}`;
  const label = printable(column.name);
  if (column.kind === 'text') {
    throw about(column, 'almost every row has another value', 'Choose a column with few values to compare people by.');
  }
  if (column.kind === 'words') return { id, label, ...lump(column, MOST_SHOWN) };
  const values = countValues(column);
  if (values) {
    const names = values.map(({ value }) => value);
    return { id, label, groups: names, of: Int16Array.from(column.values, (value) => names.indexOf(String(value))) };
  }
  const present = column.values.filter((value) => !Number.isNaN(value)).sort();
  const middle = present[(present.length - 1) >> 1]!;
  const halves = groupByLimit(id, label, column.values, middle, [`${middle} or less`, `more than ${middle}`]);
  // NaN is neither: those rows belong to no group.
  const of = halves.of.map((group, row) => (Number.isNaN(column.values[row]!) ? -1 : group));
  return { ...halves, of };
}

/** The commonest levels, all others together as one; empty cells belong to none. */
function lump(column: WordColumn, most: number): { groups: string[]; of: Int16Array } {
  const counts = new Float64Array(column.levels.length);
  for (const code of column.codes) counts[code]!++;
  const ranked = [...column.levels.keys()]
    .filter((code) => column.levels[code] !== '')
    .sort((a, b) => counts[b]! - counts[a]!);
  const kept = ranked.length > most ? ranked.slice(0, most - 1) : ranked;
  const groups = kept.map((code) => printable(column.levels[code]!, 60));
  if (kept.length < ranked.length) groups.push(OTHER);
  const place = Int16Array.from(column.levels, (level, code) => {
    const at = kept.indexOf(code);
    return level === '' ? -1 : at >= 0 ? at : kept.length;
  });
  return { groups, of: Int16Array.from(column.codes, (code) => place[code]!) };
}

/** A feature, or the reason why the column is none. */
function asFeature(column: RawColumn): Feature | string {
  if (column.kind === 'text') return 'almost every row has another value';
  if (column.kind === 'words') {
    const { groups, of } = lump(column, MOST_LEVELS);
    const empty = column.missing > 0;
    const levels = groups.length + (empty ? 1 : 0);
    if (levels < 2) return 'every row has the same value';
    // Empty cells are a level of their own: that something is missing may tell something.
    const codes = Uint16Array.from(of, (group) => (group < 0 ? groups.length : group));
    return { kind: 'category', name: column.name, codes, levels };
  }
  if (isConstant(column)) return 'every row has the same value';
  if (isNumbering(column)) return 'it numbers the rows';
  return { kind: 'number', name: column.name, values: column.values };
}

function isConstant({ values, missing }: NumberColumn): boolean {
  if (missing === values.length) return true;
  const first = values.find((value) => !Number.isNaN(value))!;
  return missing === 0 && values.every((value) => value === first);
}

/** Numbered rows: whole numbers, each once, with few gaps. Amounts may all differ too, but they lie far apart. */
function isNumbering({ values, missing }: NumberColumn): boolean {
  if (missing > 0 || values.length <= 20 || !values.every(Number.isInteger)) return false;
  const [low, high] = values.reduce(
    ([least, most], v) => [Math.min(least, v), Math.max(most, v)],
    [Infinity, -Infinity],
  );
  return high! - low! < 2 * values.length && new Set(values).size === values.length;
}

function readScore(column: RawColumn, higherMeans: 'good' | 'bad', about: About): GivenScore {
  if (column.firstMissingLine !== null) {
    throw about(column, 'the score is empty', 'Give only rows that were scored.', column.firstMissingLine);
  }
  if (column.kind !== 'number') {
    const { line, text } = column.firstWord!;
    throw about(column, `${quote(text)} is not a number`, 'A score is a number; write decimals with a point.', line);
  }
  const probability = column.values.every((value) => value >= 0 && value <= 1);
  const turned = higherMeans === 'bad';
  const turn = (value: number) => (probability ? 1 - value : -value);
  return {
    name: column.name,
    values: turned ? column.values.map(turn) : column.values,
    probability,
    turned,
  };
}
