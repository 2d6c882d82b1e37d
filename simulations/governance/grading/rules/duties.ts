/** Regulatory duties with a clock, a case or a safeguard of their own: FRIA, DPIA, notices, evidence, reasons. Not legal advice. */
import { CLOCK_DAYS, GDPR_HOURS } from '../law';
import { expectNone, failed, filled, passed, passIf, type Rule, ruleOf } from '../rule';

const rule = ruleOf('regulation');

const clocks = {
  serious: 'serious incident, 15 days (Art. 73(2))',
  death: 'death, 10 days (Art. 73(4))',
  widespread: 'widespread infringement, 2 days (Art. 73(3))',
  criticalInfrastructure: 'disruption of critical infrastructure, 2 days (Art. 73(3))',
} as const;

export const duties: readonly Rule[] = [
  rule(
    'R2',
    {
      level: 2,
      section: 'regulation',
      asks: 'A FRIA is made for credit and for life and health insurance, before first use.',
      reference: 'Art. 27(1) with Annex III 5(b) and (c) AI Act',
      claims: ['ai-act-art-27'],
    },
    ({ regulation: { fria } }) => {
      const missing = (['creditworthiness', 'life-health-insurance'] as const).filter(
        (area) => !fria.cases.includes(area),
      );
      if (missing.length > 0)
        return failed(
          `No FRIA for: ${missing.map((area) => (area === 'creditworthiness' ? 'credit' : 'life and health insurance')).join(', ')}. Art. 27 binds private deployers there too.`,
        );
      return passIf(
        fria.when === 'before-first-use',
        'FRIAs come before first use.',
        'A FRIA is due before first use; afterwards it documents what was done.',
      );
    },
  ),
  rule(
    'R3',
    {
      level: 2,
      section: 'regulation',
      asks: 'A DPIA is made before processing where Art. 35(3) (a) or (b) GDPR asks for one.',
      reference: 'Art. 35(1) and (3) GDPR',
      claims: ['gdpr-art-35'],
    },
    ({ regulation: { dpia } }) => {
      if (!dpia.cases.includes('35-3-a') || !dpia.cases.includes('35-3-b'))
        return failed('Profiling with significant effects (a) and special categories at scale (b) both need a DPIA.');
      return passIf(
        dpia.when === 'before-processing',
        'DPIAs come before processing.',
        'A DPIA is due before processing, and training is processing: before launch is too late.',
      );
    },
  ),
  rule(
    'R4',
    {
      level: 2,
      section: 'incidents',
      asks: 'AI Act clocks: 15 days, 10 for death, 2 for widespread infringement or critical infrastructure, in calendar days.',
      reference: 'Art. 73(2), (3) and (4) AI Act',
      claims: ['ai-act-art-73-clocks'],
      fatal: true,
    },
    ({ incidents: { clocks: given } }) => {
      const wrong = (Object.keys(clocks) as (keyof typeof clocks)[]).filter(
        (event) => given[event] !== CLOCK_DAYS[event],
      );
      if (wrong.length > 0) return failed(`Not as the law has it: ${wrong.map((event) => clocks[event]).join('; ')}.`);
      return passIf(
        given.count === 'calendar-days',
        'All clocks are right.',
        'The text says days, not working days: count calendar days.',
      );
    },
  ),
  rule(
    'R5',
    {
      level: 2,
      section: 'incidents',
      asks: 'Personal-data breaches are notified within 72 hours, beside the AI Act report.',
      reference: 'Art. 33(1) GDPR',
      claims: ['gdpr-art-33'],
    },
    ({ incidents: { clocks: given } }) =>
      passIf(
        given.gdprHours === GDPR_HOURS && given.gdprParallel,
        'The 72-hour path runs in parallel.',
        given.gdprHours === GDPR_HOURS
          ? 'The GDPR notice waits for the AI Act report; both clocks run at once.'
          : 'The GDPR clock is 72 hours from awareness.',
      ),
  ),
  rule(
    'R6',
    {
      level: 3,
      section: 'incidents',
      asks: 'Evidence is preserved before authorities are informed.',
      reference: 'Art. 73(6) AI Act',
      claims: ['ai-act-art-73-evidence'],
    },
    ({ incidents: { evidence } }) =>
      passIf(
        filled(evidence),
        'Evidence is preserved.',
        'Nothing says how system and logs are kept as they were. A repaired system proves nothing.',
      ),
  ),
  rule(
    'R7',
    {
      level: 3,
      section: 'regulation',
      asks: 'Credit in the US comes with specific reasons for a refusal.',
      reference: 'Reg. B, 12 CFR 1002.9',
      claims: ['reg-b-1002-9'],
    },
    ({ regulation: { jurisdictions, mapping } }) => {
      if (!jurisdictions.includes('us-federal')) return passed('No US credit is in scope.');
      return passIf(
        mapping.some(
          (row) =>
            row.law === 'reg-b' && row.article.startsWith('1002.9') && row.status === 'mapped' && filled(row.control),
        ),
        'Refusals come with reasons.',
        'US applicants are owed the specific principal reasons within 30 days. Map 12 CFR 1002.9 to a control.',
      );
    },
  ),
  rule(
    'R9',
    {
      level: 2,
      section: 'regulation',
      asks: 'Solely automated decisions come with a person who intervenes, a hearing and a way to contest.',
      reference: 'Art. 22(3) GDPR',
      claims: ['gdpr-art-22'],
    },
    ({ regulation: { automated } }) =>
      expectNone(
        [
          ...(automated.humanIntervention ? [] : ['human intervention']),
          ...(automated.pointOfView ? [] : ['their point of view']),
          ...(automated.contest ? [] : ['a way to contest']),
        ],
        'All three safeguards are there.',
        (list) => `People are owed, and do not get: ${list}.`,
      ),
  ),
];
