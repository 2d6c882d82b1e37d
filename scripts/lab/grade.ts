/** `lab grade`: answers to a question, judged as the page judges them. */
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { parserOf } from '@simulations/kernel/parser';
import { type JudgedCheck, score } from '@/components/teaching/scoring';
import { Misuse } from '../dispatch';
import { inert, readText } from '../terminal';
import { loadCheck } from './lessons';

const MAX_BYTES = 32_000_000;
const MAX_LINE = 100_000;

const place = z.int().check(z.gte(0));
const parseRow = parserOf(
  z.object({
    learner: z._default(z.union([z.string().check(z.maxLength(200)), z.number()]), ''),
    answer: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('single'), option: place }),
      z.object({ kind: z.literal('multiple'), options: z.array(place) }),
      z.object({ kind: z.literal('numeric'), value: z.number() }),
      z.object({ kind: z.literal('ordering'), order: z.array(z.string()) }),
    ]),
  }),
);

interface Graded {
  readonly line: number;
  readonly learner: string;
  readonly correct: boolean;
  readonly feedback: readonly string[];
  readonly misconceptionIds: readonly string[];
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { answers: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [question] = positionals;
  if (!question || positionals.length > 1 || !values.answers)
    throw new Misuse('name one question and --answers FILE.jsonl');
  const check = await loadCheck(question);
  if (check.kind === 'explain') throw new Error(`"${question}" is answered in own words and is not graded`);
  const text = await readText(values.answers, MAX_BYTES);
  const graded = text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => gradeLine(check, line, number, values.answers!));
  for (const { line, learner, correct, feedback } of graded) {
    console.log(
      `${String(line).padStart(4)}  ${correct ? 'right' : 'wrong'}  ${inert(learner).padEnd(20)}  ${feedback.join(' ')}`,
    );
  }
  const right = graded.filter(({ correct }) => correct).length;
  console.log(`${right} of ${graded.length} right`);
  if (values.json) console.log(JSON.stringify({ question, answers: graded, right, of: graded.length }));
  return 0;
}

function gradeLine(check: JudgedCheck, line: string, number: number, file: string): Graded {
  const refuse = (reason: string) => new Error(`${file}, line ${number}: ${reason}`);
  if (line.length > MAX_LINE) throw refuse(`longer than ${MAX_LINE} characters`);
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    throw refuse('not JSON');
  }
  try {
    const { learner, answer } = parseRow(row);
    return { line: number, learner: String(learner), ...score(check, answer) };
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
}

export const grade = {
  usage: 'grade LESSON#CHECK --answers FILE.jsonl [--json]',
  about:
    'Grades answers to a check of a lesson. One answer a line: {"learner": "…", "answer": {"kind": "single", "option": 2}}.',
  run,
};
