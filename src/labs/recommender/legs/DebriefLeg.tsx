import { useEffect, useState } from 'react';
import type { Assessment } from '@simulations/kernel/assessment';
import type { State } from '@simulations/recommender/state';
import { Dumbbell } from '@/components/charts';
import { Button, Disclosure, Message, RunHistory } from '@/components/controls';
import { LegFrame, type LegProps } from '../leg';
import { saveAttempt } from '../save';
import { type FlownRun, flownRuns, ndcgOf, rmseOf } from '../results';

/** The debrief: what was earned, on what evidence, and what to do next time. */
export function DebriefLeg({ flight, now, content, moved }: LegProps & { moved: boolean }) {
  const [assessed, setAssessed] = useState<{ of: State; assessment: Assessment } | null>(null);
  const runs = flownRuns(now).filter(({ result }) => result !== null);
  const { state, work } = now;
  // Of another state it would be the assessment of another flight.
  const assessment = assessed?.of === state ? assessed.assessment : null;
  const ready = state.shipped !== null && work === null;
  useEffect(() => {
    let current = true;
    if (ready) {
      void flight.assess().then((result) => {
        if (current) setAssessed({ of: state, assessment: result.assessment });
      });
    }
    return () => {
      current = false;
    };
  }, [flight, ready, state]);

  return (
    <LegFrame
      number={8}
      title="Debrief"
      question="What did the log of your decisions show?"
      focusHeading={moved}
      decide={
        <>
          <Button onClick={() => saveAttempt(now.attempt)}>Save this flight as a file</Button>
          <p className="licence">
            The file holds the scenario, the seed and your decisions. Anyone can replay it:{' '}
            <code>npm run lab -- replay FILE</code>.
          </p>
        </>
      }
      happens={
        assessment ? (
          <Points assessment={assessment} />
        ) : (
          <p className="leg__empty">Put a list into service in leg 7; then the flight is assessed.</p>
        )
      }
      wide={runs.length > 1 && <Compare runs={runs} />}
      means={
        <>
          {assessment && (
            <p>
              <strong className="figure">
                {assessment.earned} of {assessment.possible}
              </strong>{' '}
              points. {sayNext(assessment)}
            </p>
          )}
          <Disclosure summary="What this leaves out">
            <ul>
              {content.leavesOut.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </Disclosure>
        </>
      }
    />
  );
}

function sayNext({ points }: Assessment): string {
  const missed = [...points].sort((a, b) => b.possible - b.earned - (a.possible - a.earned))[0];
  return missed?.advice
    ? `Most was lost here: ${missed.title}. ${missed.advice}`
    : 'Every point was earned. The next step would be an experiment with real users.';
}

function Points({ assessment }: { assessment: Assessment }) {
  return (
    <ol className="points">
      {assessment.points.map((point) => (
        <li key={point.id} className="points__point">
          <h3>
            {point.title}{' '}
            <span className="figure points__score">
              {point.earned} of {point.possible}
            </span>
          </h3>
          <meter min={0} max={point.possible} value={point.earned} aria-label={`${point.title}: points`} />
          <ul>
            {point.evidence.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {point.advice && <p className="points__advice">Next time: {point.advice}</p>}
        </li>
      ))}
    </ol>
  );
}

function Compare({ runs }: { runs: readonly FlownRun[] }) {
  const [compared, setCompared] = useState<string[]>([]);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const nameOf = (run: FlownRun) => names[run.spec.run] ?? run.name;
  const [a, b] = compared.map((id) => runs.find(({ spec }) => String(spec.run) === id));
  return (
    <div className="compare">
      <h3>Compare two runs</h3>
      <RunHistory
        runs={runs.map((run) => ({
          id: String(run.spec.run),
          name: nameOf(run),
          figures: [
            { label: 'RMSE', value: rmseOf(run)?.toFixed(3) ?? 'none' },
            { label: 'NDCG', value: ndcgOf(run)?.toFixed(3) ?? 'none' },
          ],
        }))}
        compared={compared}
        onCompare={setCompared}
        onRename={(id, name) => {
          setNames({ ...names, [id]: name });
        }}
      />
      {a && b ? (
        <Dumbbell
          title="Two runs side by side"
          finding={`From ${nameOf(a)} to ${nameOf(b)}.`}
          a={{ name: nameOf(a) }}
          b={{ name: nameOf(b) }}
          metrics={measuresOf(a, b)}
        />
      ) : (
        <Message tone="info">Tick two runs to lay them side by side.</Message>
      )}
    </div>
  );
}

function measuresOf(a: FlownRun, b: FlownRun) {
  const pair = (label: string, better: 'lower' | 'higher', value: (run: FlownRun) => number | null, format: string) => {
    const from = value(a);
    const to = value(b);
    return from === null || to === null ? [] : [{ metric: { label, format }, better, a: from, b: to }];
  };
  const ranking = (run: FlownRun) => run.result!.measures.ranking;
  return [
    ...pair('RMSE', 'lower', rmseOf, '.3f'),
    ...pair('NDCG', 'higher', ndcgOf, '.3f'),
    ...pair('Recall', 'higher', (run) => ranking(run).recall, '.3f'),
    ...pair('Films ever shown', 'higher', (run) => ranking(run).coverage, '.0%'),
    ...pair('People with a hit', 'higher', (run) => ranking(run).hit, '.0%'),
  ];
}
