/** Figures in the text that contradict the claim fields of the same brief. Few false alarms matter more than finding all. */
import { figuresIn, pairsIn, type TextFigure } from './figures';
import type { Brief } from './schema';

export interface Contradiction {
  readonly written: string;
  readonly says: string;
}

/** In percentage points: how far a figure may be rounded. */
const ROUNDED = 0.5;
const FAR = 1;
/** In percent of the launch rate. */
const FAR_RELATIVE = 3;

const FALSE_REJECTIONS = /reject|refus|declin|turn\w* (?:away|down)|\bfrr\b/iu;
const OTHER_MEASURE =
  /profit|\bauc\b|approv|bad rate|default|complaint|\bpsi\b|recover|undo|undone|restor|audit|files?\b|share of|score/iu;
const HYPOTHETICAL = /\bwould|\bcould|\bafter (?:the )?(?:repair|fix|plan)|\bplan\b|\bif\b|\bfall|\bfell|\bdown by/iu;

/** The change that the claim fields state, in both units; NaN where they do not. */
export function claimedChange({ before, after, change, unit }: Brief['claim']): { points: number; relative: number } {
  if (before !== null && after !== null) {
    return { points: after - before, relative: before > 0 ? (100 * (after - before)) / before : NaN };
  }
  const base = before ?? NaN;
  if (change === null || unit === null) return { points: NaN, relative: NaN };
  return unit === 'points'
    ? { points: change, relative: (100 * change) / base }
    : { points: (change * base) / 100, relative: change };
}

export function contradictions(brief: Brief): readonly Contradiction[] {
  return [brief.summary, brief.mechanism].flatMap((text) => [...inFigures(brief, text), ...inPairs(brief, text)]);
}

function inFigures({ claim }: Brief, text: string): Contradiction[] {
  const { points, relative } = claimedChange(claim);
  const figures = figuresIn(text).filter((figure) => figure.role === 'change' && concerns(claim, figure.sentence));
  return figures.flatMap((figure): Contradiction[] => {
    const { value, unit, written } = figure;
    const isPoints = Math.abs(value - points) <= ROUNDED;
    const isRelative = Math.abs(value - relative) <= Math.max(ROUNDED, FAR);
    if (unit === 'percent' && isPoints && !isRelative) {
      const percent = Number.isNaN(relative) ? '' : `; in percent of the launch rate it is ${relative.toFixed(0)} %`;
      return [{ written, says: `“${written}” is meant in percentage points${percent}.` }];
    }
    if (unit === 'points' && isRelative && !isPoints) {
      const inPoints = Number.isNaN(points) ? '' : `; in points it is ${points.toFixed(1)}`;
      return [{ written, says: `“${written}” is meant in percent of the launch rate${inPoints}.` }];
    }
    const stated = unit === 'points' ? points : relative;
    const far = Math.abs(value - stated) > (unit === 'points' ? FAR : FAR_RELATIVE);
    return far && isPlain(figure, figures)
      ? [{ written, says: `The text says “${written}” and the figures above it ${stated.toFixed(1)}.` }]
      : [];
  });
}

/** The only change that its sentence tells, of false rejections, as a fact. */
const isPlain = ({ sentence }: TextFigure, all: readonly TextFigure[]) =>
  FALSE_REJECTIONS.test(sentence) &&
  !HYPOTHETICAL.test(sentence) &&
  all.filter((other) => other.sentence === sentence).length === 1;

function inPairs({ claim }: Brief, text: string): Contradiction[] {
  const { before, after } = claim;
  if (before === null || after === null) return [];
  return pairsIn(text)
    .filter(
      ({ sentence }) => FALSE_REJECTIONS.test(sentence) && concerns(claim, sentence) && !HYPOTHETICAL.test(sentence),
    )
    .filter(({ from, to }) => Math.abs(from - before) > FAR || Math.abs(to - after) > FAR)
    .map(({ written }) => ({
      written,
      says: `The text says “${written}” and the figures ${before.toFixed(1)} % and ${after.toFixed(1)} %.`,
    }));
}

/** Whether a sentence can be about the claim: its group, its month, false rejections. */
function concerns({ group, month }: Brief['claim'], sentence: string): boolean {
  if (OTHER_MEASURE.test(sentence)) return false;
  const groups = [...sentence.matchAll(/\bgroups? ([AB])\b|\b([AB])’s\b/gu)].map(
    ([, first, second]) => first ?? second,
  );
  const own = group === 'A' ? 'A' : 'B';
  if (groups.some((name) => name !== own)) return false;
  const months = [...sentence.matchAll(/\bmonth (\d+)/giu)].map(([, at]) => Number(at));
  return month === null || months.every((at) => at === month || at === 0);
}
