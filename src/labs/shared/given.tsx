/** Decisions that a guided scenario has already made: shown with their reason, carried out by the learner. */
import { Button } from '@/components/controls';

export interface Given<Decision> {
  readonly decision: Decision;
  readonly because: string;
}

/** Equal in every field, whatever their order, but for the fields in `except`. */
export function sameDecision(a: object, b: object, except: readonly string[] = []): boolean {
  const order = (value: object) =>
    JSON.stringify(
      Object.entries(value)
        .filter(([key]) => !except.includes(key))
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    );
  return order(a) === order(b);
}

/** The next given decision that fits and has not been carried out; null when there is none or the leg is free. */
export function nextGiven<Decision extends object>(
  prefilled: readonly Given<Decision>[],
  taken: readonly Decision[],
  fits: (decision: Decision) => boolean,
  same: (a: Decision, b: Decision) => boolean = sameDecision,
): Given<Decision> | null {
  return prefilled.find(({ decision }) => fits(decision) && !taken.some((earlier) => same(earlier, decision))) ?? null;
}

interface GivenCardProps<Decision> {
  readonly given: Given<Decision>;
  readonly label: string;
  readonly what: string;
  readonly disabled?: boolean;
  readonly onCarryOut: (decision: Decision) => void;
}

export function GivenCard<Decision>({ given, label, what, disabled = false, onCarryOut }: GivenCardProps<Decision>) {
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
