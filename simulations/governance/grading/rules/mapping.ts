/** Regulatory mapping: is the law that applies named right, dated right, and met by something? Not legal advice. */
import type { ArticleRow } from '../../framework/sections/regulation';
import type { Framework } from '../../framework/schema';
import {
  ANNEX_I_FROM,
  HIGH_RISK_ARTICLES,
  HIGH_RISK_FROM,
  HIGH_RISK_STALE,
  REQUIRED_ARTICLES,
  TRANSPARENCY_FROM,
} from '../law';
import { expectNone, failed, filled, passed, passIf, type Rule, ruleOf } from '../rule';
import { findStaleLaw, standing } from '../text';

const rule = ruleOf('regulation');

/** Rows of articles of the AI Act that are said to be met. */
const met = ({ regulation }: Framework): readonly ArticleRow[] =>
  regulation.mapping.filter(({ law, status }) => law === 'ai-act' && status === 'mapped');
const articleNames = (rows: readonly ArticleRow[]) => rows.map(({ article }) => `Art. ${article}`);

/** Dates with which an article may stand; null: any, for it is not settled. The outdated one is rule R8's. */
function datesOf(article: string): readonly string[] | null {
  if (HIGH_RISK_ARTICLES.includes(article)) return [HIGH_RISK_FROM, ANNEX_I_FROM, HIGH_RISK_STALE];
  return article === '50' ? TRANSPARENCY_FROM : null;
}

export const mapping: readonly Rule[] = [
  rule(
    'R1',
    {
      level: 2,
      section: 'regulation',
      asks: 'Arts 9–15, 17, 26, 27, 49, 50, 72 and 73 AI Act each have a control, or a reason why they do not apply.',
      reference: 'Reg. (EU) 2024/1689',
      claims: ['ai-act-art-9', 'ai-act-art-17', 'ai-act-art-26'],
    },
    ({ regulation: { mapping } }) => {
      const settled = (article: string) =>
        mapping.some(
          (row) =>
            row.law === 'ai-act' &&
            row.article === article &&
            filled(row.status === 'mapped' ? row.control : row.reason),
        );
      return expectNone(
        REQUIRED_ARTICLES.filter((article) => !settled(article)).map((article) => `Art. ${article}`),
        `All ${REQUIRED_ARTICLES.length} articles have a control or a reason.`,
        (list) => `No control, and no reason why not, for: ${list}.`,
      );
    },
  ),
  rule(
    'R8',
    {
      level: 2,
      section: 'regulation',
      asks: 'No law is taken for current that is not.',
      reference: 'Reg. (EU) 2026/1744; SR 26-2; Colorado SB 26-189',
      claims: ['ai-act-annex-iii-date', 'sr-26-2', 'colorado-sb-26-189'],
    },
    (framework) => {
      const { laws, mapping } = framework.regulation;
      const named = [...laws, ...mapping.map(({ law }) => law)];
      const stale = [
        ...(named.includes('sr-11-7') ? ['SR 11-7, superseded by SR 26-2 on 17 April 2026'] : []),
        ...(named.includes('colorado-sb24-205') ? ['Colorado SB 24-205, repealed and re-enacted as SB 26-189'] : []),
        ...articleNames(
          met(framework).filter(
            ({ article, from }) => HIGH_RISK_ARTICLES.includes(article) && from === HIGH_RISK_STALE,
          ),
        ).map((name) => `${name} from 2 August 2026`),
      ];
      const findings = findStaleLaw(framework);
      const open = standing(findings);
      const outdated = [...new Set([...stale, ...open.map(({ found }) => found)])];
      if (outdated.length === 0) return { ...passed('No outdated law is named as current.'), findings };
      const section = stale.length > 0 ? 'regulation' : open[0]!.section;
      return { ...failed(`Outdated: ${outdated.join('; ')}.`), findings, section };
    },
  ),
  rule(
    'R10',
    {
      level: 1,
      section: 'regulation',
      asks: 'The AI Act and the GDPR are named.',
      reference: 'Design 5, regulatory mapping',
    },
    ({ regulation: { laws } }) =>
      expectNone(
        [...(laws.includes('ai-act') ? [] : ['the AI Act']), ...(laws.includes('gdpr') ? [] : ['the GDPR'])],
        'The laws are named.',
        (list) => `Not named: ${list}.`,
      ),
  ),
  rule(
    'R11',
    {
      level: 3,
      section: 'regulation',
      asks: 'Each mapped article of the AI Act names its evidence.',
      reference: 'Art. 17(1) AI Act',
      claims: ['ai-act-art-17'],
    },
    (framework) => {
      const rows = met(framework);
      if (rows.length === 0) return failed('No article is mapped.');
      return expectNone(
        articleNames(rows.filter(({ evidence }) => !filled(evidence))),
        'Every mapped article has evidence.',
        (list) => `Nothing shows that these are met: ${list}.`,
      );
    },
  ),
  rule(
    'R12',
    {
      level: 3,
      section: 'regulation',
      asks: 'Each mapped article of the AI Act says whether provider or deployer is addressed.',
      reference: 'Arts 16, 25 and 26 AI Act',
      claims: ['ai-act-art-26'],
    },
    (framework) => {
      const rows = met(framework);
      if (rows.length === 0) return failed('No article is mapped.');
      return expectNone(
        articleNames(rows.filter(({ role }) => role === null)),
        'Roles are named.',
        (list) => `Provider or deployer? Not said for ${list}.`,
      );
    },
  ),
  rule(
    'R13',
    {
      level: 3,
      section: 'regulation',
      asks: 'Each mapped article of the AI Act has its date of application.',
      reference: 'Art. 113 AI Act as amended by Reg. (EU) 2026/1744',
      claims: ['ai-act-annex-iii-date', 'ai-act-general-application'],
    },
    (framework) => {
      const rows = met(framework);
      if (rows.length === 0) return failed('No article is mapped.');
      const undated = rows.filter(({ article, from }) => from === null || datesOf(article)?.includes(from) === false);
      return expectNone(
        articleNames(undated),
        'Every mapped article is dated.',
        (list) => `The date of application is missing or wrong for ${list}.`,
      );
    },
  ),
  rule(
    'R14',
    {
      level: 3,
      section: 'regulation',
      asks: 'Jurisdictions beyond the EU are named, or it is said why none applies.',
      reference: 'Design 5, regulatory mapping',
    },
    ({ regulation: { jurisdictions, onlyEu } }) =>
      passIf(
        jurisdictions.some((place) => place !== 'eu') || filled(onlyEu),
        'Jurisdictions beyond the EU are settled.',
        'Only the EU is named. Name the others in which models decide, or say why there are none.',
      ),
  ),
];
