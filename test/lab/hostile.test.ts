/** Files that no learner and no page would write. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inert, readText } from '../../scripts/terminal';
import { lab } from './terminal';

const folder = mkdtempSync(join(tmpdir(), 'lab hostile '));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const header = {
  format: 1,
  id: 'a',
  scenarioId: 'own-data',
  scenarioVersion: 1,
  simulation: 'recommender',
  engineVersion: 1,
  seed: 1,
};
const own = { kind: 'load', source: 'own', fingerprint: '0'.repeat(64), ratings: 1, users: 1, films: 1 };

test('replay names what is wrong with every file, prints no escape sequence and ends with 1', async () => {
  mkdirSync(join(folder, 'folder'));
  const named = [
    { ...own, name: '\u001b[31mred' },
    { kind: 'split', method: 'random' },
    { kind: 'train', model: 'bias' },
  ];
  const files: [string, RegExp][] = [
    [put('deep.json', '['.repeat(100_000) + ']'.repeat(100_000)), /cannot be read/],
    [put('large.json', ' '.repeat(1_000_001)), /larger than 1000000 bytes/],
    [
      put('polluting.json', `{"__proto__":{"seed":2},${JSON.stringify({ ...header, decisions: [] }).slice(1)}`),
      /unknown field __proto__/,
    ],
    [put('foreign.json', JSON.stringify({ ...header, simulation: 'credit', decisions: [] })), /no simulation "credit"/],
    [put('climbing.json', JSON.stringify({ ...header, simulation: 'a/../../x', decisions: [] })), /no simulation/],
    [put('escape.json', JSON.stringify({ ...header, decisions: named })), /not loaded/],
    [put('noise.json', '\u001b]0;title\u0007'), /not JSON/],
    [join(folder, 'folder'), /is a folder/],
    [join(folder, 'missing.json'), /no file/],
  ];
  const { code, out, err } = await lab('replay', ...files.map(([file]) => file));
  expect(code).toBe(1);
  const lines = out.trimEnd().split('\n');
  expect(lines).toHaveLength(files.length);
  files.forEach(([, reason], index) => {
    expect(lines[index]).toMatch(reason);
  });
  expect(inert(out + err)).toBe(out + err);
});

test('grade refuses an answer of the wrong shape by line and field instead of judging it', async () => {
  const grade = (check: string, answer: string) =>
    lab(
      'grade',
      `from-ratings-to-a-recommender#${check}`,
      '--answers',
      put(`${check} ${answer.length} answers.jsonl`, `{"answer":${answer}}\n`),
    );
  const [nothing, inherited, text] = await Promise.all([
    grade('which-list-to-ship', 'null'),
    grade('which-list-to-ship', '{"kind":"single","option":"constructor"}'),
    grade('order-the-exam', '{"kind":"ordering","order":{}}'),
  ]);
  for (const { code, err } of [nothing, inherited, text]) {
    expect(code).toBe(1);
    expect(err).toMatch(/answers\.jsonl, line 1: answer/);
  }
});

test('a pipe is refused: it may never end', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  await expect(readText(pipe, 100)).rejects.toThrow('is no file');
});

test('control characters and direction marks become visible; tabs, line breaks and letters stay', () => {
  expect(inert('a\u001b[2Jb\u202ec\u0085d')).toBe('a·[2Jb·c·d');
  expect(inert('é\t–\n日')).toBe('é\t–\n日');
});
