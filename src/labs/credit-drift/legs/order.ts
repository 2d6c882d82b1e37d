/** The legs of a case, when each can be reached and when it counts as flown. */
import type { Decision } from '@simulations/credit-drift/decisions';
import { instruments } from '@simulations/credit-drift/instruments/catalogue';
import { planName } from '@simulations/credit-drift/mitigation/words';
import { hypothesisWords } from '@simulations/credit-drift/words';
import type { LegStates } from '../../shared/deck';
import type { Snapshot } from '../snapshot';

export const legs = [
  { id: 'alert', label: 'Alert' },
  { id: 'watch', label: 'Watch' },
  { id: 'test', label: 'Test' },
  { id: 'conclude', label: 'Conclude' },
  { id: 'plan', label: 'Plan' },
  { id: 'rollout', label: 'Roll out' },
  { id: 'brief', label: 'Brief' },
  { id: 'debrief', label: 'Debrief' },
] as const;

export type LegId = (typeof legs)[number]['id'];

/** Looking may go back and forth; from a diagnosis on, each leg needs the one before. */
export function legStates({ state, opening }: Snapshot): LegStates<LegId> {
  const open = opening !== null || state.ledger.length > 0;
  const kindsSeen = new Set(state.ledger.map(({ instrument }) => instruments[instrument].kind));
  const concluded = state.diagnoses.length > 0;
  const chosen = state.chosen !== null;
  const idle = state.chosen?.mitigation.parts.every(({ kind }) => kind === 'nothing') ?? false;
  const rolled = state.rollouts.length > 0 || idle;
  return {
    alert: { done: state.beliefs.length > 0 || state.asked.length > 0, reachable: true },
    watch: { done: kindsSeen.has('board'), reachable: open },
    test: { done: kindsSeen.has('experiment'), reachable: open },
    conclude: { done: concluded, reachable: open && state.ledger.length > 0 },
    plan: { done: chosen, reachable: concluded },
    rollout: { done: rolled, reachable: chosen },
    brief: { done: state.brief !== null, reachable: chosen },
    debrief: { done: false, reachable: state.brief !== null },
  };
}

/** What undo would take back, in the learner's words. */
export function sayDecision(decision: Decision | undefined): string | undefined {
  switch (decision?.kind) {
    case undefined:
      return undefined;
    case 'ask':
      return 'asking back';
    case 'predict':
      return 'your prediction';
    case 'advance':
      return 'letting a month pass';
    case 'buy':
      return decision.item === 'panel'
        ? `buying the panel of month ${decision.month}`
        : decision.item === 'audit'
          ? 'auditing files'
          : 'random approvals';
    case 'consult':
      return `looking at ${instruments[decision.instrument].name}`;
    case 'believe':
      return 'stating your beliefs';
    case 'diagnose':
      return `your diagnosis: ${decision.hypotheses.map((id) => hypothesisWords[id].name).join(' and ')}`;
    case 'bench':
      return `trying ${planName(decision.mitigation)}`;
    case 'choose':
      return `choosing ${planName(decision.mitigation)}`;
    case 'rollout':
      return 'playing a rollout';
    case 'brief':
      return 'handing over the brief';
  }
}
