/** Mixes of archetypes that scenarios and the stress run use beside the typical one. */
import { archetypes } from './archetypes';
import type { Mix } from './portfolio';

const times = (factor: number, chosen: (archetype: (typeof archetypes)[number]) => boolean): Mix =>
  Object.fromEntries(archetypes.filter(chosen).map(({ id, weight }) => [id, factor * weight]));

export const mixes = {
  typical: {},
  /** Generative models three times as frequent: a little over half of all. */
  genaiHeavy: times(3, ({ genai }) => genai),
  /** Annex III models twice and a half as frequent: close to 40 %, as in the pessimistic reading of appliedAI's study. */
  regulated: times(2.5, ({ annexIII }) => annexIII.point !== null),
} as const satisfies Readonly<Record<string, Mix>>;

export type MixName = keyof typeof mixes;
