/** South German Credit: the corrected edition of the German credit data, blanks between fields, German or English header. */
import type { CreditTable, Feature } from '../credit-table';
import type { RawTable } from '../raw-table';
import { southGerman } from './attributions';
import { checkWhole, findColumn, plain, readAmount, readCode, readOutcome } from './coded';
import { groupByLimit, groupByName } from './groupings';

/** German and English name, lowest and highest code (codetable.txt). */
const codes = [
  ['laufkont', 'status', 1, 4],
  ['moral', 'credit_history', 0, 4],
  ['verw', 'purpose', 0, 10],
  ['sparkont', 'savings', 1, 5],
  ['beszeit', 'employment_duration', 1, 5],
  ['rate', 'installment_rate', 1, 4],
  ['buerge', 'other_debtors', 1, 3],
  ['wohnzeit', 'present_residence', 1, 4],
  ['verm', 'property', 1, 4],
  ['weitkred', 'other_installment_plans', 1, 3],
  ['wohn', 'housing', 1, 3],
  ['bishkred', 'number_credits', 1, 4],
  ['beruf', 'job', 1, 4],
  ['pers', 'people_liable', 1, 2],
  ['telef', 'telephone', 1, 2],
] as const;

const familyStatus = [
  'man, divorced or separated',
  'woman not single, or man single',
  'man, married or widowed',
  'woman, single',
] as const;

/**
 * SHA-256 of SouthGermanCredit.asc as this reader was checked against it, with Windows line ends and with Unix ones. UCI published two
 * editions (2019 and 2020): another digest means another edition or a changed file, not a wrong one.
 */
const digests = new Set([
  '5f363343f356ca38a0236baab849e472846399b2176ccc5bd686483dd8a7562f',
  '921fdae321892628147363b74d675d0f9b2fc940e8989064a771b693622313b6',
]);

export function isSouthGerman(header: readonly string[]): boolean {
  const names = new Set(header.map(plain));
  const knows = (...all: readonly string[]) => all.every((name) => names.has(plain(name)));
  return knows('kredit', 'laufkont', 'laufzeit') || knows('credit_risk', 'status', 'duration');
}

export function readSouthGerman(table: RawTable, sha256: string): CreditTable {
  const features: Feature[] = [
    readAmount(table, findColumn(table, 'laufzeit', 'duration'), 1, 600),
    readAmount(table, findColumn(table, 'hoehe', 'amount'), 1, 10_000_000),
    ...codes.map(([german, english, low, high]) => readCode(table, findColumn(table, german, english), low, high)),
  ];
  const age = checkWhole(table, findColumn(table, 'alter', 'age'), 14, 120);
  const foreign = checkWhole(table, findColumn(table, 'gastarb', 'foreign_worker'), 1, 2);
  const family = checkWhole(table, findColumn(table, 'famges', 'personal_status_sex'), 1, 4);
  const good = readOutcome(table, findColumn(table, 'kredit', 'credit_risk'), 1, 0);
  return {
    name: 'South German Credit',
    origin: 'south-german',
    rows: table.rows,
    good,
    features,
    leftOut: ['alter (age)', 'famges (family status and sex)', 'gastarb (foreign worker)'].map((name) => ({
      name,
      why: 'a protected attribute',
    })),
    groupings: [
      groupByLimit('age', 'Age', age, 25, ['25 or younger', 'older than 25']),
      groupByLimit('foreign-worker', 'Foreign worker', foreign, 1, ['yes', 'no']),
      groupByName('family-status', 'Family status as coded', familyStatus, family, (code) => familyStatus[code - 1]!),
    ],
    score: null,
    attribution: southGerman,
    notes: [
      digests.has(sha256)
        ? 'The file is, byte for byte or but for its line ends, the one this reader was checked against.'
        : 'The columns are those of South German Credit, but the file is not the one this reader was checked against: another edition, or a changed copy.',
      'Loans granted by one bank in southern Germany from 1973 to 1975, with bad loans oversampled to 30 %. Nobody who was refused is in it, so “false rejection” here asks what this model would have done to people the bank accepted.',
      'Family status mixes sex and marital status in such a way that sex cannot be read from it.',
    ],
  };
}
