import { useState } from 'react';
import type { Beliefs } from '@simulations/credit-drift/decisions';
import { hypotheses } from '@simulations/credit-drift/hypotheses';
import { hypothesisWords } from '@simulations/credit-drift/words';
import { BeliefBars } from '@/components/charts';
import { Button, Readout } from '@/components/controls';
import { GivenCard } from '../../shared/given';
import { LegFrame } from '../../shared/leg';
import { BeliefsForm, lastBeliefs } from '../beliefs';
import { DiagnosisForm } from '../conclude/DiagnosisForm';
import { Ledger, sayBeliefs } from '../conclude/Ledger';
import { STRICT_LEVEL, USUAL_LEVEL, expectedFalseAlarms } from '../conclude/tally';
import { counted, euros, inSentence, listed } from '../figures';
import { nextGiven } from '../given';
import { nextBelief } from '../guided';
import type { LegProps } from '../leg';

/** Weigh what was seen: beliefs before and after, then a diagnosis with its reason. */
export function ConcludeLeg({ flight, now, content, moved }: LegProps) {
  const { state } = now;
  const { costs, ledger, diagnoses } = state;
  const diagnosis = diagnoses.at(-1) ?? null;
  return (
    <LegFrame
      number={4}
      title="Conclude: what is at work?"
      question="Lay everything you saw side by side. What do you now believe, and what would you put your name to?"
      focusHeading={moved}
      decide={<Decide flight={flight} now={now} content={content} moved={moved} />}
      happens={
        <>
          <BeliefChart now={now} />
          <div className="readouts">
            <Readout label="Looks" value={ledger.filter(({ again }) => !again).length} />
            <Readout label="Analyst days" value={String(costs.days)} />
            <Readout label="Paid for data" value={euros(costs.euros)} />
            <Readout
              label="Tests made"
              value={costs.tests}
              note={`Expected false alarms with nothing wrong: ${expectedFalseAlarms(costs.tests, USUAL_LEVEL).toFixed(1)} at a level of 5 % each, ${expectedFalseAlarms(costs.tests, STRICT_LEVEL).toFixed(1)} at the 1 % of these instruments.`}
            />
          </div>
        </>
      }
      wide={<Ledger now={now} applicantsPerMonth={content.setup.applicantsPerMonth} />}
      means={
        diagnosis ? (
          <>
            <p>
              Your diagnosis:{' '}
              <strong>{listed(diagnosis.hypotheses.map((id) => inSentence(hypothesisWords[id].name)))}</strong>, on{' '}
              {counted(diagnosis.seen, 'look')}. Whether it is right is shown in the debrief, not before: in production
              nobody would tell you now either.
            </p>
            <p>
              A plan can be tried on fresh applicants next. What it brings back is one more piece of evidence: a repair
              of the cause gives back what the cause took, a repair of something else does not.
            </p>
          </>
        ) : (
          <p>
            A look moves belief by how much likelier it is under one cause than under another. One that all causes would
            have given tells nothing, however striking it is. And {counted(costs.tests, 'test')} were made: the more
            tests, the more of them cry wolf.
          </p>
        )
      }
    />
  );
}

function Decide({ flight, now, content }: LegProps) {
  const { state } = now;
  const [again, setAgain] = useState(false);
  const current = state.beliefs.at(-1)?.seen === state.ledger.length;
  const given =
    (current ? null : nextBelief(content, now)) ?? nextGiven(content, now, ({ kind }) => kind === 'diagnose');
  if (given) {
    return (
      <GivenCard
        given={given}
        label={given.decision.kind === 'diagnose' ? 'Make this diagnosis' : 'State these beliefs'}
        what={sayGiven(given.decision)}
        onCarryOut={(decision) => {
          flight.decide(decision);
        }}
      />
    );
  }
  if (!current || again) {
    return (
      <>
        <p className="leg__step">First: your beliefs after everything you saw.</p>
        <BeliefsForm
          key={state.beliefs.length}
          stated={lastBeliefs(state)}
          label={lastBeliefs(state) ? 'These are my beliefs now' : 'State my beliefs'}
          brief
          onState={(beliefs) => {
            setAgain(false);
            flight.decide({ kind: 'believe', beliefs });
          }}
        />
      </>
    );
  }
  return (
    <>
      <p className="leg__step">
        Highest in your beliefs: {sayBeliefs(lastBeliefs(state)!)}.{' '}
        <Button
          variant="quiet"
          onClick={() => {
            setAgain(true);
          }}
        >
          Change them
        </Button>
      </p>
      <DiagnosisForm
        key={state.diagnoses.length}
        last={state.diagnoses.at(-1) ?? null}
        onDiagnose={({ hypotheses: named, confidence, because }) => {
          flight.decide({ kind: 'diagnose', hypotheses: [...named], confidence, because });
        }}
      />
    </>
  );
}

function sayGiven(decision: LegProps['now']['attempt']['decisions'][number]): string {
  if (decision.kind === 'diagnose') {
    return `The diagnosis: ${listed(decision.hypotheses.map((id) => inSentence(hypothesisWords[id].name)))}.`;
  }
  return decision.kind === 'believe' ? `Highest in belief: ${sayBeliefs(decision.beliefs)}.` : '';
}

function BeliefChart({ now: { state } }: Pick<LegProps, 'now'>) {
  const first = state.beliefs[0];
  const last = state.beliefs.at(-1);
  const moved = first !== undefined && last !== undefined && first !== last;
  return (
    <BeliefBars
      title="Your belief in each cause"
      finding={sayMove(moved ? first.beliefs : null, last?.beliefs ?? null)}
      rowsAre="Cause"
      beforeIs={first ? `at first, after ${counted(first.seen, 'look')}` : 'at first'}
      afterIs={last ? `now, after ${counted(last.seen, 'look')}` : 'now'}
      rows={hypotheses.map((id) => ({
        name: hypothesisWords[id].name,
        ...(moved ? { before: first.beliefs[id] / 100 } : {}),
        ...(last ? { after: last.beliefs[id] / 100 } : {}),
      }))}
    />
  );
}

function sayMove(first: Beliefs | null, last: Beliefs | null): string {
  if (!last) return 'No belief has been stated yet.';
  if (!first) return `Stated once. Highest: ${sayBeliefs(last)}.`;
  const most = hypotheses.reduce((a, b) => (Math.abs(last[b] - first[b]) > Math.abs(last[a] - first[a]) ? b : a));
  return first[most] === last[most]
    ? 'Nothing you saw has moved your beliefs.'
    : `What you saw moved ${inSentence(hypothesisWords[most].name)} most: from ${first[most]} % to ${last[most]} %.`;
}
