/** After each reading: does it change what you believe? One click says that it does not. */
import { useState } from 'react';
import { Button } from '@/components/controls';
import { BeliefsForm, lastBeliefs } from '../beliefs';
import { StepCard, nextBelief } from '../guided';
import type { LegProps } from '../leg';
import { beliefsStand } from './looks';

export function BeliefPrompt({ flight, now, content }: Pick<LegProps, 'flight' | 'now' | 'content'>) {
  const [open, setOpen] = useState(false);
  const { state } = now;
  if (beliefsStand(now)) return null;
  const stated = lastBeliefs(state);
  // The first given beliefs are those before any look; their reason does not hold here.
  const given = stated && nextBelief(content, now);
  return (
    <div className="belief-prompt">
      <p className="belief-prompt__ask">Does what you saw change what you believe?</p>
      {given && !open && (
        <StepCard
          given={given}
          now={now}
          onCarryOut={(decision) => {
            flight.decide(decision);
          }}
        />
      )}
      {open ? (
        <BeliefsForm
          key={state.beliefs.length}
          stated={stated}
          brief
          label="Write it down"
          onState={(beliefs) => {
            if (flight.decide({ kind: 'believe', beliefs })) setOpen(false);
          }}
        />
      ) : (
        <div className="predict__acts">
          <Button
            onClick={() => {
              setOpen(true);
            }}
          >
            {stated ? 'Update my beliefs' : 'State my beliefs'}
          </Button>
          {stated && (
            <Button
              variant="quiet"
              onClick={() => {
                flight.decide({ kind: 'believe', beliefs: stated });
              }}
            >
              They stand
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
