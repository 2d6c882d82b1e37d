import { describe, expect, test } from 'vitest';
import { fileFromBytes } from '@simulations/kernel/files/input';
import * as files from './files';
import { file, read, readKnown, readUnknown, refusalOf, zip } from './files';

const csv = (rows: readonly (readonly unknown[])[], delimiter = ',', newline = '\n') =>
  rows.map((row) => row.join(delimiter)).join(newline);

describe('South German Credit is recognised', () => {
  const rows = files.southGermanRows(60);
  const text = files.southGermanText(rows);

  test('by its header, whatever the file is called, and read to the published meaning', async () => {
    const table = await readKnown(file('mine.txt', text));
    expect(table.origin).toBe('south-german');
    expect([...table.good]).toEqual(rows.map((row) => row[20]));
    expect(table.features.map(({ name }) => name)).not.toContain('alter');
    expect(table.groupings.map(({ id }) => id)).toEqual(['age', 'foreign-worker', 'family-status']);
    const young = table.groupings[0]!;
    expect(young.groups[0]).toBe('25 or younger');
    expect([...young.of]).toEqual(rows.map((row) => (row[12]! <= 25 ? 0 : 1)));
    expect(table.attribution?.doi).toBe('10.24432/C5X89F');
    expect(table.notes[0]).toContain('not the one this reader was checked against');
  });

  test('in UCI’s archive, beside its code table and scripts', async () => {
    const archive = zip('south+german+credit.zip', {
      'codetable.txt': '$`laufkont = status`',
      'read_SouthGermanCredit.R': 'x <- 1',
      'SouthGermanCredit.asc': text,
    });
    expect((await readKnown(archive)).good).toEqual((await readKnown(file('a.asc', text))).good);
  });

  test('with English names, quoted, as a CSV, with Unix line ends', async () => {
    const english =
      '"status","duration","credit_history","purpose","amount","savings","employment_duration","installment_rate","personal_status_sex","other_debtors","present_residence","property","age","other_installment_plans","housing","number_credits","job","people_liable","telephone","foreign_worker","credit_risk"';
    const table = await readKnown(file('g.csv', `${english}\n${csv(rows)}\n`));
    const plain = await readKnown(file('a.asc', text));
    expect(table.good).toEqual(plain.good);
    expect(table.groupings).toEqual(plain.groupings);
  });

  test.each([
    ['a word', 3, 'laufzeit', 'twelve', 'a.asc, line 4, column laufzeit: “twelve” is not a number.'],
    [
      'a code outside the code table',
      5,
      'moral',
      '5',
      'a.asc, line 6, column moral: “5” is not a whole number from 0 to 4.',
    ],
    ['an outcome other than 0 and 1', 1, 'kredit', '2', 'a.asc, line 2, column kredit: “2” is not 0 or 1.'],
    ['an empty cell', 2, 'hoehe', 'NA', 'a.asc, line 3, column hoehe: the cell is empty.'],
    ['a fraction where a code belongs', 2, 'beruf', '1.5', 'a.asc, line 3, column beruf: “1.5” is not a whole number'],
  ])('and refused with line and column for %s', async (_, line, column, value, says) => {
    const at = files.southGermanHeader.split(' ').indexOf(column);
    const bent = rows.map((row, r) => row.map((cell, c) => (r === line - 1 && c === at ? value : String(cell))));
    const refusal = await refusalOf(
      read([file('a.asc', [files.southGermanHeader, ...bent.map((r) => r.join(' '))].join('\n'))]),
    );
    expect(refusal.message).toContain(says);
    expect(refusal.line).toBe(line + 1);
    expect(refusal.column).toBe(column);
  });

  test('and refused when a column is missing', async () => {
    const header = files.southGermanHeader.replace(' beruf', '');
    const cut = rows.map((row) => row.filter((_, c) => c !== 16).join(' '));
    const refusal = await refusalOf(read([file('a.asc', [header, ...cut].join('\n'))]));
    expect(refusal.message).toContain('a.asc, line 1: the column beruf is missing.');
  });
});

describe('Statlog’s german.data is recognised', () => {
  test('without a header, in its archive too, and said to be the older edition', async () => {
    const text = files.statlogText(60);
    const table = await readKnown(file('german.data', text));
    expect(table.origin).toBe('statlog');
    expect([...table.good]).toEqual(
      text
        .trim()
        .split('\n')
        .map((row) => (row.endsWith(' 1') ? 1 : 0)),
    );
    expect(table.notes[0]).toContain('older edition');
    expect(table.features.map(({ name }) => name)).not.toContain('foreign worker');
    const archive = zip('statlog.zip', {
      'german.data': text,
      'german.data-numeric': '1 2',
      'german.doc': 'words',
      Index: '',
    });
    expect((await readKnown(archive)).groupings).toEqual(table.groupings);
  });

  test('and refused with line and column where a code is none', async () => {
    const text = files.statlogText(5).split('\n');
    text[3] = text[3]!.replace(/A3\d/, 'A99');
    expect((await refusalOf(read([file('german.data', text.join('\n'))]))).message).toContain(
      'german.data, line 4, column credit history: “A99” is not a code such as A31.',
    );
  });

  test('and its numeric edition is refused by name', async () => {
    const refusal = await refusalOf(read([file('german.data-numeric', `${Array(25).fill('1').join('   ')}\n`)]));
    expect(refusal.reason).toContain('numeric edition');
    expect(refusal.hint).toBe('Give german.data.');
  });
});

describe('the Taiwan file is recognised', () => {
  const rows = files.taiwanRows(50);
  const { taiwanNames: names, taiwanNumbers: numbers } = files;
  const quoted = (row: readonly unknown[]) => row.map((cell) => `"${String(cell)}"`);

  test.each([
    ['as exported with names', csv([names, ...rows])],
    ['with both header rows of the workbook', csv([numbers, names, ...rows])],
    ['with X1 … X23 and Y only', csv([['ID', ...numbers.slice(1)], ...rows])],
    ['with everything quoted', csv([names, ...rows].map(quoted))],
    ['with points in the last name', csv([[...names.slice(0, -1), 'default.payment.next.month'], ...rows])],
    ['with PAY_1 for PAY_0', csv([names.map((name) => (name === 'PAY_0' ? 'PAY_1' : name)), ...rows])],
    ['with a row number that has no name', csv([['', ...names], ...rows.map((row, r) => [r, ...row])])],
    ['with semicolons, as Excel writes in much of Europe', csv([names, ...rows], ';', '\r\n')],
    ['with tabs', csv([names, ...rows], '\t')],
    ['with decimals', csv([names, ...rows.map((row) => row.map((cell, c) => (c === 1 ? `${cell}.0` : cell)))])],
    ['with a byte-order mark', `\ufeff${csv([names, ...rows])}`],
  ])('%s', async (_, text) => {
    const table = await readKnown(file('default of credit card clients.csv', text));
    expect(table.origin).toBe('taiwan');
    expect([...table.good]).toEqual(rows.map((row) => 1 - row[24]!));
    expect(table.features).toHaveLength(19);
    expect(table.features[0]).toMatchObject({ values: Float64Array.from(rows, (row) => row[1]!) });
    expect([...table.groupings[1]!.of]).toEqual(rows.map((row) => (row[5]! < 30 ? 0 : 1)));
    expect(table.leftOut.map(({ name }) => name)).toEqual(['SEX', 'EDUCATION', 'MARRIAGE', 'AGE']);
  });

  test('as UTF-16 with a mark, which Excel calls Unicode text', async () => {
    const text = csv([names, ...rows], '\t');
    const bytes = new Uint8Array(2 + 2 * text.length);
    bytes.set([0xff, 0xfe]);
    Array.from(text, (c, i) => (bytes[2 + 2 * i] = c.charCodeAt(0)));
    expect((await readKnown(fileFromBytes('t.txt', bytes))).rows).toBe(50);
  });

  test('and refused with line and column for a month code that is none, in the workbook’s own count of lines', async () => {
    const bent = rows.map((row, r) => row.map((cell, c) => (r === 9 && c === 6 ? 12 : cell)));
    const refusal = await refusalOf(read([file('t.csv', csv([numbers, names, ...bent]))]));
    expect(refusal.message).toContain('t.csv, line 12, column PAY_0: “12” is not a whole number from -2 to 9.');
  });
});

describe('what cannot be read is refused, saying what to do,', () => {
  const ole = new Uint8Array(600);
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const save = 'save the sheet as “CSV UTF-8 (comma delimited)”';

  test.each([
    [
      'an old Excel workbook',
      [fileFromBytes('default of credit card clients.xls', ole)],
      'old kind (.xls), which is not read here',
      save,
    ],
    [
      'UCI’s archive of the Taiwan workbook',
      [zip('default.zip', { 'default of credit card clients.xls': ole })],
      'the archive holds an Excel workbook (default of credit card clients.xls)',
      save,
    ],
    [
      'a new Excel workbook',
      [zip('t.xlsx', { 'xl/workbook.xml': '<x/>', '[Content_Types].xml': '<x/>' })],
      'it is an Excel workbook',
      save,
    ],
    [
      'a web page',
      [file('a.csv', '<!DOCTYPE html><p>Sign in</p>')],
      'it is a web page, not a table',
      'download it again',
    ],
    ['an empty file', [file('a.csv', '')], 'it is empty', 'Check that the download finished'],
    [
      'an image',
      [fileFromBytes('a.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13))],
      'it is not a text file',
      'Give',
    ],
    ['gzip', [fileFromBytes('a.csv.gz', Uint8Array.of(0x1f, 0x8b, 8, 0))], 'it is packed with gzip', 'Unpack it'],
    [
      'two tables',
      [file('a.csv', 'x,y\n1,2'), file('b.csv', 'x,y\n1,2')],
      'more than one table',
      'one table at a time',
    ],
    [
      'an archive of two tables',
      [zip('a.zip', { 'a.csv': 'x', 'b.csv': 'y' })],
      'the archive holds more than one table',
      'one table at a time',
    ],
    [
      'an archive without a table',
      [zip('a.zip', { 'a.png': 'x' })],
      'none of the 1 entries of the archive is a table',
      'Give',
    ],
    ['nothing', [], 'nothing was given', 'Give'],
    ['a header alone', [file('a.csv', 'x,y\n')], 'there are no rows below the header', 'whole'],
    ['one column', [file('a.csv', 'x\n1\n')], 'names one column only', 'Give'],
    [
      'a row too short',
      [file('a.csv', 'x,y\n1,2\n3\n')],
      'a.csv, line 3: the row has 1 field; the header names 2',
      'delimiter',
    ],
    ['an empty line in the middle', [file('a.csv', 'x,y\n1,2\n\n3,4\n')], 'a.csv, line 3: the line is empty', 'whole'],
    [
      'a quotation mark left open',
      [file('a.csv', 'x,y\n1,2\n"3,4\n5,6\n')],
      'a.csv, line 3: a quotation mark is never closed',
      'twice',
    ],
    [
      'a quotation mark in a word',
      [file('a.csv', 'x,y\n1,"2"\n3,a"b\n')],
      'a.csv, line 3: a quotation mark stands inside “a"b”',
      'twice',
    ],
    [
      'words behind a quotation mark',
      [file('a.csv', 'x,y\n"1"2,3\n')],
      'a.csv, line 2: text follows a closing quotation mark',
      'twice',
    ],
    [
      'two columns of one name',
      [file('a.csv', 'x,x\n1,2\n')],
      'a.csv, line 1, column x: two columns have this name',
      'Rename',
    ],
    [
      'a column without a name',
      [file('a.csv', 'x,\n1,2\n')],
      'a.csv, line 1: column 2 has no name',
      'name every column',
    ],
  ])('%s', async (_, given, reason, hint) => {
    const refusal = await refusalOf(read(given));
    expect(refusal.message).toContain(reason);
    expect(refusal.hint).toContain(hint);
  });

  test('too large a file, before a byte of it is read', async () => {
    const huge = { name: 'a.csv', size: 60 << 20, read: () => Promise.reject(new Error('it was read')) };
    const refusal = await refusalOf(read([huge]));
    expect(refusal.message).toBe(
      'a.csv: it has 60 MB; at most 50 MB are read in a browser. Give a sample of its rows.',
    );
  });

  test('too many rows, columns and characters, by their limits', async () => {
    const rows = await refusalOf(read([file('a.csv', 'x,y\n1,2\n3,4\n5,6\n')], { rows: 2 }));
    expect(rows.message).toBe('a.csv, line 4: it has more than 2 rows. Give a random sample of its rows.');
    expect((await refusalOf(read([file('a.csv', 'x,y,z\n1,2,3\n')], { columns: 2 }))).reason).toBe(
      'it has 3 columns; at most 2 are read',
    );
    for (const cell of ['123456', '"123456"', '"12""34""5']) {
      const long = await refusalOf(read([file('a.csv', `x,y\n1,${cell}\n`)], { fieldCharacters: 5 }));
      expect(long.message).toMatch(/line 2: (a field is longer than 5 characters|a quotation mark is never closed)/);
    }
  });

  test('a bomb in an archive, by its ratio', async () => {
    const refusal = await refusalOf(read([zip('a.zip', { 'a.csv': new Uint8Array(8 << 20).fill(48) })]));
    expect(refusal.reason).toBe('it unpacks to more than 100 times its packed size, as no table of loans does');
  });

  test('a file that was moved while it was read', async () => {
    const gone = { name: 'a.csv', size: 9, read: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
    expect((await refusalOf(read([gone]))).reason).toBe('it could not be read to its end');
  });

  test('with hostile names and cells shown short and without control characters', async () => {
    const refusal = await refusalOf(
      read([file('a\u001b[31m.csv', `${files.southGermanHeader}\n${'\u001b'.repeat(99)}${' 1'.repeat(20)}\n`)]),
    );
    expect(refusal.message).not.toContain('\u001b');
    expect(refusal.message.length).toBeLessThan(250);
  });
});

describe('a table of one’s own is read', () => {
  test('by kinds of columns: numbers, words, and text that is not kept', async () => {
    const rows = Array.from({ length: 300 }, (_, r) => `${r % 7}.5,${['yes', 'no', ''][r % 3]!},"note ${r}, ""long"""`);
    const { columns, lines } = await readUnknown(file('a.csv', ['a,b,c', ...rows].join('\n')));
    expect(columns.map(({ kind }) => kind)).toEqual(['number', 'words', 'text']);
    expect(columns[1]).toMatchObject({ missing: 100, firstMissingLine: 4, levels: ['yes', 'no', ''] });
    expect(lines[299]).toBe(301);
  });

  test('with line numbers that count line breaks inside quotation marks', async () => {
    const refusal = await refusalOf(read([file('a.csv', 'x,y\n"one\ntwo",1\n3\n')]));
    expect(refusal.line).toBe(4);
  });

  test('in windows-1252 where it is no UTF-8', async () => {
    const bytes = Uint8Array.from('größe,y\n1,käse\n', (c) => c.charCodeAt(0));
    const { columns } = await readUnknown(fileFromBytes('a.csv', bytes));
    expect(columns.map(({ name }) => name)).toEqual(['größe', 'y']);
  });
});

test('reading stops when it is cancelled', async () => {
  const { readOwnData } = await import('@simulations/credit-drift/own-data');
  const signal = AbortSignal.abort();
  await expect(readOwnData([file('a.csv', 'x,y\n1,2')], { digest: files.digest, signal })).rejects.toHaveProperty(
    'name',
    'AbortError',
  );
});
