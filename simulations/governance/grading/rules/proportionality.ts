/** Proportionality: does the burden follow the risk, and is there somebody to bear it? */
import { burdenOf } from '../measures';
import { annexIIIAreas, notInAnnexIII } from '../../framework/vocabulary';
import { plain } from '../../framework/words';
import { expectNone, failed, listWords, passed, passIf, type Rule, ruleOf, unknown } from '../rule';

const rule = ruleOf('proportionality');
const percent = (share: number) => `${Math.round(100 * share)} %`;
const days = (burden: readonly number[]) => burden.map((value) => value.toFixed(1)).join(', ');

/** Top tier of the reference inventory: a fifth of it is Annex III (appliedAI: 18 % of 106 systems high-risk, 40 % unclear). */
const TOP = [0.1, 0.35] as const;
const LOWEST = 0.25;
/** Above these, queues grow faster than they are worked off. */
const BOARD_FULL = 0.85;
const SECOND_LINE_FULL = 0.9;
/** T1 may bear so much of what T4 bears. */
const LIGHT = 0.15;

export const proportionality: readonly Rule[] = [
  rule(
    'P1',
    {
      level: 1,
      section: 'tiering',
      asks: 'Impact and regulatory exposure both weigh in the tier.',
      reference: 'Art. 9 AI Act; SS1/23 principle 1',
    },
    ({ tiering: { weights } }) =>
      passIf(
        weights.impact > 0 && weights.regulation > 0,
        'Impact and regulation both count.',
        `${weights.impact > 0 ? 'Regulation' : 'Impact'} has no weight: the tier would not see ${weights.impact > 0 ? 'what the law sees' : 'whom a model can hurt'}.`,
      ),
  ),
  rule(
    'P2',
    {
      level: 2,
      section: 'tiering',
      asks: 'Cut-offs increase, and the reference inventory spreads: 10–35 % in T4, at least 25 % in T1.',
      reference: 'Design 5; appliedAI, risk classification of 106 systems',
    },
    ({ tiering: { cuts } }, facts) => {
      if (!(cuts[0] < cuts[1] && cuts[1] < cuts[2]))
        return failed('The cut-offs must increase from T1 to T4, or a tier is empty.');
      if (facts === null) return unknown;
      const [lowest, , , top] = facts.tierShares;
      const seen = `${percent(lowest)} of the inventory is T1 and ${percent(top)} is T4.`;
      if (top > TOP[1])
        return failed(`${seen} At most 35 % should be T4: a top tier for everybody is a top tier for nobody.`);
      if (top < TOP[0]) return failed(`${seen} At least 10 % should be T4: a fifth of it is high-risk by law.`);
      return passIf(lowest >= LOWEST, seen, `${seen} At least 25 % should be T1, or little risk pays for much.`);
    },
  ),
  rule(
    'P3',
    {
      level: 2,
      section: 'tiering',
      asks: 'A system under Annex III is at least tier 3, whatever its score.',
      reference: 'Art. 6(2) and Annex III AI Act',
      claims: ['ai-act-annex-iii-areas'],
      fatal: true,
    },
    ({ tiering: { annexIII } }) =>
      passIf(
        annexIII.floor !== null && annexIII.floor >= 3,
        `Annex III systems are at least T${annexIII.floor}.`,
        annexIII.floor === null
          ? 'Nothing keeps a high-risk system out of the lowest tier. Set a floor of at least T3 for Annex III.'
          : 'A floor of T2 leaves high-risk systems with light gates. Set at least T3.',
      ),
  ),
  rule(
    'P4',
    {
      level: 1,
      section: 'gates',
      asks: 'The burden of gates never falls from tier to tier, and T4 bears more than T1.',
      reference: 'Art. 17(2) AI Act; SS1/23 principle 1',
      claims: ['ai-act-art-17'],
    },
    (framework) => {
      const burden = burdenOf(framework);
      const rises = burden.every((value, tier) => tier === 0 || value >= burden[tier - 1]! - 1e-9);
      return passIf(
        rises && burden[3] > burden[0] + 1e-9,
        `Person-days for T1 to T4: ${days(burden)}.`,
        `Person-days for T1 to T4 are ${days(burden)}. ${rises ? 'One rule for all is no tiering.' : 'A higher tier bears less than a lower one.'}`,
      );
    },
  ),
  rule(
    'P5',
    {
      level: 3,
      section: 'tiering',
      asks: 'Tier 1 has a fast lane that needs no board.',
      reference: 'DORA: external approval costs lead time and does not lower the change-fail rate (dora.dev)',
    },
    ({ tiering, board }) =>
      passIf(
        tiering.fastLaneDays !== null && !board.tiers[0],
        `T1 goes live within ${tiering.fastLaneDays} days without the board.`,
        board.tiers[0]
          ? 'The board sees T1. Its hours are then spent on models that hurt nobody.'
          : 'T1 has no fast lane: say within how many days it goes live on its own signature.',
      ),
  ),
  rule(
    'P6',
    {
      level: 3,
      section: 'board',
      asks: 'The board is at most 85 % and the second line at most 90 % busy.',
      reference: 'Design 5; queueing: waiting grows without bound as utilisation nears 1',
    },
    (_, facts) => {
      if (facts === null) return unknown;
      const { boardUtilisation, secondLineUtilisation } = facts;
      const seen = `The board is ${percent(boardUtilisation)} busy, the second line ${percent(secondLineUtilisation)}.`;
      return passIf(
        boardUtilisation <= BOARD_FULL && secondLineUtilisation <= SECOND_LINE_FULL,
        seen,
        `${seen} At most 85 and 90 %: beyond, cases wait and are waved through. Send fewer cases, or add hours or people.`,
      );
    },
  ),
  rule(
    'P7',
    {
      level: 2,
      section: 'tiering',
      asks: 'Of two models, the credit score counts as Annex III and fraud detection does not.',
      reference: 'Annex III point 5(b) AI Act',
      claims: ['ai-act-annex-iii-areas', 'ai-act-annex-iii-traps'],
    },
    ({ tiering: { annexIII } }) => {
      if (!annexIII.areas.includes('creditworthiness'))
        return failed('A credit score does not count as Annex III here; point 5(b) names it.');
      return passIf(
        !annexIII.areas.includes('fraud-detection'),
        'Credit is in, fraud detection is out.',
        'Fraud detection counts as Annex III here; point 5(b) excepts it. Let the score decide.',
      );
    },
  ),
  rule(
    'P8',
    {
      level: 2,
      section: 'gates',
      asks: 'No two tiers bear the same, and T1 bears at most 15 % of T4.',
      reference: 'Design 5, proportionality',
    },
    (framework) => {
      const burden = burdenOf(framework);
      const same = burden.some((value, tier) =>
        burden.some((other, index) => index > tier && Math.abs(value - other) < 1e-9),
      );
      if (same) return failed(`Two tiers bear the same: ${days(burden)} person-days. Then they are one tier.`);
      const share = burden[0] / burden[3];
      return share <= LIGHT
        ? passed(`T1 bears ${percent(share)} of T4.`)
        : failed(`T1 bears ${percent(share)} of what T4 bears; at most 15 %. Little risk should cost little.`);
    },
  ),
  rule(
    'P9',
    {
      level: 3,
      section: 'tiering',
      asks: 'At least two changes make a tier be settled again.',
      reference: 'Arts 9 and 43(4) AI Act',
      claims: ['ai-act-art-9'],
    },
    ({ tiering }) =>
      passIf(
        tiering.retierTriggers.length >= 2,
        `${tiering.retierTriggers.length} changes reopen the tier.`,
        'A tier given once stays for ever. Name at least two changes that reopen it, such as a new purpose.',
      ),
  ),
  rule(
    'P10',
    {
      level: 3,
      section: 'tiering',
      asks: 'The areas are those of Annex III: all of them, and nothing it excepts.',
      reference: 'Annex III AI Act, points 1, 5(b) and 5(c)',
      claims: ['ai-act-annex-iii-areas', 'ai-act-annex-iii-traps'],
    },
    ({ tiering: { annexIII } }) => {
      // Credit and fraud are rule P7's.
      const others = annexIIIAreas.filter((area) => area !== 'creditworthiness' && area !== 'fraud-detection');
      const missing = others.filter((area) => !notInAnnexIII.includes(area) && !annexIII.areas.includes(area));
      if (missing.length > 0) return failed(`Not treated as Annex III: ${listWords(missing.map(plain))}.`);
      return expectNone(
        others.filter((area) => notInAnnexIII.includes(area) && annexIII.areas.includes(area)).map(plain),
        'The areas are those of Annex III.',
        (list) => `Treated as Annex III, and not in it: ${list}.`,
      );
    },
  ),
];
