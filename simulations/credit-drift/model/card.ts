/**
 * The model card of the launch model, in the sections of Mitchell et al. (2019), "Model cards for model reporting", FAT* 2019.
 * Every number comes from the launch report; what was not examined is said not to have been.
 */
import { LOSS_BAD, PROFIT_GOOD } from '../case';
import { world } from '../world/parameters';
import type { LaunchReport, SliceReport } from './launch';

export interface CardTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface CardSection {
  readonly id: (typeof cardSections)[number];
  readonly title: string;
  readonly statements: readonly string[];
  readonly tables: readonly CardTable[];
}

export interface ModelCard {
  readonly title: string;
  readonly sections: readonly CardSection[];
}

/** In the order of the paper. */
export const cardSections = [
  'details',
  'intended-use',
  'factors',
  'metrics',
  'evaluation-data',
  'training-data',
  'quantitative-analyses',
  'ethical-considerations',
  'caveats',
] as const;

/** The card of the model that a launch report describes. */
export function modelCard(report: LaunchReport): ModelCard {
  const { overall, groups, gap, tau, trainingRows } = report;
  const section = (id: CardSection['id'], title: string, statements: string[], tables: CardTable[] = []) =>
    ({ id, title, statements, tables }) satisfies CardSection;
  const rows = count(overall.rates.count);
  return {
    title: 'Model card: credit score at launch',
    sections: [
      section('details', 'Model details', [
        `Logistic regression on ${report.coefficients.length} standardised inputs, fitted by maximum likelihood with an L2 penalty of 1 on the coefficients, none on the intercept.`,
        'It returns the probability that an applicant would repay.',
        `An application is approved from a score of ${tau.toFixed(2)} on. There a loan breaks even: ${PROFIT_GOOD} for one that is repaid, ${signed(LOSS_BAD, 0)} for one that is not.`,
      ]),
      section('intended-use', 'Intended use', [
        'Primary use: to approve or reject applications for consumer loans in the lender’s own market, from the same inputs as in training, delivered and encoded in the same way.',
        'Primary users: the lender’s credit team.',
        'Out of scope: setting prices or limits, collecting debts, decisions other than on credit, applicants from other markets.',
      ]),
      section('factors', 'Factors', [
        'Evaluated by group: A (the majority) and B. Group is not an input of the model and is recorded for monitoring only.',
        'Not evaluated: employment, application channel, presence of a bureau file, and any of these within a group. They are on the form or in the file and may matter.',
      ]),
      section('metrics', 'Metrics', [
        'False rejection rate: share of creditworthy applicants who are rejected. It is the harm to applicants.',
        'Bad rate among the approved and profit per application: what the decisions mean to the lender.',
        'Area under the ROC curve (AUC) and calibration: how well scores order applicants, and whether probabilities come true.',
        'Uncertainty, 95 %: Wilson’s intervals for rates, Newcombe’s for their difference, DeLong’s for the AUC.',
      ]),
      section('evaluation-data', 'Evaluation data', [
        `${rows} applicants of the month after the training data, none of them in training; ${percent(groups.B.rates.count / overall.rates.count)} belong to group B.`,
        'Whether each would repay is known for all, rejected or not: the data are generated. A lender would know it of approved applicants only.',
      ]),
      section('training-data', 'Training data', [
        `${count(trainingRows)} applicants of the twelve months before. Outcomes known for all, as above.`,
        `Where the bureau has no file, the age of the file is filled with ${world.imputedFileAge} years before it reaches the model. No input says so.`,
      ]),
      section(
        'quantitative-analyses',
        'Quantitative analyses',
        [
          `Of the creditworthy, ${percent(groups.A.rates.falseRejectionRate)} are rejected in group A and ${percent(groups.B.rates.falseRejectionRate)} in group B: a gap of ${points(gap.difference)} (95 % interval ${signed(100 * gap.interval.low, 1)} to ${signed(100 * gap.interval.high, 1)}).`,
          `Good share less mean score is ${points(groups.A.calibrationInTheLarge)} in group A and ${points(groups.B.calibrationInTheLarge)} in group B.`,
          `The decisions make ${overall.profitPerApplication.toFixed(1)} per application.`,
        ],
        [groupTable(overall, groups.A, groups.B), coefficientTable(report)],
      ),
      section('ethical-considerations', 'Ethical considerations', [
        'A rejection denies credit. A wrong one falls on a person who would have repaid and cannot be seen afterwards, for the outcome of a rejected application is never observed.',
        `One cut-off for all rejects creditworthy applicants of ${gap.difference > 0 ? 'group B' : 'group A'} more often. Whether that gap is acceptable is a decision of the lender, not a property of the model.`,
        'Leaving group out of the inputs does not keep it out of the score: other inputs may stand in for it. This card reports no test of that.',
      ]),
      section('caveats', 'Caveats and recommendations', [
        'All figures hold for the evaluation data. They say nothing about applicants of another kind, inputs of another meaning, or a changed relation of inputs to repayment.',
        'Figures for everybody are made mostly of group A. Watch inputs, approvals and false rejections of each group by itself.',
        'The data are generated, and no statement about real groups follows from them.',
      ]),
    ],
  };
}

/** The card as Markdown (GitHub tables), with one heading per section. */
export function modelCardMarkdown(card: ModelCard): string {
  const sections = card.sections.map(({ title, statements, tables }) =>
    [`## ${title}`, statements.map((text) => `- ${text}`).join('\n'), ...tables.map(tableMarkdown)].join('\n\n'),
  );
  return `${[`# ${card.title}`, ...sections].join('\n\n')}\n`;
}

function tableMarkdown({ caption, head, rows }: CardTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = line(head.map((_, column) => (column === 0 ? '---' : '---:')));
  return [`**${caption}**`, '', line(head), rule, ...rows.map(line)].join('\n');
}

function groupTable(...[overall, a, b]: [SliceReport, SliceReport, SliceReport]): CardTable {
  const row = (name: string, cell: (slice: SliceReport) => string) => [name, cell(overall), cell(a), cell(b)];
  const between = ({ low, high }: { low: number; high: number }, text: (x: number) => string) =>
    `(${text(low)} to ${text(high)})`;
  return {
    caption: 'By group, with 95 % intervals',
    head: ['', 'All', 'Group A', 'Group B'],
    rows: [
      row('Applicants', ({ rates }) => count(rates.count)),
      row('Creditworthy', ({ rates }) => percent(rates.baseRate)),
      row('Approved', ({ rates }) => percent(rates.selectionRate)),
      row(
        'False rejection rate',
        (slice) => `${percent(slice.rates.falseRejectionRate)} ${between(slice.falseRejectionInterval, percent)}`,
      ),
      row('False approval rate', ({ rates }) => percent(rates.falsePositiveRate)),
      row('Bad rate among the approved', ({ rates }) => percent(rates.falseDiscoveryRate)),
      row('AUC', ({ auc }) => `${auc.auc.toFixed(3)} ${between(auc.interval, (x) => x.toFixed(3))}`),
      row('Good share less mean score', (slice) => points(slice.calibrationInTheLarge)),
      row('Profit per application', (slice) => slice.profitPerApplication.toFixed(1)),
    ],
  };
}

function coefficientTable({ coefficients, intercept }: LaunchReport): CardTable {
  const cells = (value: number, error: number) => [signed(value, 3), error.toFixed(3)];
  return {
    caption: 'Coefficients: change of the log odds of "good" per standard deviation of the input',
    head: ['Input', 'Coefficient', 'Standard error'],
    rows: [
      ['(intercept)', ...cells(intercept.value, intercept.standardError)],
      ...coefficients.map(({ feature, value, standardError }) => [`\`${feature}\``, ...cells(value, standardError)]),
    ],
  };
}

/** 24,000 – with commas, whatever the locale. */
function count(value: number): string {
  return value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function points(difference: number): string {
  return `${signed(100 * difference, 1)} points`;
}

function signed(value: number, digits: number): string {
  const size = Math.abs(value).toFixed(digits);
  if (Number(size) === 0) return size;
  return value < 0 ? `−${size}` : `+${size}`;
}
