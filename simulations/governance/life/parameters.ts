/**
 * What controls do, cost and catch. Money in k€, work in person-days, time in months.
 *
 * Every number is a design assumption of the prototype, calibrated to the anchors of `provenance.ts`, unless a comment names a source.
 */
import type { Gate, Member, Monitor } from '../policy';

/** Defects that a model can carry into production. */
export const defects = ['fairness', 'leak', 'quality', 'release'] as const;
export type Defect = (typeof defects)[number];

/** Incidents that become known and must be contained, in the order in which a month is worked through. */
export const incidentKinds = ['drift', 'fairness', 'quality', 'leak', 'release'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

export type PerDefect = Readonly<Record<Defect, number>>;

export interface GateParameters {
  /** Person-days at full depth. A vendor's estimate of high-risk self-assessment is 34 to 67, which all gates together cost. */
  readonly days: number;
  /** Share of the work that the second line does. */
  readonly secondLine: number;
  /** Months it takes if nobody is in the way; gates run partly in parallel. */
  readonly calendar: number;
  /** Probability that it finds a defect at full depth. */
  readonly finds: PerDefect;
  /** What it adds to documentation coverage. */
  readonly documents: number;
  /** Probability that somebody asks whether the purpose is lawful at all. */
  readonly purpose: number;
}

const finds = (fairness: number, leak: number, quality: number, release: number): PerDefect => ({
  fairness,
  leak,
  quality,
  release,
});

export const gateParameters: Readonly<Record<Gate, GateParameters>> = {
  checklist: { days: 2, secondLine: 0, calendar: 0.1, finds: finds(0.05, 0.1, 0.1, 0.35), documents: 0.02, purpose: 0 },
  modelCard: {
    ...{ days: 2, secondLine: 0, calendar: 0.05, finds: finds(0.12, 0.03, 0.08, 0.03) },
    ...{ documents: 0.12, purpose: 0.12 },
  },
  fairness: { days: 6, secondLine: 0.5, calendar: 0.15, finds: finds(0.6, 0, 0.05, 0), documents: 0.06, purpose: 0 },
  dpia: { days: 5, secondLine: 0.4, calendar: 0.15, finds: finds(0.05, 0.5, 0, 0), documents: 0.12, purpose: 0.15 },
  validation: {
    ...{ days: 10, secondLine: 0.9, calendar: 0.5, finds: finds(0.32, 0.15, 0.45, 0.45) },
    ...{ documents: 0.08, purpose: 0 },
  },
  annexIv: {
    ...{ days: 16, secondLine: 0.3, calendar: 0.6, finds: finds(0.1, 0.08, 0.05, 0.02) },
    ...{ documents: 0.3, purpose: 0.25 },
  },
  redTeam: { days: 6, secondLine: 0.5, calendar: 0.2, finds: finds(0.03, 0.3, 0.45, 0.05), documents: 0, purpose: 0 },
  canary: { days: 1.5, secondLine: 0, calendar: 0.25, finds: finds(0.05, 0.05, 0.15, 0.3), documents: 0, purpose: 0 },
};

/** A red team finds this much less in a model that generates nothing. */
export const RED_TEAM_WITHOUT_GENAI = 0.25;
/** No review finds more than this. */
export const mostFound: PerDefect = { fairness: 0.85, leak: 0.8, quality: 0.8, release: 0.8 };
/** A gate passed at depth d finds d^0.7 of what it could. */
export const DEPTH_POWER = 0.7;

export interface MemberParameters {
  readonly finds: PerDefect;
  /** Probability of asking whether the purpose is lawful at all. */
  readonly purpose: number;
}

export const memberParameters: Readonly<Record<Member, MemberParameters>> = {
  product: { finds: finds(0, 0, 0.05, 0.05), purpose: 0.1 },
  legal: { finds: finds(0.1, 0.12, 0.03, 0), purpose: 0.45 },
  ethics: { finds: finds(0.22, 0.03, 0.08, 0), purpose: 0.3 },
  engineering: { finds: finds(0.03, 0.05, 0.1, 0.15), purpose: 0.03 },
  privacySecurity: { finds: finds(0, 0.2, 0.03, 0.02), purpose: 0.12 },
  domain: { finds: finds(0.1, 0, 0.12, 0.05), purpose: 0.12 },
};

/** How far an incident moves what its monitor measures, in standard deviations of one check. */
export const effectSize: Readonly<Record<IncidentKind, number>> = {
  drift: 2.6,
  fairness: 1.6,
  quality: 2.2,
  leak: 1.6,
  release: 3.2,
};
/** Months until what a monitor measures is known: outcomes of people take longest. */
export const labelDelay: Readonly<Record<IncidentKind, number>> = {
  drift: 0.1,
  fairness: 0.8,
  quality: 0.1,
  leak: 0.05,
  release: 0.02,
};
/** k€ per check and model for labels and their review. */
export const labelCost: Readonly<Record<Monitor, number>> = {
  drift: 0,
  performance: 0.03,
  fairness: 0.03,
  privacy: 0,
  genai: 0.015,
};

/** By tier. A periodic review takes this many person-days; a case this many hours of the board. */
export const reviewDays = [1, 1.5, 3, 4] as const;
export const boardHours = [0.5, 1, 1.75, 2.5] as const;

/** A full-time equivalent of the second line has this many days a month for reviews. */
export const SECOND_LINE_DAYS = 17;
/** Alerts that one full-time equivalent can look at in a month, and those somebody looks at anyway. */
export const ALERTS_PER_FTE = 45;
export const ALERTS_ANYWAY = 2;

export const money = {
  /** k€ per person-day of a team. */
  day: 0.75,
  /** k€ per full-time equivalent and month, second line and on-call. */
  fte: 11,
  /** k€ per hour of a board member. */
  memberHour: 0.14,
  /** Hours of a secretary per meeting, and of reading per hour of a case. */
  meetingHours: 4,
  readingFactor: 1.5,
  platformStart: 150,
  platformMonth: 6,
  /** k€ per monitor of a model over the 24 months. */
  monitorMonth: 0.125,
  withoutPlatform: 40,
  enforcement: 60,
  drill: 8,
  /** k€ a month for each person named in the playbook. */
  responder: 2,
  /** Days lost to one false alarm. */
  falseAlarmDays: 0.1,
} as const;

/** What it takes to amend the framework while it is in force. */
export const amendment = {
  /** Months from the decision until it is in force: consultation, approval, training. */
  adoption: 1,
  /** Person-days to draft, consult and train. */
  days: 30,
  /** Person-days for each model that it puts into another tier: records, monitors and owners are changed. */
  daysPerModel: 1,
} as const;
