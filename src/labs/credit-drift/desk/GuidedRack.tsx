/** The given step first, with its reason; the rest of the rack behind it. Without a given step, the rack alone. */
import { useState } from 'react';
import type { Decision } from '@simulations/credit-drift/decisions';
import { Disclosure } from '@/components/controls';
import { StepCard, nextStep } from '../guided';
import { AskLook, type LookPoint, isDue, pointOf } from '../predict';
import { Rack, type RackProps } from './Rack';

interface GuidedRackProps extends RackProps {
  readonly leg: 'watch' | 'test';
}

export function GuidedRack({ leg, ...props }: GuidedRackProps) {
  const { flight, now, content, kind } = props;
  const [skipped, setSkipped] = useState<readonly LookPoint[]>([]);
  const given = nextStep(content, now, leg);
  const others = (
    <Disclosure summary={kind === 'board' ? 'Read another board' : 'Make another experiment'}>
      <Rack {...props} />
    </Disclosure>
  );
  if (!given) {
    if (content.setup.scaffold !== 'guided') return <Rack {...props} />;
    return (
      <>
        <p className="reading__note">
          The looks that were laid out for this leg are done. Go on to the next leg, or look further.
        </p>
        {others}
      </>
    );
  }
  const point = given.decision.kind === 'consult' ? pointOf(given.decision.instrument) : null;
  if (point && !skipped.includes(point) && isDue(point, { now, content })) {
    // Asked once and alone: the rack behind it would ask the same.
    return (
      <AskLook
        flight={flight}
        content={content}
        point={point}
        onSkip={() => {
          setSkipped([...skipped, point]);
        }}
      />
    );
  }
  return (
    <>
      <StepCard
        given={given}
        now={now}
        onCarryOut={(decision) => {
          carryOut(flight, decision);
        }}
      />
      {others}
    </>
  );
}

function carryOut(flight: RackProps['flight'], decision: Decision): void {
  if (decision.kind === 'advance') void flight.advance();
  else if (decision.kind === 'buy') void flight.buy(decision);
  else if (decision.kind === 'consult') void flight.consult(decision.instrument, decision.month);
}
