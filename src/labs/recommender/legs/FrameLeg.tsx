import { useState } from 'react';
import { type Guardrail, type SuccessMetric, guardrails, successMetrics } from '@simulations/recommender/decisions';
import { Button, Choice } from '@/components/controls';
import { GivenCard } from '../../shared/given';
import { nextGiven } from '../given';
import { LegFrame } from '../../shared/leg';
import type { LegProps } from '../leg';
import { guardrailWords, metricWords } from '../words';

/** Frame the question: what will success be judged by, and what must not get worse? */
export function FrameLeg({ flight, now, content, moved }: LegProps & { moved: boolean }) {
  const last = now.state.framings.at(-1);
  const [metric, setMetric] = useState<SuccessMetric | null>(last?.metric ?? null);
  const [guardrail, setGuardrail] = useState<Guardrail | null>(last?.guardrail ?? null);
  const given = nextGiven(content, now, ({ kind }) => kind === 'frame');
  const changed = metric !== (last?.metric ?? null) || guardrail !== (last?.guardrail ?? null);

  const decide =
    given?.decision.kind === 'frame' ? (
      <GivenCard
        given={given}
        label="Set this course"
        what={`Success: ${metricWords[given.decision.metric].label}. Guardrail: ${guardrailWords[given.decision.guardrail].label}.`}
        onCarryOut={(decision) => flight.decide(decision)}
      />
    ) : content.setup.scaffold === 'guided' && last ? (
      <p>The course of this flight is set. In a flight of your own you choose it.</p>
    ) : (
      <>
        <Choice
          legend="Success is judged by"
          value={metric}
          onChange={setMetric}
          options={successMetrics.map((value) => ({ value, ...metricWords[value] }))}
        />
        <Choice
          legend="What must not get worse"
          value={guardrail}
          onChange={setGuardrail}
          options={guardrails.map((value) => ({ value, ...guardrailWords[value] }))}
        />
        <Button
          variant="primary"
          disabled={metric === null || guardrail === null || !changed}
          onClick={() => {
            if (metric !== null && guardrail !== null) flight.decide({ kind: 'frame', metric, guardrail });
          }}
        >
          {last ? 'Change the course' : 'Set the course'}
        </Button>
      </>
    );

  return (
    <LegFrame
      number={1}
      title="Frame the question"
      question="A person opens the start page and sees five films. What would make you say that it works?"
      focusHeading={moved}
      decide={decide}
      happens={
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
      }
      means={
        last ? (
          <p>
            The course is set. Success: <strong>{metricWords[last.metric].label}</strong>. Guardrail, which must not get
            worse meanwhile: <strong>{guardrailWords[last.guardrail].label.toLowerCase()}</strong>. The debrief holds
            what you ship against both.
          </p>
        ) : (
          <p>
            The number you choose decides which model wins. Choose the one that measures what the person in front of the
            screen gets, not the one that is easiest to compute.
          </p>
        )
      }
    />
  );
}
