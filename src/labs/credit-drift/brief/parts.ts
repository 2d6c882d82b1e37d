/** What a brief still lacks, seen from the brief alone: nothing here knows the truth. */
import type { Brief } from '@simulations/credit-drift/brief/schema';

const lacks: readonly (readonly [part: string, open: (brief: Brief) => boolean])[] = [
  ['a title', ({ title }) => title.trim() === ''],
  ['a summary', ({ summary }) => summary.trim() === ''],
  [
    'the figures of what happened',
    ({ claim, rootCause }) => !rootCause.includes('nothing') && Object.values(claim).includes(null),
  ],
  ['a root cause', ({ rootCause }) => rootCause.length === 0],
  ['the mechanism', ({ mechanism }) => mechanism.trim() === ''],
  ['evidence', ({ evidenceFor }) => evidenceFor.length === 0],
  ['evidence against', ({ evidenceAgainst }) => evidenceAgainst.length === 0],
  ['options', ({ options }) => options.length === 0],
  ['a recommendation', ({ recommendation }) => recommendation === null],
  ['residual risk', ({ residualRisk }) => residualRisk.trim() === ''],
  ['monitoring', ({ monitoring }) => monitoring.instruments.length === 0],
];

export const openParts = (brief: Brief): readonly string[] =>
  lacks.filter(([, open]) => open(brief)).map(([part]) => part);

/** What a section is for, said where the steps are given. */
export const guidance = {
  summary: 'What happened, to how many, what it costs, what you ask them to decide. Write it last.',
  claim:
    'Take the figures from your own readings. “+15 %” can be points or percent, of applicants or of the creditworthy: say which.',
  cause: 'Name what changed. Then each step from there to the decision: input or label, score, cut-off, person.',
  evidence:
    'Cite what would have come out otherwise under another cause. Then cite what speaks against yours: a rival you tested, a reading that does not fit.',
  options: 'Always with doing nothing: it is the yardstick. The figures are those of the bench.',
  remediation: 'Repairing the model gives nothing back to those whom it turned away.',
  risk: 'What may still go wrong once the plan is carried out, for whom, and who would notice.',
  monitoring:
    'One alarm that needs no outcomes, by group, and one look at outcomes: each is blind where the other sees.',
} as const;
