import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { countWords, readBody } from '../../../scripts/lint-content/body';
import { lintContent, report } from '../../../scripts/lint-content/run';
import { frontMatter, scenarioFile, text } from './content';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, source: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), source);
}

const lesson = (more: object = {}) => `---\n${stringify(frontMatter(more))}---\n${text}`;
const glossary = { topic: 'Words', terms: [{ id: 'word', term: 'word', definition: 'A thing.' }] };

function writeAll(): void {
  write('content/lessons/beginner/a-lesson.mdx', lesson());
  write('content/scenarios/recommender/a-flight.yaml', stringify(scenarioFile().data));
  write('content/glossary/words.yaml', stringify(glossary));
  write('src/pages/index.astro', '');
  write('src/pages/simulate/index.astro', '');
  write('src/pages/glossary/index.astro', '');
}

test('content that is right is read and reported with its counts', () => {
  writeAll();
  const outcome = lintContent(root);
  expect(outcome.findings).toEqual([]);
  expect(report(outcome)).toBe(`3 files, ${outcome.rules} rules, 0 errors`);
});

describe('what does not fit its schema is reported with file and field', () => {
  test.each([
    ['a missing field', { title: undefined }, 'title'],
    ['an unknown field', { tittle: 'A lesson' }, ''],
    ['a verb outside the list', { objectives: [{ id: 'a', verb: 'understand', text: 'it' }] }, 'objectives[0].verb'],
    ['an id with capitals', { id: 'A Lesson' }, 'id'],
    ['a source without address', { sources: [{ id: 'b', label: 'B', title: 'B' }] }, 'sources[0]'],
    ['a source with half a DOI', { sources: [{ id: 'b', label: 'B', title: 'B', doi: 'doi:10.1/x' }] }, 'sources[0].doi'],
  ])('%s', (_, more, field) => {
    writeAll();
    write('content/lessons/beginner/a-lesson.mdx', lesson(more));
    const found = lintContent(root).findings.filter(({ rule }) => rule === 'schema');
    expect(found).toEqual([expect.objectContaining({ file: 'content/lessons/beginner/a-lesson.mdx', field })]);
  });
});

test('broken YAML names the line', () => {
  writeAll();
  write('content/glossary/words.yaml', 'topic: Words\nterms:\n  - id: "word\n');
  const found = lintContent(root).findings.find(({ rule }) => rule === 'syntax');
  expect(found).toMatchObject({ file: 'content/glossary/words.yaml', field: expect.stringMatching(/^line [34]$/) });
});

test('a lesson without front matter is refused', () => {
  write('content/lessons/beginner/a-lesson.mdx', 'Just text.');
  expect(lintContent(root).findings).toEqual([expect.objectContaining({ rule: 'syntax' })]);
});

test('words are those a reader reads', () => {
  const source = `import A from 'a';\n\nTwo *words*, [three four](/x/).\n\n$$\na + b\n$$\n\n<Check id="x" /> and $c$.\n\n\`\`\`js\nlet d;\n\`\`\`\n`;
  expect(countWords(source)).toBe(5);
});

test('links to other sites and images are not internal links', () => {
  const { links } = readBody('[a](https://example.org/) ![b](/c.png) [d](//example.org/) [e](/f/) [g](#h)');
  expect(links).toEqual(['/f/', '#h']);
});
