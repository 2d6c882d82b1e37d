/** Where a case stands: the fold of its decisions. Cheap and synchronous; what instruments read is the workbench's work. */
import { DecisionRefused, type Scenario } from '../kernel/simulation';
import type { Beliefs, Consult, Decision, Prediction, Question } from './decisions';
import type { Hypothesis } from './hypotheses';
import { type InstrumentId, instruments } from './instruments/catalogue';
import { type MitigationRequest, mitigationKey } from './mitigation/request';
import { explorationAt, nothingBought, type Purchases } from './observe';
import { AUDIT_FILES, AUDIT_PER_FILE, LABEL_DELAY_MONTHS, PANEL_PER_FILE } from './prices';
import type { RolloutDesign } from './rollout/design';
import type { Brief } from './brief/schema';
import type { Setup } from './setup';

/** One look at an instrument, with what was known at that moment: it reads the same when looked at again later. */
export interface LedgerEntry {
  readonly instrument: InstrumentId;
  readonly month: number;
  readonly clock: number;
  readonly purchases: Purchases;
  /** Looked at before, if with less knowledge: not charged again. */
  readonly again: boolean;
}

export interface Belief {
  readonly beliefs: Beliefs;
  /** Ledger entries that had been seen. */
  readonly seen: number;
}

export interface Diagnosis {
  readonly hypotheses: readonly Hypothesis[];
  readonly confidence: number;
  readonly because: string;
  readonly seen: number;
  readonly clock: number;
  /** Plans that had been tried. */
  readonly benched: number;
}

export interface Costs {
  /** Analyst days. */
  readonly days: number;
  /** Paid for data. What random approvals cost shows only in what they lose. */
  readonly euros: number;
  /** Comparisons with launch made, each once. */
  readonly tests: number;
}

export interface State {
  readonly scenario: Scenario<Setup>;
  readonly seed: number;
  readonly clock: number;
  /** Ledger entries that had been seen when each question was asked. */
  readonly asked: readonly { readonly about: Question; readonly seen: number }[];
  /** `late`: what it is about had been looked at. */
  readonly predictions: readonly { readonly prediction: Prediction; readonly late: boolean }[];
  readonly purchases: Purchases;
  readonly ledger: readonly LedgerEntry[];
  readonly beliefs: readonly Belief[];
  readonly diagnoses: readonly Diagnosis[];
  readonly benched: readonly MitigationRequest[];
  readonly chosen: { readonly mitigation: MitigationRequest; readonly clock: number; readonly benched: number } | null;
  readonly rollouts: readonly {
    readonly design: RolloutDesign;
    readonly mitigation: MitigationRequest | null;
    readonly clock: number;
  }[];
  readonly brief: Brief | null;
  readonly costs: Costs;
}

export function open(scenario: Scenario<Setup>, seed: number): State {
  return {
    scenario,
    seed,
    clock: scenario.setup.clock.start,
    asked: [],
    predictions: [],
    purchases: nothingBought,
    ledger: [],
    beliefs: [],
    diagnoses: [],
    benched: [],
    chosen: null,
    rollouts: [],
    brief: null,
    costs: { days: 0, euros: 0, tests: 0 },
  };
}

export function step(state: State, decision: Decision): State {
  const { setup } = state.scenario;
  switch (decision.kind) {
    case 'ask':
      if (state.asked.some(({ about }) => about === decision.about)) return state;
      return { ...state, asked: [...state.asked, { about: decision.about, seen: state.ledger.length }] };
    case 'predict': {
      const { prediction } = decision;
      return { ...state, predictions: [...state.predictions, { prediction, late: isLate(state, prediction) }] };
    }
    case 'advance':
      if (state.clock >= setup.clock.end) throw new DecisionRefused('This case ends here: the clock goes no further.');
      return { ...state, clock: state.clock + 1 };
    case 'buy':
      return buy(state, decision);
    case 'consult':
      return consult(state, decision);
    case 'believe':
      return { ...state, beliefs: [...state.beliefs, { beliefs: decision.beliefs, seen: state.ledger.length }] };
    case 'diagnose': {
      const { hypotheses, confidence, because } = decision;
      if (new Set(hypotheses).size < hypotheses.length) throw new DecisionRefused('Name each cause once.');
      if (hypotheses.includes('nothing') && hypotheses.length > 1) {
        throw new DecisionRefused('“Nothing is wrong” and a cause exclude each other.');
      }
      const made: Diagnosis = {
        hypotheses,
        confidence,
        because,
        seen: state.ledger.length,
        clock: state.clock,
        benched: state.benched.length,
      };
      return { ...state, diagnoses: [...state.diagnoses, made] };
    }
    case 'bench': {
      requireOffered(setup, decision.mitigation);
      const key = mitigationKey(decision.mitigation);
      const known = state.benched.some((mitigation) => mitigationKey(mitigation) === key);
      return known ? state : { ...state, benched: [...state.benched, decision.mitigation] };
    }
    case 'choose':
      requireOffered(setup, decision.mitigation);
      return {
        ...state,
        chosen: { mitigation: decision.mitigation, clock: state.clock, benched: state.benched.length },
      };
    case 'rollout': {
      const needsPlan = decision.design.candidate.startsWith('chosen');
      if (needsPlan && !state.chosen) throw new DecisionRefused('Choose a plan on the bench first.');
      if (needsPlan && state.chosen?.mitigation.parts.every(({ kind }) => kind === 'nothing')) {
        throw new DecisionRefused('The plan is to change nothing: there is nothing to roll out.');
      }
      const flown = { design: decision.design, mitigation: state.chosen?.mitigation ?? null, clock: state.clock };
      return { ...state, rollouts: [...state.rollouts, flown] };
    }
    case 'brief':
      return { ...state, brief: decision.brief };
  }
}

type Buy = Extract<Decision, { kind: 'buy' }>;

function buy(state: State, decision: Buy): State {
  const { purchases, costs, scenario, clock } = state;
  switch (decision.item) {
    case 'panel': {
      const { month } = decision;
      if (month < 1 || month > clock) throw new DecisionRefused(`Month ${month} is not over yet.`);
      if (purchases.panels.includes(month)) throw new DecisionRefused(`The panel of month ${month} is yours already.`);
      const panels = [...purchases.panels, month].sort((a, b) => a - b);
      const euros = costs.euros + PANEL_PER_FILE * scenario.setup.applicantsPerMonth;
      return { ...state, purchases: { ...purchases, panels }, costs: { ...costs, euros } };
    }
    case 'audit': {
      if (purchases.audited !== null) throw new DecisionRefused('The files have been audited.');
      const euros = costs.euros + AUDIT_FILES * AUDIT_PER_FILE;
      return { ...state, purchases: { ...purchases, audited: clock }, costs: { ...costs, euros } };
    }
    case 'exploration': {
      const { share } = decision;
      if (explorationAt(purchases, clock + 1) === share) {
        throw new DecisionRefused(
          share === 0 ? 'No random approvals are in force.' : 'That share is in force already.',
        );
      }
      if (clock >= scenario.setup.clock.end) throw new DecisionRefused('This case ends before they could be made.');
      const earlier = purchases.exploration.filter(({ from }) => from <= clock);
      return { ...state, purchases: { ...purchases, exploration: [...earlier, { from: clock + 1, share }] } };
    }
  }
}

/** Why an instrument cannot answer for a month; null when it can. */
export function whyNot(state: State, instrument: InstrumentId, month: number): string | null {
  const { clock, purchases, scenario } = state;
  if (!scenario.setup.instruments.includes(instrument)) return 'This case does not offer that instrument.';
  if (month < 1 || month > clock) return `Month ${month} is not over yet.`;
  const { needs } = instruments[instrument];
  if (needs === 'audit') return purchases.audited === null ? 'No files have been audited.' : null;
  if (needs === 'inputs') return null;
  const mature = month + LABEL_DELAY_MONTHS;
  if (clock < mature) return `Outcomes of month ${month} are known at the end of month ${mature}.`;
  if (needs === 'labels') return null;
  if (purchases.panels.includes(month) || explorationAt(purchases, month) > 0) return null;
  return `Nobody knows the outcomes of the turned-down of month ${month}: buy its panel.`;
}

function consult(state: State, { instrument, month }: Consult): State {
  const refusal = whyNot(state, instrument, month);
  if (refusal) throw new DecisionRefused(refusal);
  const { ledger, clock, purchases, costs } = state;
  const again = ledger.some((entry) => entry.instrument === instrument && entry.month === month);
  const { days, tests } = instruments[instrument];
  return {
    ...state,
    ledger: [...ledger, { instrument, month, clock, purchases, again }],
    costs: again ? costs : { ...costs, days: costs.days + days, tests: costs.tests + tests },
  };
}

function isLate(state: State, { point }: Prediction): boolean {
  const looked = (id: InstrumentId) => state.ledger.some(({ instrument }) => instrument === id);
  switch (point) {
    case 'auc':
      return looked('auc');
    case 'replay':
      return looked('replay');
    case 'plan':
      return state.benched.length > 0;
  }
}

function requireOffered({ mitigations }: Setup, { parts }: MitigationRequest): void {
  for (const { kind } of parts) {
    if (!mitigations.includes(kind)) throw new DecisionRefused(`This case does not offer “${kind}”.`);
  }
  const twice = parts.length !== new Set(parts.map(({ kind }) => kind)).size;
  if (twice) throw new DecisionRefused('Each measure once.');
  const exclusive = parts.filter(({ kind }) => !repairs.has(kind));
  if (exclusive.length > 1)
    throw new DecisionRefused('Repairs can be combined, but only one change of the model or its cut-off.');
}

/** Measures that mend data or labels: they go together with each other and with one change of the model. */
const repairs: ReadonlySet<string> = new Set(['fix-encoding', 'fix-unit', 'restore-vendor', 'rederive-labels']);
