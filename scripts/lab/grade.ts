/** `lab grade`: answers to a question, judged as the page judges them. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Answer, type JudgedCheck, score } from '@/components/teaching/scoring';
import { loadCheck } from './lessons';
import { Misuse } from '../dispatch';

const MAX_LINE = 100_000;

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
  const text = await readFile(values.answers, 'utf8');
  const graded = text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => gradeLine(check, line, number, values.answers!));
  for (const { line, learner, correct, feedback } of graded) {
    console.log(
      `${String(line).padStart(4)}  ${correct ? 'right' : 'wrong'}  ${learner.padEnd(20)}  ${feedback.join(' ')}`,
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
  if (typeof row !== 'object' || row === null || !('answer' in row)) throw refuse('needs {"learner": …, "answer": …}');
  const learner = 'learner' in row ? String(row.learner) : '';
  try {
    return { line: number, learner, ...score(check, row.answer as Answer) };
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
