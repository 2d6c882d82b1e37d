/** Communication: what the brief claims, against the truth; its wording is for people to judge. */
import type { Report } from '../report';
import { type Judge, said } from './judgement';

export const communication: Judge = ({ brief, briefChecks }: Report) => {
  const advice =
    'Say of whom the rate is a share, from what to what, in points or percent; name what speaks against you; and what happens to the people who were turned away.';
  if (!brief) return { share: 0, evidence: said('No brief was handed over.'), advice };
  const judged = briefChecks.filter(({ verdict }) => verdict !== 'cannot-tell');
  const share = judged.length === 0 ? 0 : judged.reduce((sum, check) => sum + check.share, 0) / judged.length;
  const worst = [...judged].sort((a, b) => a.share - b.share)[0];
  return {
    share,
    evidence: said(...judged.map(({ title, says }) => `${title}: ${says}`)),
    advice: worst && worst.share < 1 ? `${worst.title}: ${worst.says}` : advice,
  };
};
