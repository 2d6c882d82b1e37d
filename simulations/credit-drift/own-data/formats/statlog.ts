/** Statlog German Credit (`german.data`): the same thousand loans, in the older coding that Grömping (2019) found to be partly wrong. */
import type { CategoryFeature, CreditTable, Feature } from '../credit-table';
import { printable, refuse } from '../refusals';
import { type RawTable, refuseCell } from '../raw-table';
import { statlog } from './attributions';
import { checkWhole, findColumn, readAmount, readCode, readOutcome } from './coded';
import { groupByLimit, groupByName } from './groupings';

const WIDTH = 21;
const names = [
  ...['status', 'duration', 'credit history', 'purpose', 'amount', 'savings', 'employment', 'installment rate'],
  ...['personal status and sex', 'other debtors', 'residence', 'property', 'age', 'other installment plans', 'housing'],
  ...['number of credits', 'job', 'people liable', 'telephone', 'foreign worker', 'class'],
];
/** The attributes written as A11, A12 … and their number in the file's own counting. */
const coded = [1, 3, 4, 6, 7, 10, 12, 14, 15, 17, 19];
const PERSONAL = 9;
const FOREIGN = 20;

const familyStatus = ['A91', 'A92', 'A93', 'A94', 'A95'] as const;
/** german.doc's own words. */
const familyWords = {
  A91: 'A91: man, divorced or separated',
  A92: 'A92: woman, divorced, separated or married',
  A93: 'A93: man, single',
  A94: 'A94: man, married or widowed',
  A95: 'A95: woman, single',
};

/** The file has no header: 21 fields, the first a code of attribute 1. */
export const statlogHeader: readonly string[] = names;
export function isStatlog(first: readonly string[]): boolean {
  return first.length === WIDTH && /^A1[1-4]$/.test(first[0]!);
}
/** `german.data-numeric`, an edition for programs that know no categories; its columns cannot be told apart any more. */
export function isStatlogNumeric(first: readonly string[]): boolean {
  return first.length === 25 && first.every((field) => /^\d+$/.test(field));
}

export function readStatlog(table: RawTable): CreditTable {
  const age = checkWhole(table, findColumn(table, 'age'), 14, 120);
  const features: Feature[] = [
    readAmount(table, findColumn(table, 'duration'), 1, 600),
    readAmount(table, findColumn(table, 'amount'), 1, 10_000_000),
    readCode(table, findColumn(table, 'installment rate'), 1, 4),
    readCode(table, findColumn(table, 'residence'), 1, 4),
    readCode(table, findColumn(table, 'number of credits'), 1, 4),
    readCode(table, findColumn(table, 'people liable'), 1, 2),
    ...coded.map((attribute) => readAttribute(table, attribute)),
  ];
  const personal = readAttribute(table, PERSONAL);
  const foreign = readAttribute(table, FOREIGN);
  const wordsOf = (feature: CategoryFeature, attribute: number) =>
    Array.from(feature.codes, (code) => levelsOf(table, attribute)[code]!);
  return {
    name: 'Statlog German Credit',
    origin: 'statlog',
    rows: table.rows,
    good: readOutcome(table, findColumn(table, 'class'), 1, 2),
    features,
    leftOut: ['age', 'personal status and sex', 'foreign worker'].map((name) => ({
      name,
      why: 'a protected attribute',
    })),
    groupings: [
      groupByLimit('age', 'Age', age, 25, ['25 or younger', 'older than 25']),
      groupByName('foreign-worker', 'Foreign worker', ['A201: yes', 'A202: no'], wordsOf(foreign, FOREIGN), (code) =>
        code === 'A201' ? 'A201: yes' : 'A202: no',
      ),
      groupByName(
        'family-status',
        'Family status as coded',
        familyStatus.map((code) => familyWords[code]),
        wordsOf(personal, PERSONAL),
        (code) => familyWords[code as (typeof familyStatus)[number]] ?? null,
      ),
    ],
    score: null,
    attribution: statlog,
    notes: [
      'This is the older edition. Grömping (2019) found several of its codes to be wrong, among them family status and foreign worker: prefer SouthGermanCredit.asc and read these two groupings as codes only.',
      'Loans granted by one bank in southern Germany from 1973 to 1975, with bad loans oversampled to 30 %. Nobody who was refused is in it.',
    ],
  };
}

function levelsOf(table: RawTable, attribute: number): readonly string[] {
  const column = table.columns[attribute - 1]!;
  return column.kind === 'words' ? column.levels : [];
}

/** A column of codes `A<attribute><number>`. */
function readAttribute(table: RawTable, attribute: number): CategoryFeature {
  const column = table.columns[attribute - 1]!;
  const wanted = new RegExp(`^A${attribute}\\d{1,2}$`);
  if (column.kind !== 'words') {
    const at = { line: 1, column: printable(column.name) };
    throw refuse(
      table.name,
      `the column does not hold codes such as A${attribute}1`,
      'Use the file as it was published, unchanged.',
      at,
    );
  }
  const wrong = column.levels.findIndex((level) => !wanted.test(level));
  if (wrong >= 0) {
    const line = table.lines[column.codes.indexOf(wrong)]!;
    throw refuseCell(table, column, line, column.levels[wrong]!, `a code such as A${attribute}1`);
  }
  return { kind: 'category', name: column.name, codes: column.codes, levels: column.levels.length };
}
