import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { decide, openAttempt } from '@simulations/kernel/attempt';
import { encodeFile } from '@simulations/kernel/codec';
import { csvRow } from '../../scripts/lab/csv';
import { lab, lastLine } from './terminal';

const folder = mkdtempSync(join(tmpdir(), 'lab-replay-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const decisions = [
  { kind: 'frame', metric: 'ndcg', guardrail: 'coverage' },
  { kind: 'load', source: 'generated' },
  { kind: 'inspect', view: 'counts' },
  { kind: 'split', method: 'time' },
  { kind: 'judge-split', leaks: false },
  { kind: 'train', model: 'bias' },
  { kind: 'train', model: 'popularity' },
  { kind: 'train', model: 'ease' },
  { kind: 'inspect-segments', run: 2 },
  { kind: 'ship', run: 2 },
];

function saved(): string {
  const scenario = { id: 'first-flight', version: 1, simulation: 'recommender' };
  const opened = openAttempt({ id: '3f0c9c1e-0000-4000-8000-000000000001', scenario, engineVersion: 1, seed: 1 });
  return encodeFile(decisions.reduce((attempt, decision) => decide<unknown>(attempt, decision), opened));
}

test('a saved flight is flown again and scored; a damaged one is named, and the exit code says so', async () => {
  const good = join(folder, 'good flight.lab.json');
  const bad = join(folder, 'bad.lab.json');
  writeFileSync(good, saved());
  writeFileSync(bad, saved().slice(0, 200));
  const { code, out } = await lab('replay', good, bad, '--csv', '--json');
  expect(code).toBe(1);
  const [head, first, second] = out.split('\n');
  expect(head).toBe('file,ok,scenario,seed,decisions,earned,possible,problem');
  expect(first).toMatch(/good flight\.lab\.json,true,first-flight,1,10,\d+,100,/);
  expect(second).toContain('bad.lab.json,false');
  const { replayed } = lastLine(out) as { replayed: { earned: number | null }[] };
  expect(replayed[0]!.earned).toBeGreaterThan(50);
  expect(replayed[1]!.earned).toBeNull();
});

test('simulate gives the same points as replay for the same decisions', async () => {
  const file = join(folder, 'same.lab.json');
  writeFileSync(file, saved());
  const [replayed, simulated] = await Promise.all([
    lab('replay', file, '--json'),
    lab('simulate', 'recommender', '--scenario', 'first-flight', '--seed', '1', '--decisions', file, '--json'),
  ]);
  const points = (lastLine(simulated.out) as { assessment: { earned: number } }).assessment.earned;
  expect((lastLine(replayed.out) as { replayed: { earned: number }[] }).replayed[0]!.earned).toBe(points);
});

test('a cell that a spreadsheet would run is made inert', () => {
  expect(csvRow(['=HYPERLINK("x")', '-1', '@a', 'plain', 3, null])).toBe(`"'=HYPERLINK(""x"")",'-1,'@a,plain,3,`);
});
