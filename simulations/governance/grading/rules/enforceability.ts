/** Enforceability: what happens to somebody who does not do it? */
import { rankOf } from '../../framework/vocabulary';
import { enforcesDeployment } from '../../framework/policy-of';
import { sectionIds } from '../../framework/schema';
import { tierNames } from '../measures';
import { coreSections, expectSections } from '../sections';
import { expectNone, failed, filled, passed, passIf, type Rule, ruleOf } from '../rule';
import { findIdleDuties, findWeasels, isDuty, standing } from '../text';

const rule = ruleOf('enforceability');
const LONGEST_WAIVER = 90;
const WEASELS_ALLOWED = 2;
const LONGEST_UNTESTED = 12;

export const enforceability: readonly Rule[] = [
  rule(
    'E1',
    {
      level: 2,
      section: 'enforcement',
      asks: 'From tier 2 on, the pipeline refuses what has no registry id and signed gates.',
      reference: 'Design 5, enforceability',
    },
    (framework) => {
      if (enforcesDeployment(framework)) return passed('The pipeline refuses by itself.');
      const { by, requires } = framework.enforcement.deploy;
      const open = tierNames(
        (tier) =>
          tier >= 1 && !(['registry-id', 'signed-gates'] as const).every((item) => requires[tier]!.includes(item)),
      );
      return failed(
        by === 'pipeline'
          ? `Registry id and signed gates are not required in ${open.join(', ')}.`
          : 'Nothing technical stops a release: let the pipeline refuse.',
      );
    },
  ),
  rule(
    'E2',
    {
      level: 2,
      section: 'waivers',
      asks: 'Exceptions are granted above the owner and end within 90 days.',
      reference: 'Design 5, enforceability',
    },
    ({ waivers: { owner, approver, expiryDays } }) => {
      if (owner === null || approver === null || rankOf(approver) <= rankOf(owner))
        return failed('Who asks for an exception, or an equal, grants it. Name an approver above the owner.');
      if (expiryDays === null) return failed('An exception without an end is a new rule. Let it end within 90 days.');
      return passIf(
        expiryDays <= LONGEST_WAIVER,
        `Exceptions end after ${expiryDays} days.`,
        `Exceptions last ${expiryDays} days; at most 90.`,
      );
    },
  ),
  rule(
    'E3',
    {
      level: 1,
      section: 'scope',
      asks: 'At most two vague phrases per section ("as appropriate", "where possible", "regularly").',
      reference: 'Design 5, enforceability',
    },
    (framework) => {
      const findings = findWeasels(framework);
      const full = sectionIds.filter(
        (id) => standing(findings).filter(({ section }) => section === id).length > WEASELS_ALLOWED,
      );
      const judgement = expectSections(
        full,
        'Duties are written so that they can be checked.',
        (list) => `More than two vague phrases in: ${list}. Say who, by when, how much.`,
      );
      return { ...judgement, findings };
    },
  ),
  rule(
    'E4',
    {
      level: 2,
      section: 'scope',
      asks: 'Each "must" has a control and evidence.',
      reference: 'Art. 17(1) AI Act',
      claims: ['ai-act-art-17'],
    },
    (framework) => {
      const findings = findIdleDuties(framework);
      const some = sectionIds.some((id) => framework[id].statements.some(({ text }) => isDuty(text)));
      if (!some) return failed('There is no duty in the document: nothing must be done.');
      const open = new Set(standing(findings).map(({ section }) => section));
      const judgement = expectSections(
        sectionIds.filter((id) => open.has(id)),
        'Every duty has a control and evidence.',
        (list) =>
          `A duty has no control or no evidence of its own in: ${list}. A duty that nothing enforces is a wish.`,
      );
      return { ...judgement, findings };
    },
  ),
  rule(
    'E5',
    {
      level: 3,
      section: 'incidents',
      asks: 'The playbook is drilled at least once a year.',
      reference: 'Design 5, enforceability',
    },
    ({ incidents: { drillsPerYear } }) =>
      passIf(
        drillsPerYear >= 1,
        `${drillsPerYear} drills a year.`,
        'A playbook that nobody has tried is read for the first time during an incident. Drill at least once a year.',
      ),
  ),
  rule(
    'E6',
    {
      level: 2,
      section: 'board',
      asks: 'A case of tiers 3 and 4 that is not decided in time is escalated or refused, never approved.',
      reference: 'Design 5, enforceability; Art. 9(5) AI Act',
      claims: ['ai-act-art-9'],
      fatal: true,
    },
    ({ board: { onBreach } }) =>
      expectNone(
        tierNames((tier) => tier >= 2 && onBreach[tier] !== 'escalate' && onBreach[tier] !== 'auto-reject'),
        'Silence never approves a risky model.',
        (list) => `In ${list} a missed deadline approves the model or does nothing. Escalate or refuse.`,
      ),
  ),
  rule(
    'E7',
    {
      level: 1,
      section: 'scope',
      asks: 'Each of the nine core sections says what must be done.',
      reference: 'Design 5, enforceability',
    },
    (framework) =>
      expectSections(
        coreSections.filter((id) => !framework[id].statements.some(({ text }) => isDuty(text))),
        'Every core section says what must be done.',
        (list) => `No "must" in: ${list}. "Should" binds nobody.`,
      ),
  ),
  rule(
    'E8',
    {
      level: 3,
      section: 'enforcement',
      asks: 'Internal audit reads a sample of files.',
      reference: 'SS1/23 principle 2; ISO/IEC 42001 clause 9.2',
    },
    ({ enforcement: { auditShare } }) =>
      passIf(
        auditShare > 0,
        `Audit reads ${Math.round(100 * auditShare)} % of files.`,
        'Nobody reads what was signed. Let audit sample files.',
      ),
  ),
  rule(
    'E9',
    {
      level: 3,
      section: 'enforcement',
      asks: 'Going around the rules has a consequence.',
      reference: 'Design 5, enforceability',
    },
    ({ enforcement: { consequence } }) =>
      passIf(filled(consequence), 'There is a consequence.', 'Nothing happens to who goes around the rules.'),
  ),
  rule(
    'E10',
    {
      level: 3,
      section: 'enforcement',
      asks: 'Models outside the registry are looked for at least every 90 days.',
      reference: 'Design 5, enforceability; IBM 2025, Cost of a Data Breach (shadow AI)',
    },
    ({ enforcement: { shadow } }) =>
      passIf(
        shadow.methods.length > 0 && shadow.everyDays !== null && shadow.everyDays <= 90,
        `Shadow models are looked for every ${shadow.everyDays} days.`,
        'Nobody looks for models outside the registry. Name a method and an interval of at most 90 days.',
      ),
  ),
  rule(
    'E11',
    {
      level: 3,
      section: 'incidents',
      asks: 'Kill switches of tiers 3 and 4 exist and are tried at least once a year.',
      reference: 'Art. 14(4)(e) AI Act',
      claims: ['ai-act-art-14'],
    },
    ({ incidents: { killSwitch, killSwitchTested } }) =>
      passIf(
        killSwitch[2] && killSwitch[3] && killSwitchTested !== null && killSwitchTested <= LONGEST_UNTESTED,
        `Kill switches are tried every ${killSwitchTested} months.`,
        'A switch that is missing or was never tried does not stop a model. Have one in T3 and T4 and try it each year.',
      ),
  ),
];
