/**
 * Where each number of `parameters.ts` and `settings.ts` comes from, for a reader who asks. Values are read from there, never copied.
 *
 * Nobody has published base rates of incidents per model: what is marked an assumption is a judgement of the design, calibrated so that
 * the whole agrees with the anchors below. Sources and how far each was checked: design 4.7.
 */
import * as parameters from './parameters';
import { defaultSettings } from './settings';

/** Published figures that the whole was calibrated to; none is a parameter itself. */
export const anchors = [
  {
    figure: 'Losses from AI: 4.4 million dollars a year on average, firms above one billion',
    source: 'EY, Responsible AI Pulse, 2025',
  },
  {
    figure: '91 % of model and data set pairs degrade with time',
    source: 'Vela et al., Scientific Reports 12, 2022 (s41598-022-15245-z)',
  },
  {
    figure: '18 % of 106 AI systems are high-risk, 42 % are not, 40 % are unclear',
    source: 'appliedAI, risk classification study',
  },
  {
    figure: '4.44 million dollars and 241 days for the average data breach',
    source: 'IBM and Ponemon, Cost of a Data Breach 2025',
  },
  {
    figure: 'About 2.5 million euros for the mean GDPR fine, very skewed',
    source: 'CMS GDPR Enforcement Tracker Report, 6th edition',
  },
  {
    figure: '268 to 536 hours for a high-risk self-assessment',
    source: 'a vendor’s estimate (Bauer Group), the only one found',
  },
  {
    figure: 'External approval of changes slows delivery and prevents no failures',
    source: 'DORA (dora.dev), Accelerate',
  },
] as const;

export interface Provenance {
  /** Path of the number, as "gateParameters.fairness.days". */
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  /** What it is. */
  readonly meaning: string;
  /** "assumption", or what it was set by. */
  readonly source: string;
}

export const ASSUMPTION = 'assumption';

interface Note {
  /** A path; `*` stands for any one name. */
  readonly path: string;
  readonly unit: string;
  readonly meaning: string;
  readonly source?: string;
}

const notes: readonly Note[] = [
  {
    path: 'gateParameters.*.days',
    unit: 'person-days',
    meaning: 'work of the gate at full depth',
    source: 'assumption; all gates together lie within the vendor’s estimate of 34 to 67 person-days',
  },
  { path: 'gateParameters.*.secondLine', unit: 'share', meaning: 'of that work, done by the second line' },
  { path: 'gateParameters.*.calendar', unit: 'months', meaning: 'it takes if nobody is in the way' },
  { path: 'gateParameters.*.finds.*', unit: 'probability', meaning: 'that the gate at full depth finds the defect' },
  { path: 'gateParameters.*.documents', unit: 'share', meaning: 'of the documentation asked for that it supplies' },
  {
    path: 'gateParameters.*.purpose',
    unit: 'probability',
    meaning: 'that somebody asks whether the purpose is lawful',
  },
  {
    path: 'RED_TEAM_WITHOUT_GENAI',
    unit: 'factor',
    meaning: 'on what a red team finds in a model that generates nothing',
  },
  { path: 'mostFound.*', unit: 'probability', meaning: 'beyond which no review finds the defect' },
  { path: 'DEPTH_POWER', unit: 'exponent', meaning: 'of depth: half as thorough finds more than half' },
  {
    path: 'memberParameters.*.finds.*',
    unit: 'probability',
    meaning: 'that this member of the board finds the defect',
  },
  {
    path: 'memberParameters.*.purpose',
    unit: 'probability',
    meaning: 'that this member asks whether the purpose is lawful',
  },
  {
    path: 'effectSize.*',
    unit: 'standard deviations',
    meaning: 'by which an incident moves what its monitor measures',
  },
  { path: 'labelDelay.*', unit: 'months', meaning: 'until what the monitor measures is known' },
  { path: 'labelCost.*', unit: 'k€ per check', meaning: 'for labels and their review, each model' },
  { path: 'reviewDays.*', unit: 'person-days', meaning: 'of a periodic review, T1 to T4' },
  { path: 'boardHours.*', unit: 'hours', meaning: 'of the board for a case, T1 to T4' },
  { path: 'SECOND_LINE_DAYS', unit: 'days a month', meaning: 'of a full-time reviewer that go into reviews' },
  {
    path: 'ALERTS_PER_FTE',
    unit: 'alerts a month',
    meaning: 'that one full-time equivalent on call can look at',
    source:
      'assumption; teams report about 50 alerts a week for each person on call, few of them actionable (PagerDuty, Catchpoint)',
  },
  { path: 'ALERTS_ANYWAY', unit: 'alerts a month', meaning: 'that somebody looks at though nobody is on call' },
  { path: 'money.day', unit: 'k€', meaning: 'a person-day of a team' },
  { path: 'money.fte', unit: 'k€ a month', meaning: 'a full-time equivalent, second line and on-call' },
  { path: 'money.memberHour', unit: 'k€', meaning: 'an hour of a board member' },
  { path: 'money.meetingHours', unit: 'hours', meaning: 'of a secretary for a meeting' },
  { path: 'money.readingFactor', unit: 'hours', meaning: 'of reading by each member for a case' },
  { path: 'money.platformStart', unit: 'k€', meaning: 'to set up registry and monitoring platform' },
  { path: 'money.platformMonth', unit: 'k€ a month', meaning: 'to run the platform' },
  { path: 'money.monitorMonth', unit: 'k€ a month', meaning: 'for each monitor of a model' },
  { path: 'money.withoutPlatform', unit: 'k€', meaning: 'over 24 months for what teams build instead of a platform' },
  { path: 'money.enforcement', unit: 'k€', meaning: 'to make deployment refuse what is not registered' },
  { path: 'money.drill', unit: 'k€', meaning: 'an incident drill' },
  { path: 'money.responder', unit: 'k€ a month', meaning: 'for each person named in the playbook' },
  { path: 'money.falseAlarmDays', unit: 'person-days', meaning: 'lost to one false alarm' },
  { path: 'amendment.adoption', unit: 'months', meaning: 'from the decision to amend until it is in force' },
  { path: 'amendment.days', unit: 'person-days', meaning: 'to draft, consult and train for an amendment' },
  {
    path: 'amendment.daysPerModel',
    unit: 'person-days',
    meaning: 'for each model that an amendment puts into another tier',
  },
  {
    path: 'settings.enforcement',
    unit: 'probability',
    meaning: 'of a fine after a serious incident, before the factors of Article 99(7)',
    source: 'assumption; deliberately high for teaching, no fine under the AI Act on a named company is known',
  },
  {
    path: 'settings.fineMedian',
    unit: 'k€',
    meaning: 'median fine at exposure 1',
    source: 'assumption; skewed as GDPR fines are, whose mean is about 2.5 million euros (CMS Enforcement Tracker)',
  },
  {
    path: 'settings.driftHazard',
    unit: 'onsets a month',
    meaning: 'of drift at volatility 1',
    source: 'assumption; that most models degrade is known (Vela et al. 2022), how often is not',
  },
  { path: 'settings.fatigue', unit: 'factor', meaning: 'on how alerts beyond capacity wear out attention' },
  { path: 'settings.gateEffect', unit: 'factor', meaning: 'on what gates find' },
  { path: 'settings.modelValue', unit: 'factor', meaning: 'on what models bring in' },
  { path: 'settings.incidentCost', unit: 'factor', meaning: 'on what incidents cost' },
  {
    path: 'settings.irreversibleFairness',
    unit: 'months',
    meaning: 'of discrimination that are done at first exposure',
  },
  { path: 'settings.irreversibleQuality', unit: 'months', meaning: 'of wrong answers that are done at first exposure' },
  {
    path: 'settings.unlawfulPurpose',
    unit: 'probability',
    meaning: 'that a model about persons has an unlawful purpose',
  },
  { path: 'settings.seriousHarm', unit: 'harm units', meaning: 'above which an incident is serious' },
  { path: 'settings.seriousLeak', unit: 'harm units', meaning: 'above which a leak of sensitive data is serious' },
  {
    path: 'settings.longestUndetected',
    unit: 'months',
    meaning: 'after which somebody outside has found any incident',
  },
  { path: 'settings.fastestReading', unit: 'times', meaning: 'faster that a pressed board reads at most' },
  {
    path: 'settings.turnover',
    unit: 'k€',
    meaning: 'worldwide turnover of the organisation; fines are capped by shares of it',
  },
];

const matches = (pattern: string, id: string): boolean => {
  const [wanted, names] = [pattern.split('.'), id.split('.')];
  return wanted.length === names.length && wanted.every((part, k) => part === '*' || part === names[k]);
};

/** All numbers within `value`, by path. */
function numbersIn(value: unknown, path: string): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(inner, path === '' ? name : `${path}.${name}`));
}

/** Every number of the parameters and settings. Throws an Error when one has no note. */
export const provenance: readonly Provenance[] = numbersIn({ ...parameters, settings: defaultSettings }, '').map(
  ([id, value]) => {
    const note = notes.find(({ path }) => matches(path, id));
    if (note === undefined) throw new Error(`nothing says where ${id} comes from`);
    return { id, value, unit: note.unit, meaning: note.meaning, source: note.source ?? ASSUMPTION };
  },
);

/** Paths of notes, for the test that none is left over. */
export const notedPaths: readonly string[] = notes.map(({ path }) => path);

/** Null: no such number. */
export const provenanceOf = (id: string): Provenance | null => provenance.find((entry) => entry.id === id) ?? null;
