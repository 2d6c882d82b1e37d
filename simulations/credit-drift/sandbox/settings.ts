/** What the sandbox is set to, and how it travels in a link: `seed=7&month=3&proxy=0.914`. What stands at its usual value is left out. */
import * as z from 'zod/mini';
import { parserOf } from '../../kernel/parser';
import { HEADLINE_MONTH, TAU } from '../case';
import { causes, type Cause } from '../world/causes';

/** The last month that can be looked at; from month 3 on every cause is at its full severity. */
export const LAST_MONTH = 6;
export const TAU_RANGE = [0.3, 0.95] as const;
export const LARGEST_SEED = 0xffff_ffff;

const severity = z.number().check(z.minimum(0), z.maximum(1));

export const settingsSchema = z.strictObject({
  seed: z.int().check(z.minimum(0), z.maximum(LARGEST_SEED)),
  month: z.int().check(z.minimum(1), z.maximum(LAST_MONTH)),
  /** Approve from this score on, at launch as now. */
  tau: z.number().check(z.minimum(TAU_RANGE[0]), z.maximum(TAU_RANGE[1])),
  /** Of each cause at full ramp, 0 to 1. */
  severities: z.strictObject(
    Object.fromEntries(causes.map((cause) => [cause, severity])) as Record<Cause, typeof severity>,
  ),
});

export type SandboxSettings = z.infer<typeof settingsSchema>;
export type Severities = SandboxSettings['severities'];

/** Throws `ParseFailure` with the place and the problem. */
export const parseSettings: (input: unknown) => SandboxSettings = parserOf(settingsSchema);

export const noCauses = Object.fromEntries(causes.map((cause) => [cause, 0])) as Severities;

/** Nothing wrong, the world of seed 7, the month of the headline. */
export const startSettings: SandboxSettings = { seed: 7, month: HEADLINE_MONTH, tau: TAU, severities: noCauses };

/** Longer texts are no link of ours. */
const LONGEST_LINK = 400;
const numbers = ['seed', 'month', 'tau'] as const;
const decimal = /^(\d{1,10}|[01]?\.\d{1,17}|[01]\.\d{1,17})$/;

/** The settings as a query. Numbers are written in full: a link shows the same people, not nearly the same. */
export function settingsToQuery(settings: SandboxSettings): string {
  const query = new URLSearchParams();
  for (const name of numbers) {
    if (settings[name] !== startSettings[name]) query.set(name, String(settings[name]));
  }
  for (const cause of causes) {
    if (settings.severities[cause] !== 0) query.set(cause, String(settings.severities[cause]));
  }
  return query.toString();
}

/** The settings of a query; an empty one is the start. Throws `ParseFailure` or `RangeError` with words for the visitor. */
export function settingsFromQuery(query: string): SandboxSettings {
  if (query.length > LONGEST_LINK) throw new RangeError(`longer than ${LONGEST_LINK} characters`);
  const given = new Map<string, number>();
  for (const [name, text] of new URLSearchParams(query)) {
    if (!isNumber(name) && !isCause(name)) throw new RangeError(`unknown field ${name.slice(0, 40)}`);
    if (given.has(name)) throw new RangeError(`${name} is given twice`);
    if (!decimal.test(text)) throw new RangeError(`${name} is no plain number`);
    given.set(name, Number(text));
  }
  const at = (name: (typeof numbers)[number]) => given.get(name) ?? startSettings[name];
  return parseSettings({
    seed: at('seed'),
    month: at('month'),
    tau: at('tau'),
    severities: Object.fromEntries(causes.map((cause) => [cause, given.get(cause) ?? 0])),
  });
}

const isNumber = (name: string) => (numbers as readonly string[]).includes(name);
const isCause = (name: string) => (causes as readonly string[]).includes(name);
