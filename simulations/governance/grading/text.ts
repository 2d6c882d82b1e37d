/**
 * Checks of free text: term lists and patterns, nothing more. They can be wrong about a sentence, so whoever wrote it may contest the finding;
 * figures and choices of the framework cannot be contested.
 */
import { type Contest, type Framework, type SectionId, sectionIds } from '../framework/schema';
import type { Statement } from '../framework/sections/common';
import type { TextFinding } from './rule';

/** Words that leave open who does what, when: a duty written with them cannot be checked. */
const weasel =
  /\b(?:(?:as|where|if|when) (?:appropriate|possible|needed|necessary|feasible|practicable|applicable|required)|regularly|periodically|from time to time|(?:in a )?timely(?: manner)?|adequate(?:ly)?|appropriate(?:ly)?|reasonabl[ey]|sufficient(?:ly)?|best efforts?|as soon as|strives?|endeavou?rs?|on a regular basis)\b/gi;
const duty = /\b(?:must|shall|may not|is required to|are required to|has to|have to)\b/i;

/** A sentence that speaks of these says that the thing is over, so it is not stale. */
const past =
  /\b(?:supersed\w+|rescind\w+|replac\w+|repeal\w+|withdrawn|no longer|former\w*|was|were|moved|deferred|postponed|instead of|not (?:in force|the law|apply|applicable))\b/i;
const staleLaw: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['SR 11-7, superseded by SR 26-2 on 17 April 2026', /\bSR[ -]?11-0?7\b/i],
  ['Colorado SB 24-205, repealed and re-enacted as SB 26-189', /\bSB[ -]?24-205\b/i],
  [
    '2 August 2026 as the high-risk date: for Annex III it is 2 December 2027',
    /(?=.*\b(?:high[- ]risk|annex iii)\b)(?=.*(?:\b2(?:nd)? august 2026\b|\baugust 2(?:nd)?,? 2026\b|\baugust 2026\b|\b2026-08-02\b|\b0?2[./]0?8[./]2026\b))/i,
  ],
];

export const isDuty = (text: string) => duty.test(text);

/** Splits at ends of sentences; "Art. 73" and "sec. 3" do not end one. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?;])(?<!\b(?:Art|Arts|sec|No|e\.g|i\.e|cf|Ch|para)\.)\s+/i)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

type Located = readonly [section: SectionId, text: string];

/** Every text of the framework but objections. */
function allTexts(framework: Framework): Located[] {
  const walk = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value !== 'object' || value === null) return [];
    return Object.values(value).flatMap(walk);
  };
  return sectionIds.flatMap((id) => walk(framework[id]).map((text): Located => [id, text]));
}

function objectionOf(framework: Framework, rule: Contest['rule'], quote: string): string | null {
  return (
    framework.contests.find((contest) => contest.rule === rule && contest.quote.trim() === quote.trim())?.reason ?? null
  );
}

/** Vague words, one finding each. */
export function findWeasels(framework: Framework): TextFinding[] {
  return sectionIds.flatMap((section) =>
    framework[section].statements
      .flatMap(({ text, control, evidence }) => [text, control, evidence].flatMap(sentencesOf))
      .flatMap((quote) =>
        Array.from(quote.matchAll(weasel), ([found]) => ({
          section,
          quote,
          found,
          contested: objectionOf(framework, 'E3', quote),
        })),
      ),
  );
}

/** What is wrong with how a duty is backed; null when nothing is. Repeating the duty is no control, and the control is no evidence of itself. */
function gapOf({ text, control, evidence }: Statement): string | null {
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
  if (control.trim() === '') return 'no control';
  if (evidence.trim() === '') return 'no evidence';
  if (same(control, text) || same(evidence, text)) return 'repeats the duty';
  return same(control, evidence) ? 'evidence repeats the control' : null;
}

/** Duties without a control or without evidence. */
export function findIdleDuties(framework: Framework): TextFinding[] {
  return sectionIds.flatMap((section) =>
    framework[section].statements.flatMap((statement) => {
      const found = isDuty(statement.text) ? gapOf(statement) : null;
      if (found === null) return [];
      return [{ section, quote: statement.text, found, contested: objectionOf(framework, 'E4', statement.text) }];
    }),
  );
}

/** Sentences of a text that take law for current that is not, with what is outdated. */
export function staleLawIn(text: string): { quote: string; found: string }[] {
  return sentencesOf(text)
    .filter((sentence) => !past.test(sentence))
    .flatMap((quote) => staleLaw.filter(([, pattern]) => pattern.test(quote)).map(([found]) => ({ quote, found })));
}

export function findStaleLaw(framework: Framework): TextFinding[] {
  return allTexts(framework).flatMap(([section, text]) =>
    staleLawIn(text).map((stale) => ({ section, ...stale, contested: objectionOf(framework, 'R8', stale.quote) })),
  );
}

export const standing = (findings: readonly TextFinding[]) => findings.filter(({ contested }) => contested === null);
