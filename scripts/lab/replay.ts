/** `lab replay`: verifies saved flights by flying them again. */
import { parseArgs } from 'node:util';
import { MAX_TEXT_BYTES, decodeFile } from '@simulations/kernel/codec';
import { csvRow } from './csv';
import { Misuse } from '../dispatch';
import { inert, readText } from '../terminal';
import { loadSimulation } from './registry';
import { loadScenario } from './scenarios';

interface Replayed {
  readonly file: string;
  readonly ok: boolean;
  readonly scenario: string;
  readonly seed: number | null;
  readonly decisions: number | null;
  readonly earned: number | null;
  readonly possible: number | null;
  readonly problem: string;
}

async function replayFile(file: string, data: string | null): Promise<Replayed> {
  const failed = { file, ok: false, scenario: '', seed: null, decisions: null, earned: null, possible: null };
  try {
    const attempt = decodeFile(await readText(file, MAX_TEXT_BYTES));
    const content = await loadScenario(attempt.simulation, attempt.scenarioId);
    const simulation = await loadSimulation(content.simulation);
    const { flown } = await simulation.fly(content, attempt, data);
    const { earned, possible } = flown.assessment;
    const problem = flown.sameEngine ? '' : 'made with another engine version';
    const { seed, decisions } = attempt;
    return {
      file,
      ok: true,
      scenario: content.id,
      seed,
      decisions: decisions.length,
      earned,
      possible,
      problem,
    };
  } catch (error) {
    return { ...failed, problem: inert(error instanceof Error ? error.message : String(error)) };
  }
}

async function run(args: string[]): Promise<number> {
  const { values, positionals: files } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      csv: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      data: { type: 'string' },
    },
  });
  if (files.length === 0) throw new Misuse('name at least one file');
  const rows: Replayed[] = [];
  for (const file of files) rows.push(await replayFile(file, values.data ?? null));
  const columns = ['file', 'ok', 'scenario', 'seed', 'decisions', 'earned', 'possible', 'problem'] as const;
  if (values.csv) {
    console.log([csvRow(columns), ...rows.map((row) => csvRow(columns.map((column) => row[column])))].join('\n'));
  } else {
    for (const row of rows) {
      console.log(
        row.ok ? `${row.file}: ${row.earned} of ${row.possible} ${row.problem}` : `${row.file}: ${row.problem}`,
      );
    }
  }
  if (values.json) console.log(JSON.stringify({ replayed: rows }));
  return rows.every(({ ok }) => ok) ? 0 : 1;
}

export const replay = {
  usage: 'replay FILE… [--csv] [--data DIR|FILE] [--json]',
  about:
    'Replays flights saved on the page and recomputes their points. --data gives the ratings of flights on own data. Exit code 1 when a file cannot be replayed.',
  run,
};
