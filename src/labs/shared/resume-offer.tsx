import type { Attempt } from '@simulations/kernel/attempt';
import { Button, Panel } from '@/components/controls';

interface ResumeOfferProps {
  readonly attempt: Attempt;
  /** The last decision of its log, in the learner's words. */
  readonly last: string | undefined;
  readonly onResume: () => void;
  readonly onFresh: () => void;
}

/** An unfinished flight was found on this device. */
export function ResumeOffer({ attempt, last, onResume, onFresh }: ResumeOfferProps) {
  const count = attempt.decisions.length;
  return (
    <Panel title="You have a flight under way">
      <p>
        {count} {count === 1 ? 'decision is' : 'decisions are'} in its log. The last one: {last}.
      </p>
      <div className="predict__acts">
        <Button variant="primary" onClick={onResume}>
          Go on with it
        </Button>
        <Button onClick={onFresh}>Start a new flight</Button>
      </div>
    </Panel>
  );
}
