/** Sections 1 to 4: scope, tiers, gates, model card. */
import type { Block } from '../../../kernel/document/document';
import type { Framework } from '../../framework/schema';
import { gateNames, plain } from '../../framework/words';
import { factors, gates } from '../../policy';
import { gap, said, sayList, sayNumber, sayPercent, sayRole, yesNo } from '../words';
import { TIERS, facts, p, table, ul } from './common';

export function scopeBlocks({ scope }: Framework): Block[] {
  const { internal, vendor, generative, legacy } = scope.covers;
  return facts('Scope', [
    ['Models built in house', yesNo(internal)],
    ['Models bought', yesNo(vendor)],
    ['Generative models', yesNo(generative)],
    ['Models older than this framework', yesNo(legacy)],
    ['These pass their gates within', sayNumber(scope.legacyWithin, 'months')],
    ['Inventory is counted every', sayNumber(scope.inventoryEvery, 'months')],
    ['A model passes its gates again after', sayList(scope.changeTriggers)],
  ]);
}

export function tieringBlocks({ tiering }: Framework): Block[] {
  const { weights, cuts, annexIII, settledBy, fastLaneDays, retierTriggers, examples } = tiering;
  const override =
    annexIII.floor === null || annexIII.areas.length === 0
      ? 'none: the score alone decides'
      : `at least tier ${annexIII.floor}, whatever the score`;
  return [
    p(
      'The score of a model is the weighted mean of its factors, each 0 to 1. The tier is 1 and one more for every cut-off that the score exceeds.',
    ),
    ...table(
      'Weights',
      ['Factor', 'Weight'],
      factors.map((factor) => [factor === 'genai' ? 'generative' : factor, String(weights[factor])]),
      [1],
    ),
    ...facts('Rules', [
      ['Cut-offs', cuts.join(', ')],
      ['Annex III systems', override],
      ['Treated as Annex III', sayList(annexIII.areas)],
      ['The tier is settled by', plain(settledBy)],
      ['Tier 1 goes live on its own signature within', sayNumber(fastLaneDays, 'days')],
      ['A tier is settled again after', sayList(retierTriggers)],
    ]),
    ...table(
      'Worked examples',
      ['Model', 'Tier', 'Why'],
      examples.map(({ model, tier, why }) => [said(model, 'model'), `T${tier}`, said(why, 'reason')]),
    ),
  ];
}

export function gatesBlocks({ gates: { rows, secondLineFte } }: Framework): Block[] {
  return [
    ...table(
      'Depth of each gate by tier, and who answers for it',
      ['Gate', ...TIERS, 'Done by', 'Signed by'],
      gates.map((gate) => {
        const { depth, responsible, reviewer } = rows[gate];
        return [
          gateNames[gate],
          ...depth.map((share) => (share === 0 ? '—' : sayPercent(share))),
          sayRole(responsible),
          sayRole(reviewer),
        ];
      }),
      [1, 2, 3, 4],
    ),
    ...table(
      'Checklists',
      ['Gate', 'From tier', 'Question'],
      gates.flatMap((gate) =>
        rows[gate].checklist.map(({ text, from }) => [gateNames[gate], `T${from}`, said(text, 'question')]),
      ),
    ),
    p(`The second line has ${secondLineFte} full-time equivalents for validation and review.`),
  ];
}

export const modelCardBlocks = ({ modelCard: { headings } }: Framework): Block[] =>
  headings.length === 0
    ? [p(gap('headings of the model card'))]
    : [p('A card fills these headings:'), ...ul(headings.map(plain))];
