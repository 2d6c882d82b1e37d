/** Rules that ask the same of many sections. */
import { type SectionId } from '../framework/schema';
import { sectionNames } from '../framework/words';
import { failed, listWords, passed } from './rule';

/** The eight sections of the rubric; registry and monitoring are written as two. */
export const coreSections = [
  'scope',
  'tiering',
  'gates',
  'modelCard',
  'registry',
  'monitoring',
  'board',
  'incidents',
  'review',
] as const satisfies readonly SectionId[];

/** Passed when no section falls short; else it names them and leads to the first. */
export function expectSections(short: readonly SectionId[], seen: string, lacking: (list: string) => string) {
  const [section] = short;
  return section === undefined
    ? passed(seen)
    : { ...failed(lacking(listWords(short.map((id) => sectionNames[id])))), section };
}
