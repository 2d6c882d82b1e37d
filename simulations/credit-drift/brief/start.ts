/** Where a brief starts: empty, or filled with what its writer has already seen and decided. Never with the truth. */
import type { Hypothesis } from '../hypotheses';
import { type MitigationRequest, mitigationKey } from '../mitigation/request';
import { bearing } from './bearing';
import type { BriefPlan, BriefReading } from './compose';
import { figuresIn } from './figures';
import type { Brief } from './schema';

export const MOST_EXHIBITS = 8;
export const MOST_OPTIONS = 5;

export const emptyBrief: Brief = {
  title: '',
  audience: 'risk-committee',
  summary: '',
  rootCause: [],
  mechanism: '',
  claim: {
    group: null,
    measure: null,
    denominator: null,
    before: null,
    after: null,
    change: null,
    unit: null,
    month: null,
    people: null,
  },
  evidenceFor: [],
  evidenceAgainst: [],
  remediation: { reReview: false, says: '' },
  options: [],
  recommendation: null,
  residualRisk: '',
  monitoring: { instruments: [], says: '' },
};

export interface DraftFacts {
  readonly readings: readonly BriefReading[];
  readonly plans: readonly BriefPlan[];
  readonly chosen: MitigationRequest | null;
  /** The learner's own diagnosis. */
  readonly diagnosis: readonly Hypothesis[];
}

/**
 * A draft from the learner's own looks and choices: exhibits that can tell the named cause, benched plans, the chosen one, and the rates of the
 * newest false-rejection reading. Unit and denominator stay open: saying them right is the exercise.
 */
export function draftBrief({ readings, plans, chosen, diagnosis }: DraftFacts): Brief {
  const newest = newestOfEach(readings);
  const bears = newest.filter(({ instrument }) => diagnosis.some((id) => bearing[id].includes(instrument)));
  const measured = newest.findLast(({ instrument }) => instrument === 'frr');
  const key = chosen && mitigationKey(chosen);
  const offered = [...plans].sort((a, b) => rank(a, key) - rank(b, key)).slice(0, MOST_OPTIONS);
  return {
    ...emptyBrief,
    title: measured ? `False rejections of group B, month ${measured.month}` : 'False rejections of group B',
    rootCause: diagnosis.slice(0, 2),
    claim: { ...emptyBrief.claim, ...(measured ? ratesOf(measured) : {}) },
    evidenceFor: bears.slice(0, MOST_EXHIBITS).map(({ instrument, month }) => ({ instrument, month, says: '' })),
    options: offered.map(({ request }) => ({ mitigation: request, says: '' })),
    recommendation: chosen,
  };
}

/** Doing nothing first, as the yardstick; then the chosen plan; then as they were tried. */
const rank = ({ key, request }: BriefPlan, chosen: string | null) =>
  request.parts.every(({ kind }) => kind === 'nothing') ? 0 : key === chosen ? 1 : 2;

function newestOfEach(readings: readonly BriefReading[]): BriefReading[] {
  const last = new Map<string, BriefReading>();
  for (const reading of readings) {
    const known = last.get(reading.instrument);
    if (!known || reading.month >= known.month) last.set(reading.instrument, reading);
  }
  return [...last.values()];
}

/** "…: group B 45.1 % (+15.0 pp since launch), group A …": the rate, and from it and the change the rate at launch. */
function ratesOf({ sentence, month }: BriefReading): Partial<Brief['claim']> {
  const ofB = /group B[^,]*/u.exec(sentence)?.[0] ?? '';
  const now = figuresIn(ofB).find(({ unit }) => unit === 'percent')?.value;
  const change = /([+−])(\d+\.\d)\spp/u.exec(ofB);
  if (now === undefined || !change) return { month };
  const points = Number(change[2]) * (change[1] === '−' ? -1 : 1);
  return { group: 'B', month, after: now, before: Math.round(10 * (now - points)) / 10 };
}
