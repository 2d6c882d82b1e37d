/** Communication: what the brief claims, against the truth; its wording is for people to judge. */
import type { Report } from '../report';
import { type Judge, said } from './judgement';

export const communication: Judge = ({ brief, briefChecks }: Report) => {
  const advice =
    'Say of whom the rate is a share, from what to what, in points or percent; name what speaks against you; and what happens to the people who were turned away.';
  if (!brief) return { share: 0, evidence: said('No brief was handed over.'), advice };
  const judged = briefChecks.filter(({ verdict }) => verdict !== 'cannot-tell');
  const share = judged.length === 0 ? 0 : judged.reduce((sum, check) => sum + check.share, 0) / judged.length;
  const wrong = judged.filter(({ share: got }) => got < 1).sort((a, b) => a.share - b.share);
  return {
    share,
    // All verdicts stand beside the brief; here the ones that cost most.
    evidence: said(
      `${judged.length - wrong.length} of ${judged.length} checks of the brief are right.`,
      ...wrong.slice(0, 3).map(({ title, says }) => `${title}: ${says}`),
    ),
    advice,
  };
};
