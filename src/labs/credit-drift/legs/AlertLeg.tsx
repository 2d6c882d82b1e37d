import { useState } from 'react';
import { Button, Disclosure } from '@/components/controls';
import { LegFrame } from '../../shared/leg';
import { AlertMessage, AskBack } from '../alert/AlertMessage';
import { LaunchPanel } from '../alert/LaunchPanel';
import { ModelCardView } from '../alert/ModelCardView';
import { BeliefsForm, lastBeliefs } from '../beliefs';
import { ChallengerPanel } from '../challenger-panel';
import { StepCard, nextBelief, nextStep } from '../guided';
import type { LegProps } from '../leg';
import { AskLook, isDue, sayPrediction } from '../predict';
import '../alert/alert.css';

/** The alert: what it claims, what it leaves open, what was known at launch, and what you hold to be likely before you look. */
export function AlertLeg({ flight, now, content, moved }: LegProps) {
  const { opening, state } = now;
  return (
    <LegFrame
      number={1}
      title="Alert: what exactly is claimed?"
      question="A sentence has reached you, and everybody quotes it. What does it say, about whom, and how would anybody know?"
      focusHeading={moved}
      decide={
        opening ? (
          <>
            <AlertMessage alert={opening.alert} clock={content.setup.clock.start} />
            <AskBack flight={flight} now={now} content={content} alert={opening.alert} />
            {nextStep(content, now, 'ask') === null && <Before flight={flight} now={now} content={content} />}
          </>
        ) : (
          <>
            <p>
              The message is on your desk. Opening the case trains the model as it was at launch, in this browser, on
              24,000 applicants: a few seconds.
            </p>
            <Button
              variant="primary"
              disabled={now.work !== null}
              onClick={() => {
                void flight.open();
              }}
            >
              Open the case
            </Button>
          </>
        )
      }
      happens={
        opening ? (
          <>
            <LaunchPanel opening={opening} />
            <ModelCardView card={opening.card} />
            <Disclosure summary="Would another kind of model have been better?">
              <ChallengerPanel flight={flight} busy={now.work !== null} reveal={false} />
            </Disclosure>
          </>
        ) : (
          <div className="brief">
            <h3>The situation</h3>
            <p>{content.brief}</p>
            <h3>You may decide</h3>
            <ul>
              {content.touch.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        )
      }
      means={<Meaning asked={state.asked.length} open={opening !== null} stated={state.beliefs.length > 0} />}
    />
  );
}

/** Before anything is looked at: the prediction, then the beliefs. One at a time. */
function Before({ flight, now, content }: Pick<LegProps, 'flight' | 'now' | 'content'>) {
  const [skipped, setSkipped] = useState(false);
  const [again, setAgain] = useState(false);
  const { state } = now;
  const stated = lastBeliefs(state);
  if (!skipped && isDue('auc', { now, content })) {
    return (
      <AskLook
        flight={flight}
        content={content}
        point="auc"
        onSkip={() => {
          setSkipped(true);
        }}
      />
    );
  }
  const predicted = sayPrediction('auc', { now, content });
  if (stated && !again) {
    return (
      <div className="before">
        {predicted && <p>{predicted}</p>}
        <p>Your beliefs are written down. Go on to the control room; they can change with everything you read.</p>
        <Button
          variant="quiet"
          onClick={() => {
            setAgain(true);
          }}
        >
          Change them
        </Button>
      </div>
    );
  }
  const given = stated ? null : nextBelief(content, now);
  const form = (
    <BeliefsForm
      key={state.beliefs.length}
      stated={stated}
      label="Write it down"
      onState={(beliefs) => {
        if (flight.decide({ kind: 'believe', beliefs })) setAgain(false);
      }}
    />
  );
  return (
    <div className="before">
      {predicted && <p>{predicted}</p>}
      <h3>What could be behind it?</h3>
      {given ? (
        <>
          <StepCard
            given={given}
            now={now}
            onCarryOut={(decision) => {
              flight.decide(decision);
            }}
          />
          <Disclosure summary="State your own instead">{form}</Disclosure>
        </>
      ) : (
        form
      )}
    </div>
  );
}

interface MeaningProps {
  readonly asked: number;
  readonly open: boolean;
  readonly stated: boolean;
}

function Meaning({ asked, open, stated }: MeaningProps) {
  if (!open) {
    return <p>An alert is a claim about a number. Before you ask what caused it, ask what was counted.</p>;
  }
  if (asked === 0) {
    return (
      <p>
        A rise “in %” can mean points, or a share of what it was; a rate can be one of the rejected or of the
        creditworthy. Each reading asks for another investigation. Asking costs nothing.
      </p>
    );
  }
  return stated ? (
    <p>
      You now have a yardstick, the launch report, and a starting point, your own beliefs. A reading is worth something
      if it can move them.
    </p>
  ) : (
    <p>
      The average over everybody is made mostly of group A. Keep the launch rates of both groups in mind: the gap
      between them is not the change that is claimed.
    </p>
  );
}
