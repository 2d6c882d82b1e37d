import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve('../shared/reference/credit');

/** Whether the reference values lie beside the project: they are not part of it. */
export const oraclePresent = existsSync(folder);
if (!oraclePresent) console.warn(`${folder} is absent: the comparisons with the reference values are skipped`);

/** One file of reference values, such as "mitigation". */
export function readOracle<T>(name: string): T {
  return JSON.parse(readFileSync(resolve(folder, `${name}.json`), 'utf8')) as T;
}
