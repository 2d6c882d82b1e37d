/** The figures of the claim: before, after, the change in its unit, and how many people. */
import { sayPercent } from '../../instruments/reading';
import { figuresIn } from '../figures';
import {
  type BriefFacts,
  cannotTell,
  type Checker,
  type Finding,
  groupMeant,
  isQuiet,
  missing,
  monthMeant,
  right,
  saysQuiet,
  wrong,
} from '../facts';
import { contradictions } from '../prose';
import type { Brief } from '../schema';

/** Percentage points by which a rate may be off. */
const TOLERANCE = 1;
/** A figure is the one that an instrument said when it is the same to one decimal. */
const SAME = 0.1;
const PEOPLE_TOLERANCE = 0.2;
/** An honest estimate that is off counts half: it was not called one. */
const ESTIMATED = 0.5;

/** Whether the learner's own instrument said this figure, and which. */
function saidBy({ ledger }: BriefFacts, value: number, month: number): 'frr' | 'cbpe' | null {
  const said = (instrument: 'frr' | 'cbpe') =>
    ledger.some(
      (look) =>
        look.instrument === instrument &&
        look.month === month &&
        figuresIn(look.sentence ?? '').some(
          (figure) => figure.unit === 'percent' && Math.abs(figure.value - value) <= SAME,
        ),
    );
  return said('frr') ? 'frr' : said('cbpe') ? 'cbpe' : null;
}

function rate(value: number | null, truth: number, when: string, said: 'frr' | 'cbpe' | null): Finding {
  if (value === null) return missing(`Give the rate ${when}, in percent.`);
  const figures = `You say ${value.toFixed(1)} % ${when}; it was ${sayPercent(truth)}.`;
  if (Math.abs(value - 100 * truth) <= TOLERANCE) return right(figures);
  if (said === 'frr') return right(`${figures} Yours is what your sample of outcomes said: within its error.`);
  if (said === 'cbpe') {
    return wrong(`${figures} Yours is what CBPE estimated: call it an estimate, with what it is blind to.`, ESTIMATED);
  }
  return wrong(`${figures} ${TOLERANCE} percentage point off would do.`);
}

const quietWithout = (brief: Brief, facts: BriefFacts, value: number | null) =>
  value === null && isQuiet(facts) && saysQuiet(brief);
const noFigure = right('No change is claimed, and there was none beyond chance.');

export const before: Checker = (brief, facts) => {
  const { before: value } = brief.claim;
  if (quietWithout(brief, facts, value)) return noFigure;
  return rate(value, facts.truth.launch.frr[groupMeant(brief)], `at launch in group ${groupMeant(brief)}`, null);
};

export const after: Checker = (brief, facts) => {
  const { after: value } = brief.claim;
  if (quietWithout(brief, facts, value)) return noFigure;
  const at = monthMeant(brief, facts);
  if (!at) return wrong('The month that is named had not happened, so no rate is known.');
  const said = value === null ? null : saidBy(facts, value, at.month);
  return rate(value, at.frr[groupMeant(brief)], `in month ${at.month} in group ${groupMeant(brief)}`, said);
};

/** The change, and whether it is said in the unit it is in: 30 → 45 % is 15 points and 50 %. */
export const change: Checker = (brief, facts) => {
  const { change: value, unit } = brief.claim;
  if (quietWithout(brief, facts, value)) return noFigure;
  const at = monthMeant(brief, facts);
  if (!at) return wrong('The month that is named had not happened, so no change is known.');
  const name = groupMeant(brief);
  const launch = 100 * facts.truth.launch.frr[name];
  const points = 100 * at.frr[name] - launch;
  const relative = (100 * points) / launch;
  const truth = `It was ${points.toFixed(1)} percentage points, which is ${relative.toFixed(0)} % of the launch rate.`;
  if (value === null) return missing(`Give the change and its unit. ${truth}`);
  const isPoints = Math.abs(value - points) <= TOLERANCE;
  const isRelative = Math.abs(value - relative) <= (100 * TOLERANCE) / launch;
  if (unit === null) return missing(`${value} what: percentage points or percent? ${truth}`);
  if (unit === 'points' ? isPoints : isRelative) return right(truth);
  if (unit === 'percent' && isPoints) {
    return wrong(`${value} percentage points are called ${value} %: the classic slip. ${truth}`, 0.25);
  }
  if (unit === 'points' && isRelative) {
    return wrong(`${value} % of the launch rate are called ${value} points. ${truth}`, 0.25);
  }
  const own = before(brief, facts).verdict === 'right' && after(brief, facts).verdict === 'right';
  if (own && agreement(brief).verdict === 'right') return right(`${truth} Yours follows from the rates you measured.`);
  return wrong(`You say ${value} ${unit === 'points' ? 'points' : '%'}. ${truth}`);
};

/** Half of the last decimal that was written. */
const rounding = (value: number) => (Number.isInteger(value) ? 0.5 : 0.05);

/** Whether before, after and change are one statement, with no more slack than their rounding. */
export function agreement({ claim: { before: from, after: to, change: value, unit } }: Brief): Finding {
  if (from === null && to === null && value === null) return cannotTell('There are no figures to compare.');
  if (from === null || to === null || value === null || unit === null) {
    return missing('Give both rates, the change and its unit: then a reader can check one by the others.');
  }
  const [a, b, c] = [rounding(from), rounding(to), rounding(value)];
  const low = unit === 'points' ? to - b - (from + a) : 100 * ((to - b) / (from + a) - 1);
  const high = unit === 'points' ? to + b - (from - a) : from > a ? 100 * ((to + b) / (from - a) - 1) : Infinity;
  const follows =
    unit === 'points'
      ? `${(to - from).toFixed(1)} percentage points`
      : from > 0
        ? `${((100 * (to - from)) / from).toFixed(0)} %`
        : 'no percentage, as nothing comes before';
  const says = `From ${from} % to ${to} % is ${follows}; the brief says ${value} ${unit === 'points' ? 'points' : '%'}.`;
  return value >= low - c && value <= high + c ? right(says) : wrong(says);
}

export const consistent: Checker = (brief) => agreement(brief);

/**
 * People turned away because of it. Known exactly only at the debrief; what a learner can know is the rise of the rate times the creditworthy,
 * which leaves out those who were let in by the same change: both count as right, within a fifth.
 */
export const people: Checker = (brief, facts) => {
  const { truth } = facts;
  const { people: value } = brief.claim;
  const gross = truth.people.B;
  const net = gross - truth.months.reduce((sum, { goodLetIn }) => sum + goodLetIn.B, 0);
  if (isQuiet(facts)) {
    return (value ?? 0) === 0
      ? right('Nobody was turned away because of a fault, and the brief claims nobody.')
      : wrong(`The brief says ${value?.toLocaleString('en')} people; there was no fault to turn anybody away.`);
  }
  if (value === null) return missing('Say how many creditworthy people of group B were turned away because of it.');
  if (truth.hypotheses.includes('concept')) {
    const newly = truth.months.reduce((sum, { newlyGoodTurnedAway }) => sum + newlyGoodTurnedAway.B, 0);
    return cannotTell(
      `Under concept drift the same people are turned away as without it (decided otherwise: ${gross.toLocaleString('en')}); ${newly.toLocaleString('en')} of them would repay now and would not have before. How many are “affected” depends on that definition: the brief has to give it.`,
    );
  }
  const low = (1 - PEOPLE_TOLERANCE) * Math.max(0, Math.min(net, gross));
  const high = (1 + PEOPLE_TOLERANCE) * gross;
  const figures = `You say ${value.toLocaleString('en')}; exactly ${gross.toLocaleString('en')} creditworthy people of group B were turned away who would have been approved (${net.toLocaleString('en')} more than at the rate without the fault).`;
  return value >= low && value <= high ? right(figures) : wrong(`${figures} A fifth off would do.`);
};

export const prose: Checker = (brief) => {
  const found = contradictions(brief);
  if (found.length > 0) {
    return wrong(found.map(({ says }) => says).join(' '), Math.max(0, 1 - found.length / 2));
  }
  return brief.summary.trim() === '' && brief.mechanism.trim() === ''
    ? missing('Summary and mechanism are empty.')
    : right('No figure in the text contradicts the figures of the claim.');
};
