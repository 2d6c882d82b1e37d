import type { Attempt } from '@simulations/kernel/attempt';
import type { Decision } from '@simulations/recommender/decisions';
import { Button, Panel } from '@/components/controls';
import { sayDecision } from './legs/order';

interface ResumeOfferProps {
  readonly attempt: Attempt<Decision>;
  readonly onResume: () => void;
  readonly onFresh: () => void;
}

/** An unfinished flight was found on this device. */
export function ResumeOffer({ attempt, onResume, onFresh }: ResumeOfferProps) {
  const count = attempt.decisions.length;
  return (
    <Panel title="You have a flight under way">
      <p>
        {count} {count === 1 ? 'decision is' : 'decisions are'} in its log. The last one:{' '}
        {sayDecision(attempt.decisions.at(-1))}.
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
