/** `lab simulate`: flies a list of decisions and prints what happened. */
import { parseArgs } from 'node:util';
import { parseAttempt } from '@simulations/kernel/attempt';
import { MAX_TEXT_BYTES } from '@simulations/kernel/codec';
import { printFlight } from './flight-table';
import { Misuse } from '../dispatch';
import { readText } from '../terminal';
import { loadSimulation } from './registry';
import { loadScenario } from './scenarios';

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      scenario: { type: 'string' },
      seed: { type: 'string' },
      decisions: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [simulation] = positionals;
  if (!simulation || positionals.length > 1 || !values.scenario)
    throw new Misuse('name one simulation and --scenario ID');
  const content = await loadScenario(simulation, values.scenario);
  const seed = values.seed === undefined ? content.setup.seed : Number(values.seed || NaN);
  if (!Number.isInteger(seed) || seed < 0 || seed > 4_294_967_295)
    throw new Misuse('--seed is a whole number, 0 to 4294967295');

  const decisions = values.decisions
    ? await readDecisions(values.decisions)
    : content.setup.prefilled.map(({ decision }) => decision);
  const pilot = await loadSimulation(content.simulation);
  const attempt = parseAttempt(pilot.attempt(content, seed, decisions));
  const result = await pilot.fly(content, attempt, values.data ?? null);
  printFlight(result);
  if (values.json) console.log(JSON.stringify({ simulation, scenario: content.id, seed, ...result.flown }));
  return 0;
}

/** A JSON array of decisions, or an attempt that was saved on the page. */
async function readDecisions(path: string): Promise<readonly unknown[]> {
  const text = await readText(path, MAX_TEXT_BYTES);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : 'not JSON'}`, { cause: error });
  }
  if (Array.isArray(content)) return content;
  if (typeof content === 'object' && content !== null && 'decisions' in content && Array.isArray(content.decisions)) {
    return content.decisions;
  }
  throw new Error(`${path}: neither a list of decisions nor a saved flight`);
}

export const simulate = {
  usage: 'simulate SIMULATION --scenario ID [--seed N] [--decisions FILE] [--data DIR|FILE] [--json]',
  about:
    'Flies a scenario: the decisions of FILE (a JSON list, or a flight saved on the page), else those the scenario itself has filled in. --data gives the ratings of a flight on own data.',
  run,
};
