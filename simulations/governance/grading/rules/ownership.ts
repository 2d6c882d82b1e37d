/** Ownership: does one person answer for each step, and may they act? */
import { type Activity, activities, builders, executives } from '../../framework/vocabulary';
import { gateNames, memberNames, plain } from '../../framework/words';
import type { Gate, Member } from '../../policy';
import { gatesInUse } from '../measures';
import { expectNone, failed, filled, passed, passIf, type Rule, ruleOf } from '../rule';

const rule = ruleOf('ownership');

/** What must have an accountable person: gates, tiers, alerts and timers. */
const answeredFor: readonly Activity[] = ['tiering', 'gate-approval', 'alert-response', 'notification'];
const seats: readonly Member[] = ['product', 'legal', 'ethics', 'engineering'];
/** Gates that are worth little when the builder signs them. */
const independent: readonly Gate[] = ['fairness', 'dpia', 'validation', 'annexIv', 'redTeam'];

export const ownership: readonly Rule[] = [
  rule(
    'O1',
    {
      level: 2,
      section: 'board',
      asks: 'Each RACI row has exactly one Accountable; tiers, gates, alerts and notices have a row.',
      reference: 'Art. 17(1)(m) AI Act, accountability framework',
      claims: ['ai-act-art-17'],
    },
    ({ board: { raci } }) => {
      const missing = answeredFor.filter((activity) => !raci.some((row) => row.activity === activity));
      if (missing.length > 0) return failed(`No row for: ${missing.map(plain).join(', ')}.`);
      return expectNone(
        activities
          .filter((activity) => raci.some((row) => row.activity === activity && row.accountable.length !== 1))
          .map(plain),
        'One person answers for each step.',
        (list) => `Not exactly one Accountable for: ${list}. Two who answer are nobody who answers.`,
      );
    },
  ),
  rule(
    'O2',
    {
      level: 1,
      section: 'board',
      asks: 'Product, Legal, Ethics and Engineering sit on the board, by name; privacy or security is recommended.',
      reference: 'AI Verify process check 9.1.2, cross-departmental committee',
    },
    ({ board }) => {
      const sits = (member: Member) => board.seats.some(({ seat, name }) => seat === member && filled(name));
      return expectNone(
        seats.filter((member) => !sits(member)).map((member) => memberNames[member]),
        sits('privacySecurity')
          ? 'All four seats are filled, and privacy and security too.'
          : 'All four seats are filled. Privacy and security would see leaks that they do not.',
        (list) => `No name for the seat of: ${list}.`,
      );
    },
  ),
  rule(
    'O3',
    {
      level: 3,
      section: 'board',
      asks: 'A quorum of at least two fits the seats, and ties end.',
      reference: 'Design 5, ownership',
    },
    ({ board: { quorum, seats: all, tieBreak } }) => {
      if (quorum === null || quorum < 2)
        return failed('Say how many seats must be filled for a decision: at least two.');
      if (quorum > all.length) return failed(`A quorum of ${quorum} can never be met with ${all.length} seats.`);
      return passIf(
        tieBreak !== null,
        `A quorum of ${quorum} of ${all.length}, and ties end.`,
        'Nothing says how a tie ends.',
      );
    },
  ),
  rule(
    'O4',
    {
      level: 2,
      section: 'gates',
      asks: 'Who signs a fairness review, DPIA, validation, Annex IV file or red-team did not build the model or do the work.',
      reference: 'AI Verify process check 9.4.1; SS1/23 principle 4',
    },
    (framework) => {
      const rows = framework.gates.rows;
      const used = gatesInUse(framework).filter((gate) => independent.includes(gate));
      if (used.length === 0) return failed('There is no gate that somebody independent signs.');
      const dependent = used.filter((gate) => {
        const { responsible, reviewer } = rows[gate];
        return reviewer === null || reviewer === responsible || builders.includes(reviewer);
      });
      if (dependent.length > 0)
        return failed(`Nobody independent signs: ${dependent.map((gate) => gateNames[gate]).join(', ')}.`);
      const validator = rows.validation.responsible;
      return used.includes('validation') && (validator === null || builders.includes(validator))
        ? failed('Validation is done by those who build the model, or by nobody.')
        : passed('Reviewers are not builders.');
    },
  ),
  rule(
    'O5',
    {
      level: 2,
      section: 'incidents',
      asks: 'An incident commander is named, reachable at any hour, and has a deputy.',
      reference: 'Design 5, ownership',
    },
    ({ incidents: { team, commanderAlways, deputy } }) => {
      if (!filled(team.commander)) return failed('Nobody commands an incident.');
      if (!commanderAlways) return failed('The commander is there in office hours; models decide at night too.');
      return passIf(filled(deputy), 'There is a commander at any hour, and a deputy.', 'The commander has no deputy.');
    },
  ),
  rule(
    'O6',
    {
      level: 3,
      section: 'incidents',
      asks: 'A named person may take a model out of service without asking.',
      reference: 'Arts 14(4)(e), 26(2) and 26(5) AI Act',
      claims: ['ai-act-art-14', 'ai-act-art-26'],
      fatal: true,
    },
    ({ incidents: { suspension } }) =>
      passIf(
        filled(suspension.by) && suspension.alone,
        'Somebody may stop a model.',
        filled(suspension.by)
          ? 'Who is named must ask others first. Harm goes on while they meet.'
          : 'Nobody may stop a model. Name a person who can, and what they may do alone.',
      ),
  ),
  rule(
    'O7',
    {
      level: 3,
      section: 'board',
      asks: 'An executive accepts what risk remains.',
      reference: 'Art. 9(5) AI Act, residual risk; SR 26-2, governance',
      claims: ['ai-act-art-9'],
    },
    ({ board: { riskAcceptance } }) =>
      passIf(
        riskAcceptance !== null && executives.includes(riskAcceptance),
        'An executive accepts residual risk.',
        riskAcceptance === null
          ? 'Nobody accepts the risk that remains.'
          : 'Residual risk is accepted below executive level; a budget cannot be moved there.',
      ),
  ),
  rule(
    'O8',
    {
      level: 3,
      section: 'board',
      asks: 'A rule keeps those with a stake from deciding.',
      reference: 'Design 5, ownership',
    },
    ({ board: { conflictRule } }) =>
      passIf(
        filled(conflictRule),
        'There is a rule for conflicts of interest.',
        'Nothing keeps an owner from voting on their own model.',
      ),
  ),
];
