/** Runs `lab` as a person does, in a process of its own. */
import { execFile } from 'node:child_process';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export function lab(...args: string[]): Promise<Said> {
  return new Promise((resolve) => {
    execFile('node', ['scripts/run.mjs', 'scripts/lab/main.ts', ...args], { maxBuffer: 2 ** 26 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err });
    });
  });
}

/** The JSON object on the last line. */
export function lastLine(out: string): unknown {
  return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '');
}
