/**
 * Outline of a fundamental rights impact assessment with the elements (a) to (f) of Art. 27(1) of Regulation (EU) 2024/1689, for models under
 * Annex III 5(b) and 5(c). Filled as far as framework and inventory allow; the rest says who has to write it. Not an assessment.
 */
import type { Block, DocumentModel, Section } from '../../../kernel/document/document';
import type { Framework } from '../../framework/schema';
import type { GovernedModel } from '../governed';
import { concerns, groupsOf, intendedUse } from '../cards/facts';
import { p, ul } from '../policy/common';
import { NOT_LEGAL_ADVICE, gap, said, sayCount, sayList, sayNumber, unverified } from '../words';
import { DATE_NOTE, oversight } from './common';

const CASES = { '5(b)': 'creditworthiness', '5(c)': 'life-health-insurance' } as const;

/** The case of Art. 27(1) that makes every deployer of this model assess it; null: none does. */
export function friaCaseOf({ model }: GovernedModel): (typeof CASES)[keyof typeof CASES] | null {
  const { point } = model.annexIII;
  return point === '5(b)' || point === '5(c)' ? CASES[point] : null;
}

/** Null where Art. 27(1) asks for no assessment by reason of 5(b) or 5(c). */
export function friaOutline(framework: Framework, governed: GovernedModel, date: string): DocumentModel | null {
  const own = friaCaseOf(governed);
  if (own === null) return null;
  const { model, tier } = governed;
  const asked = framework.regulation.fria.cases.includes(own);
  return {
    title: `Fundamental rights impact assessment, outline: ${model.name}`,
    meta: [
      { label: 'Deployer', value: said(framework.organisation, 'deployer') },
      { label: 'Model', value: `${model.name}, Annex III point ${model.annexIII.point ?? ''}, tier ${tier}` },
      { label: 'Date', value: date },
      { label: 'Applies', value: DATE_NOTE },
      {
        label: 'In the framework',
        value: asked
          ? `asked for, ${framework.regulation.fria.when === null ? 'no time stated' : sayList([framework.regulation.fria.when])}`
          : 'not asked for: the framework leaves this case of Art. 27(1) out',
      },
      { label: 'Note', value: NOT_LEGAL_ADVICE },
    ],
    sections: [
      section('a', 'Processes in which the system is used', [
        p(`${intendedUse(model)} ${model.annexIII.because}`),
        p(gap('the process around it, step by step, and what the provider states as its intended purpose')),
      ]),
      section('b', 'Period and frequency of use', [
        p(
          `About ${sayCount(model.decisionsPerMonth)} decisions a month, ${model.legacy ? 'already in use' : 'from its approval'}. Reviewed every ${framework.monitoring.reviewEvery[tier - 1]!} months.`,
        ),
        p(gap('date of first use and planned end')),
      ]),
      section('c', 'People and groups likely to be affected', [
        p(`Directly: ${model.about}. Data used: ${model.data}.`),
        ...ul(groupsOf(governed).map(({ group, row }) => `Compared by ${group} (${row.id})`)),
        p(gap('groups in a weak position in this context, and people affected indirectly')),
      ]),
      section('d', 'Specific risks of harm', [
        ...ul(concerns(governed).map(({ name }) => name)),
        p(gap('likelihood and severity for each group of (c), with what the provider states under Art. 13')),
      ]),
      section('e', 'Human oversight', [
        ...oversight(framework, governed),
        p(gap('measures of the instructions for use')),
      ]),
      section('f', 'Measures if the risks materialise', [
        ...ul(concerns(governed).map(({ name, mitigation }) => `${name}. ${mitigation}`)),
        ...governance(framework),
        p(gap('complaint mechanism: where, by whom, and within what time')),
      ]),
      {
        id: 'notice',
        heading: 'Notification, Art. 27(3) and (4)',
        blocks: [
          p(`The market surveillance authority is notified of the result: ${gap('date and reference')}.`),
          p(
            `Parts that the data protection impact assessment already covers may be referred to. ${unverified('Art. 27(4) as amended was read in secondary sources')}`,
          ),
        ],
      },
    ],
  };
}

const section = (letter: string, heading: string, blocks: readonly Block[]): Section => ({
  id: letter,
  heading: `Art. 27(1)(${letter}) ${heading}`,
  blocks,
});

function governance({ board, incidents }: Framework): Block[] {
  return [
    p(
      `Suspension by: ${said(incidents.suspension.by, 'who may suspend')}. Contained within ${sayNumber(incidents.timers.contain, 'hours')}.`,
    ),
    p(
      `Remaining risk is accepted by: ${board.riskAcceptance === null ? gap('role') : sayList([board.riskAcceptance])}.`,
    ),
  ];
}
