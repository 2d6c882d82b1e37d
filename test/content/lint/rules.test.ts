import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../../scripts/lint-content/rules';
import { applyRules } from '../../../scripts/lint-content/run';
import { contentOf } from './content';

const filesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));

test('the sample content passes every rule', () => {
  expect(applyRules(contentOf())).toEqual([]);
});

test('every rule has a file and a test of its own name, and is applied', () => {
  const files = filesIn('scripts/lint-content/rules', '.ts').filter((name) => name !== 'index');
  expect(rules.map(({ id }) => id).sort()).toEqual(files.sort());
  expect(filesIn('test/content/lint', '.test.ts')).toEqual(expect.arrayContaining(files));
});
