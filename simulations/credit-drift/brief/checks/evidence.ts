/** Cause and evidence: named rightly, really looked at, bearing on the cause, with something that speaks against it. */
import { hypothesisWords } from '../../words';
import type { Hypothesis } from '../../hypotheses';
import { instruments } from '../../instruments/catalogue';
import { bearing } from '../bearing';
import { type Checker, missing, right, wrong } from '../facts';
import type { Exhibit } from '../schema';

const say = (ids: readonly Hypothesis[]) => ids.map((id) => hypothesisWords[id].name.toLowerCase()).join(' and ');
const nameOf = ({ instrument, month }: Exhibit) => `${instruments[instrument].name} of month ${month}`;

export const rootCause: Checker = ({ rootCause: named }, { truth: { hypotheses } }) => {
  if (named.length === 0) return missing(`No cause is named. It was ${say(hypotheses)}.`);
  const hits = named.filter((id) => hypotheses.includes(id)).length;
  const says = `You say ${say(named)}; it was ${say(hypotheses)}.`;
  const share = hits / Math.max(named.length, hypotheses.length);
  return share === 1 ? right(says) : wrong(says, share);
};

export const consulted: Checker = ({ evidenceFor, evidenceAgainst }, { ledger }) => {
  const cited = [...evidenceFor, ...evidenceAgainst];
  if (cited.length === 0) return missing('No evidence is cited.');
  const invented = cited.filter(
    ({ instrument, month }) => !ledger.some((look) => look.instrument === instrument && look.month === month),
  );
  return invented.length === 0
    ? right(`All ${cited.length} exhibits are readings that you took.`)
    : wrong(`Cited, but never looked at: ${invented.map(nameOf).join(', ')}.`, 1 - invented.length / cited.length);
};

export const bears: Checker = ({ rootCause: named, evidenceFor }) => {
  if (evidenceFor.length === 0) return missing('No evidence for the cause is cited.');
  if (named.length === 0) return missing('No cause is named for the evidence to bear on.');
  const without = named.filter((id) => !evidenceFor.some(({ instrument }) => bearing[id].includes(instrument)));
  if (without.length === 0) return right(`The evidence can tell ${say(named)} from other causes.`);
  const would = without.map((id) => {
    const [first, second] = bearing[id];
    return `${hypothesisWords[id].name.toLowerCase()} shows in ${[first, second].flatMap((at) => (at ? [instruments[at].name] : [])).join(' and ')}`;
  });
  return wrong(
    `Nothing cited could tell ${say(without)} from its rivals: ${would.join('; ')}.`,
    1 - without.length / named.length,
  );
};

const WORDS_ENOUGH = 20;

export const counterEvidence: Checker = ({ evidenceAgainst }) => {
  if (evidenceAgainst.length === 0) {
    return missing(
      'Nothing is cited that was considered against the cause: a rival that was tested, or a reading that does not fit.',
    );
  }
  const explained = evidenceAgainst.filter(({ says }) => says.trim().length >= WORDS_ENOUGH);
  return explained.length > 0
    ? right(`Considered against it: ${explained.map(nameOf).join(', ')}.`)
    : wrong('A reading is cited against the cause without a word on what it says.', 0.5);
};
