/** Default of Credit Card Clients (Taiwan), in the several ways its workbook has been saved as CSV. */
import type { CreditTable } from '../credit-table';
import type { Layout, RawTable } from '../raw-table';
import { taiwan } from './attributions';
import { checkWhole, findColumn, plain, readAmount, readOutcome } from './coded';
import { groupByLimit, groupByName } from './groupings';

const MOST_DOLLARS = 100_000_000;
const months = [1, 2, 3, 4, 5, 6];
/** The workbook's second row, in the order of X1 … X23, Y of its first. */
const named = [
  ...['LIMIT_BAL', 'SEX', 'EDUCATION', 'MARRIAGE', 'AGE', 'PAY_0', 'PAY_2', 'PAY_3', 'PAY_4', 'PAY_5', 'PAY_6'],
  ...months.map((n) => `BILL_AMT${n}`),
  ...months.map((n) => `PAY_AMT${n}`),
  'default payment next month',
];
const numbered = [...named.slice(1).map((_, i) => `X${i + 1}`), 'Y'];

const hasNames = (row: readonly string[]) => {
  const names = new Set(row.map(plain));
  return ['limitbal', 'billamt1', 'payamt6'].every((name) => names.has(name));
};

/**
 * Null when it is another table. The workbook has X1 … X23 and Y in its first row and names in its second; exports keep both
 * rows, the second only, or (UCI's own download by program) the first only.
 */
export function findTaiwanLayout(first: readonly (readonly string[])[]): Layout | null {
  const [one = [], two = []] = first;
  if (hasNames(one)) return { header: nameBlanks(one), skip: 1 };
  const numbers = new Set(one);
  if (!numbered.every((name) => numbers.has(name))) return null;
  if (two.length === one.length && hasNames(two)) return { header: nameBlanks(two), skip: 2 };
  return { header: nameBlanks(one.map((name) => named[numbered.indexOf(name)] ?? name)), skip: 1 };
}

/** Programs that number rows leave that column without a name. */
const nameBlanks = (header: readonly string[]) => header.map((name, c) => (name === '' ? `column ${c + 1}` : name));

const education = ['graduate school', 'university', 'high school', 'other or undocumented'] as const;

export function readTaiwan(table: RawTable): CreditTable {
  const amounts = [
    ...months.map((n) => findColumn(table, `BILL_AMT${n}`)),
    ...months.map((n) => findColumn(table, `PAY_AMT${n}`)),
  ];
  const sex = checkWhole(table, findColumn(table, 'SEX'), 1, 2);
  const age = checkWhole(table, findColumn(table, 'AGE'), 14, 120);
  const schooling = checkWhole(table, findColumn(table, 'EDUCATION'), 0, 6);
  checkWhole(table, findColumn(table, 'MARRIAGE'), 0, 3);
  return {
    name: 'Default of Credit Card Clients (Taiwan)',
    origin: 'taiwan',
    rows: table.rows,
    good: readOutcome(table, findColumn(table, 'default payment next month', 'default payment', 'default'), 0, 1),
    features: [
      readAmount(table, findColumn(table, 'LIMIT_BAL'), 0, MOST_DOLLARS),
      ...months.map((n) => readAmount(table, findColumn(table, n === 1 ? 'PAY_0' : `PAY_${n}`, `PAY_${n}`), -2, 9)),
      ...amounts.map((column) => readAmount(table, column, -MOST_DOLLARS, MOST_DOLLARS)),
    ],
    leftOut: ['SEX', 'EDUCATION', 'MARRIAGE', 'AGE'].map((name) => ({
      name,
      why: 'a protected attribute, or close to one',
    })),
    groupings: [
      groupByLimit('sex', 'Sex as coded', sex, 1, ['coded 1 (male)', 'coded 2 (female)']),
      groupByLimit('age', 'Age', age, 29, ['younger than 30', '30 or older']),
      groupByName('education', 'Education', education, schooling, (code) => education[code - 1] ?? education[3]),
    ],
    score: null,
    attribution: taiwan,
    notes: [
      'Clients of a bank in Taiwan with card accounts, April to September 2005; the outcome is default in the following month. They hold cards already: nobody who was refused is in it.',
      'Codes 0, 5 and 6 of education, 0 of marriage, and −2 and 0 of the repayment status are not documented. The repayment status is taken as a number, as in the comparison figure; a model that takes its codes as categories ranks clearly better (AUC .77 instead of .72 when we tried it).',
    ],
  };
}
