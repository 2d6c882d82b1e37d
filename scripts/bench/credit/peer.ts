/** The peer: scikit-learn on the same rows, where Python has it. PYTHON names another interpreter than python3. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Peer {
  readonly name: string;
  readonly seconds: number;
  /** Intercept, then coefficients. */
  readonly solution: readonly number[];
}

/** Null, with a message, when there is no scikit-learn. `columns` are standardised. */
export function fitPeer(columns: readonly Float64Array[], labels: Uint8Array): Peer | null {
  const folder = mkdtempSync(join(tmpdir(), 'credit-bench-'));
  try {
    const file = join(folder, 'rows.bin');
    const rows = labels.length;
    const numbers = new Float64Array(rows * (columns.length + 1));
    columns.forEach((column, j) => column.forEach((value, i) => (numbers[i * columns.length + j] = value)));
    labels.forEach((label, i) => (numbers[rows * columns.length + i] = label));
    writeFileSync(file, numbers);
    const script = resolve('scripts/bench/credit/peer.py');
    const python = process.env['PYTHON'] ?? 'python3';
    const { status, stdout } = spawnSync(python, [script, file, String(rows), String(columns.length)], {
      encoding: 'utf8',
    });
    if (status === 0) return JSON.parse(stdout) as Peer;
    console.log('No scikit-learn here (set PYTHON to an interpreter that has it): the peer is left out.');
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
