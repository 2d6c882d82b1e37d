/** Whose harm, of what, of whom, when. */
import { sayPoints } from '../../instruments/reading';
import { type Checker, isQuiet, missing, monthMeant, right, saysQuiet, wrong } from '../facts';

/** A group counts as harmed too when its rate rose by this much. */
const NOTABLE_RISE = 0.02;

export const group: Checker = (brief, facts) => {
  const { group: named } = brief.claim;
  if (isQuiet(facts)) {
    if (named === null) return right('No group is named, and none was harmed beyond chance.');
    return saysQuiet(brief)
      ? right(`Group ${named} is named as the one looked at; no group was harmed beyond chance.`)
      : wrong('A group is named as harmed. The rates of both were what they were at launch, within chance.');
  }
  if (named === null) return missing('Say which group: A, B or both.');
  const at = monthMeant(brief, facts) ?? facts.truth.months.at(-1);
  const rise = (name: 'A' | 'B') => (at ? at.frr[name] - facts.truth.launch.frr[name] : 0);
  const figures = `False rejections since launch: group B ${sayPoints(rise('B'))}, group A ${sayPoints(rise('A'))}.`;
  const harmed = named === 'both' ? rise('A') >= NOTABLE_RISE && rise('B') >= NOTABLE_RISE : named === 'B';
  return harmed ? right(figures) : wrong(figures);
};

export const measure: Checker = (brief, facts) => {
  switch (brief.claim.measure) {
    case 'false-rejections':
      return right('False rejections: creditworthy people turned away. That is the harm.');
    case null:
      return isQuiet(facts) && saysQuiet(brief) && brief.claim.change === null
        ? right('No change is claimed, so none has to be named.')
        : missing('Name what rose: false rejections, approvals or rejections of anybody.');
    case 'approvals':
      return wrong(
        'Approvals count everybody. A lower approval rate can be right when fewer are creditworthy; the harm is in those who were and were turned away.',
      );
    case 'all-rejections':
      return wrong('Not every rejection is a wrong one: the harm is in the creditworthy who were turned away.');
  }
};

export const denominator: Checker = (brief, facts) => {
  switch (brief.claim.denominator) {
    case 'creditworthy':
      return right('A share of the creditworthy applicants: turned away among those who would have repaid.');
    case null:
      return isQuiet(facts) && saysQuiet(brief) && brief.claim.before === null
        ? right('No rate is claimed, so it needs no “of whom”.')
        : missing('Say of whom it is a share: creditworthy applicants, all applicants or the rejected.');
    case 'applicants':
      return wrong(
        'A false rejection rate is a share of the creditworthy applicants. Of all applicants it would mix in those who would not have repaid, and be smaller.',
      );
    case 'rejected':
      return wrong(
        'A false rejection rate is a share of the creditworthy applicants. Of the rejected, it answers another question: how many rejections were wrong (false omissions).',
      );
  }
};

export const month: Checker = (brief, facts) => {
  const { alert, clock, ledger } = facts;
  const named = brief.claim.month;
  if (named === null) {
    return isQuiet(facts) && saysQuiet(brief)
      ? right('No change is claimed, so no month has to be named.')
      : missing('Say which month the figures are of: outcomes are known two months late.');
  }
  if (named > clock) return wrong(`Month ${named} had not happened: the clock stood at month ${clock}.`);
  if (named === alert.study?.month) return right(`Month ${named}, the month of the bureau study.`);
  const measured = ledger.find((look) => ['frr', 'cbpe'].includes(look.instrument) && look.month === named);
  if (measured) return right(`Month ${named}, of which you had looked at false rejections.`);
  const known = alert.study ? `The study is of month ${alert.study.month}; for` : 'For';
  return wrong(`${known} month ${named} you had looked neither at false rejections nor at their estimate.`, 0.25);
};
