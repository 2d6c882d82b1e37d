import { useState } from 'react';
import { Dumbbell } from '@/components/charts';
import { Disclosure, Message, RunHistory } from '@/components/controls';
import { Points, sayMostLost, useAssessment } from '../../shared/assessment';
import { KeepFlight } from '../../shared/keep';
import { LegFrame } from '../../shared/leg';
import type { LegProps } from '../leg';
import { type FlownRun, flownRuns, ndcgOf, rmseOf } from '../results';

/** The debrief: what was earned, on what evidence, and what to do next time. */
export function DebriefLeg({ flight, now, content, moved }: LegProps & { moved: boolean }) {
  const runs = flownRuns(now).filter(({ result }) => result !== null);
  const { state, work } = now;
  const assessment = useAssessment(flight, state, state.shipped !== null && work === null)?.assessment ?? null;

  return (
    <LegFrame
      number={8}
      title="Debrief"
      question="What did the log of your decisions show?"
      focusHeading={moved}
      decide={<KeepFlight attempt={now.attempt} />}
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
              points.{' '}
              {sayMostLost(assessment, 'Every point was earned. The next step would be an experiment with real users.')}
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
