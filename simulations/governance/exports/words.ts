/** How facts and gaps of a framework read in the exported documents. */
import { plain } from '../framework/words';
import type { Role } from '../framework/vocabulary';
import { tiers } from '../policy';

/** Stands where the framework or the inventory says nothing: readers must see that something is missing. */
export const gap = (what: string): string => `[to be completed: ${what}]`;
/** Stands beside what rests on law that was not read in its official text. */
export const unverified = (why: string): string => `[unverified: ${why}]`;

export const said = (text: string, what: string): string => (text.trim() === '' ? gap(what) : text.trim());
export const sayRole = (role: Role | null): string => (role === null ? gap('role') : plain(role));
export const sayRoles = (list: readonly Role[]): string => (list.length === 0 ? '—' : list.map(plain).join(', '));
export const sayList = (list: readonly string[]): string => (list.length === 0 ? 'none' : list.map(plain).join(', '));
export const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
/** Null is an answer of its own in a framework: "not said". */
export const sayNumber = (value: number | null, unit: string): string =>
  value === null ? 'not stated' : `${value} ${unit}`;
export const tierList = (where: readonly boolean[]): string => {
  const named = tiers.filter((_, index) => where[index]).map((tier) => `T${tier}`);
  return named.length === 0 ? 'no tier' : named.join(', ');
};
/** "1 200 000" with thin groups reads the same in every language of the readers. */
export const sayCount = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/gu, ' ');
export const sayPercent = (share: number): string => `${Math.round(100 * share)} %`;

export const NOT_LEGAL_ADVICE =
  'Made with a teaching simulator from the framework and a made-up portfolio. Not legal advice; law as of 23 November 2026.';
