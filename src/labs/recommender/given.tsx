/** Decisions that a guided scenario has already made: shown with their reason, carried out by the learner. */
import type { Decision } from '@simulations/recommender/decisions';
import type { ScenarioContent } from '@/schemas/scenario';
import { Button } from '@/components/controls';
import type { Snapshot } from './snapshot';

export interface Given {
  readonly decision: Decision;
  readonly because: string;
}

/** Which run a blend mixes in depends on the order of flight: it is the same decision all the same. */
const same = (a: Decision, b: Decision): boolean => {
  const order = (value: Decision) =>
    JSON.stringify(
      Object.entries(value)
        .filter(([key]) => key !== 'ratingRun')
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    );
  return order(a) === order(b);
};

/** The next given decision of this kind that has not been carried out; null when there is none or the leg is free. */
export function nextGiven(
  content: ScenarioContent,
  now: Snapshot,
  fits: (decision: Decision) => boolean,
): Given | null {
  const pending = content.setup.prefilled.find(
    ({ decision }) => fits(decision) && !now.attempt.decisions.some((taken) => same(taken, decision)),
  );
  return pending ?? null;
}

interface GivenCardProps {
  readonly given: Given;
  readonly label: string;
  readonly what: string;
  readonly disabled?: boolean;
  readonly onCarryOut: (decision: Decision) => void;
}

export function GivenCard({ given, label, what, disabled = false, onCarryOut }: GivenCardProps) {
  return (
    <div className="given">
      <p className="given__tag">Decided for you in this flight</p>
      <p className="given__what">{what}</p>
      <p className="given__because">{given.because}</p>
      <Button
        variant="primary"
        disabled={disabled}
        onClick={() => {
          onCarryOut(given.decision);
        }}
      >
        {label}
      </Button>
    </div>
  );
}
