/** The instruments of the control room: what each asks, when it can answer, what it costs. Data only. */
import { BOARD_DAYS, EXPERIMENT_DAYS } from '../prices';

/**
 * `inputs`: answers on the day of the decision. `labels`: when outcomes of approved applicants are known. `panel`: needs outcomes of
 * rejected applicants too (a bureau panel, or random approvals). `audit`: needs a file audit.
 */
export type Needs = 'inputs' | 'labels' | 'panel' | 'audit';

export interface InstrumentSpec {
  /** `board`: watches. `experiment`: changes one thing and looks again. */
  readonly kind: 'board' | 'experiment';
  readonly needs: Needs;
  readonly name: string;
  /** The question it answers, as the learner reads it. */
  readonly question: string;
  /** Analyst days. */
  readonly days: number;
  /** Comparisons with launch that one look makes: each could be beyond some limit by chance alone. */
  readonly tests: number;
}

const board = (needs: Needs, name: string, question: string, tests: number): InstrumentSpec => ({
  kind: 'board',
  needs,
  name,
  question,
  days: BOARD_DAYS,
  tests,
});
const experiment = (needs: Needs, name: string, question: string, tests: number): InstrumentSpec => ({
  kind: 'experiment',
  needs,
  name,
  question,
  days: EXPERIMENT_DAYS,
  tests,
});

export const instruments = {
  approval: board('inputs', 'Approval rate and CUSUM by group', 'Did decisions change, for whom, and since when?', 2),
  drift: board('inputs', 'Drift cube', 'Which input moved, in which group, in which month?', 27),
  scores: board('inputs', 'Score drift by group', 'Did the distribution of scores move?', 3),
  values: board('inputs', 'Impossible values', 'Is any value outside what the field can hold?', 9),
  form: board('inputs', 'Form fields', 'Who applies: employment, channel, bureau hit, by group?', 6),
  domain: board('inputs', 'Domain classifier', 'Can a model tell this month from the launch month?', 3),
  reconstruction: board('inputs', 'Reconstruction error', 'Did inputs stop going together as they used to?', 3),
  proxy: board('inputs', 'Group predicted from inputs', 'How well does each input give the group away?', 9),
  cbpe: board('inputs', 'Estimated performance (CBPE)', 'What would error rates be if scores were still right?', 2),
  kpis: board('labels', 'Business figures', 'Approval, bad rate, profit: would finance notice?', 3),
  auc: board('labels', 'AUC with interval', 'Does the score still order good before bad?', 1),
  outcomes: board('labels', 'Outcome test', 'Do approved applicants repay as predicted, by group?', 2),
  frr: board('panel', 'False rejections by group', 'Which share of creditworthy applicants was rejected?', 2),
  replay: experiment('inputs', 'Champion replay', 'Does the launch model show it on today’s applicants?', 2),
  repair: experiment(
    'inputs',
    'Feature repair',
    'If one input were as at launch within each group, what comes back?',
    9,
  ),
  coefficients: experiment('inputs', 'Coefficient difference', 'Did the model itself change since launch?', 9),
  slices: experiment('inputs', 'Slices at launch', 'Was the error already there, in a slice of the training data?', 6),
  feeds: experiment('labels', 'Two label feeds', 'Do the servicer and the bureau tell the same outcome?', 2),
  audit: experiment('audit', 'File audit', 'Are labels right, by group?', 2),
} as const satisfies Record<string, InstrumentSpec>;

export type InstrumentId = keyof typeof instruments;
export const instrumentIds = Object.keys(instruments) as readonly InstrumentId[];
