/** Rollout: was the candidate watched before it decided anybody, were the stops set beforehand, could the stages see what they were for? */
import type { Report } from '../report';
import type { RolloutDesign } from '../rollout/design';
import { type Judge, said } from './judgement';

type Flown = Report['rollouts'][number];

interface Check {
  readonly weight: number;
  readonly ok: (flown: Flown) => boolean;
  readonly yes: string;
  readonly no: string;
}

const live = ({ stages }: RolloutDesign) => stages.filter(({ share }) => share > 0);

/** Long enough for paired comparisons on all traffic: some hundred swapped applicants of group B. */
const SHADOW_DAYS = 5;
/** A stage that can see a harm to a group: a quarter of the traffic for a fortnight, or a hold until outcomes are known. */
const TELLING_SHARE = 0.2;
const TELLING_DAYS = 14;

const checks: readonly Check[] = [
  {
    weight: 0.2,
    ok: ({ design }) => design.stages.some(({ share, days }) => share === 0 && days >= SHADOW_DAYS),
    yes: 'The candidate ran in shadow first, on all traffic, deciding nobody.',
    no: `There was no shadow stage of at least ${SHADOW_DAYS} days.`,
  },
  {
    weight: 0.15,
    ok: ({ design }) => design.gates.skew !== null && design.gates.pairedZ !== null && design.gates.pairedZ > 0,
    yes: 'Shadow gates: scores as offline, and group B better off by a paired test.',
    no: 'A shadow gate was off or asks for nothing: skew, or the paired test on group B.',
  },
  {
    weight: 0.15,
    ok: ({ design }) => design.gates.swapInMargin !== null && design.gates.swapInMargin <= 5,
    yes: 'Whoever is newly approved must be worth the risk: the swap-in gate was on.',
    no: 'No gate looked at who is newly approved. Lending to anybody also lowers false rejections.',
  },
  {
    weight: 0.15,
    ok: ({ design }) =>
      design.gates.approvalMargin !== null && design.gates.delinquencyMargin !== null && design.gates.alpha <= 0.05,
    yes: 'Stops were set before the start, for people and for losses, with tests that may be read every day.',
    no: 'A stop for group B’s approval or for early delinquency was missing, or would cry wolf.',
  },
  {
    weight: 0.1,
    ok: ({ design }) => (live(design)[0]?.share ?? 1) <= 0.05,
    yes: 'The first live stage was a crash test: few people.',
    no: 'The first live stage decided more than one in twenty.',
  },
  {
    weight: 0.1,
    ok: ({ design }) =>
      design.holdAt !== null ||
      live(design).some(({ share, days }) => share >= TELLING_SHARE && share < 1 && days >= TELLING_DAYS),
    yes: 'One stage was large and long enough to see a harm to group B before everybody was exposed.',
    no: 'No stage below 100 % could have seen a harm to group B: at 1 % of 500 a day that takes over a year.',
  },
  {
    weight: 0.15,
    ok: ({ result }) => (result.decision === 'promoted' ? result.falseRejectionsAvoidedB > 0 : result.extraBads <= 0),
    yes: 'It ended well: promoted with people helped, or stopped before harm.',
    no: 'It ended with harm that a gate could have prevented, or with nobody helped.',
  },
];

export const rollout: Judge = ({ chosen, rollouts, truth }) => {
  const advice =
    'Shadow first on all traffic, gates for skew, for group B and for who is newly let in; then small, then large enough to see; stops written down before the start.';
  const idle = chosen?.mitigation.parts.every(({ kind }) => kind === 'nothing') ?? false;
  if (idle) {
    return truth.hypotheses.includes('nothing')
      ? { share: 1, evidence: said('Nothing was wrong and nothing was rolled out.'), advice }
      : { share: 0, evidence: said('Nothing was rolled out.'), advice };
  }
  const flown = rollouts.findLast(({ design }) => design.candidate === 'chosen');
  if (!flown) return { share: 0, evidence: said('The chosen plan was not rolled out.'), advice };
  const met = checks.map((check) => ({ ...check, met: check.ok(flown) }));
  return {
    share: met.reduce((sum, { weight, met: ok }) => sum + (ok ? weight : 0), 0),
    evidence: said(
      `${flown.result.candidateName}: ${flown.result.decision} on day ${flown.result.day}: ${flown.result.reason}`,
      ...met.map(({ met: ok, yes, no }) => (ok ? yes : no)),
    ),
    advice: met.find(({ met: ok }) => !ok)?.no ?? advice,
  };
};
