/** The next step of a guided case on the desk, in words, with its reason; the learner carries it out. */
import type { Decision } from '@simulations/credit-drift/decisions';
import { type InstrumentSpec, instruments } from '@simulations/credit-drift/instruments/catalogue';
import { AUDIT_FILES } from '@simulations/credit-drift/prices';
import { whyNot } from '@simulations/credit-drift/state';
import { hypotheses } from '@simulations/credit-drift/hypotheses';
import { hypothesisWords } from '@simulations/credit-drift/words';
import { type Given, GivenCard } from '../shared/given';
import { nextGiven } from './given';
import { unbroken } from './instruments/words';
import type { LegProps } from './leg';
import { questionWords } from './alert/words';

/** Which given decisions are carried out on which leg. */
export const stepsOf = {
  ask: (decision: Decision) => decision.kind === 'ask',
  watch: (decision: Decision) =>
    decision.kind === 'advance' ||
    (decision.kind === 'buy' && decision.item !== 'audit') ||
    (decision.kind === 'consult' && kindOf(decision) === 'board'),
  test: (decision: Decision) =>
    (decision.kind === 'buy' && decision.item === 'audit') ||
    (decision.kind === 'consult' && kindOf(decision) === 'experiment'),
} as const;

const kindOf = ({ instrument }: Extract<Decision, { kind: 'consult' }>): InstrumentSpec['kind'] =>
  instruments[instrument].kind;

/** Beliefs are stated again and again: the n-th that is given is due when n have been stated. */
export function nextBelief(content: LegProps['content'], now: LegProps['now']): Given<Decision> | null {
  const given = content.setup.prefilled.filter(({ decision }) => decision.kind === 'believe');
  return given[now.state.beliefs.length] ?? null;
}

export const nextStep = (
  content: LegProps['content'],
  now: LegProps['now'],
  leg: keyof typeof stepsOf,
): Given<Decision> | null => nextGiven(content, now, stepsOf[leg]);

export function sayStep(decision: Decision): { readonly what: string; readonly label: string } {
  if (decision.kind === 'ask') return { what: `Ask back: ${questionWords[decision.about].question}`, label: 'Ask' };
  if (decision.kind === 'advance') return { what: 'Let one month pass.', label: 'Let it pass' };
  if (decision.kind === 'consult') {
    const { name, question } = instruments[decision.instrument];
    return { what: `${name}, month ${decision.month}. ${question}`, label: 'Look' };
  }
  if (decision.kind === 'buy') return sayPurchase(decision);
  if (decision.kind === 'believe') {
    const { beliefs } = decision;
    const stated = hypotheses.map((id) => `${hypothesisWords[id].name.toLowerCase()} ${beliefs[id]} %`);
    return { what: unbroken(`Beliefs: ${stated.join(', ')}.`), label: 'State these' };
  }
  throw new RangeError(`"${decision.kind}" is given on another leg`);
}

function sayPurchase(decision: Extract<Decision, { kind: 'buy' }>): { readonly what: string; readonly label: string } {
  switch (decision.item) {
    case 'panel':
      return { what: `Buy the bureau panel of month ${decision.month}.`, label: 'Buy' };
    case 'audit':
      return { what: `Have ${AUDIT_FILES} files underwritten again.`, label: 'Order the audit' };
    case 'exploration':
      return { what: `Approve ${100 * decision.share} % of the turned-down at random.`, label: 'Order it' };
  }
}

interface StepCardProps {
  readonly given: Given<Decision>;
  readonly now: LegProps['now'];
  readonly onCarryOut: (decision: Decision) => void;
}

/** Says beside the button why a step has to wait. */
export function StepCard({ given, now, onCarryOut }: StepCardProps) {
  const { decision } = given;
  const refusal = decision.kind === 'consult' ? whyNot(now.state, decision.instrument, decision.month) : null;
  return (
    <>
      <GivenCard
        given={given}
        {...sayStep(decision)}
        disabled={now.work !== null || refusal !== null}
        onCarryOut={onCarryOut}
      />
      {refusal && <p className="reading__note">{refusal}</p>}
    </>
  );
}
