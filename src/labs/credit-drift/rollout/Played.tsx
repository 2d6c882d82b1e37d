/** A rollout that was played: stages and gates by day, the always-valid tests, who was helped and what it cost. */
import type { ReactNode } from 'react';
import type { RolloutDay, RolloutDecision, RolloutResult } from '@simulations/credit-drift/rollout/result';
import { ControlChart, LineChart, RolloutTimeline } from '@/components/charts';
import { DataTable, Message, Readout } from '@/components/controls';
import { counted, euros, percent, points, signed, whole } from '../figures';
import { endWords, gateWords, sayEnd } from './words';
import './played.css';

interface PlayedProps {
  readonly result: RolloutResult;
  /** What the learner expected; null when nothing was said. */
  readonly expected: RolloutDecision | null;
}

export function Played({ result, expected }: PlayedProps) {
  const { stages, events, days, evidenceLimit, sabotage } = result;
  const live = days.some(({ share }) => share > 0);
  return (
    <div className="played">
      <Message
        tone={result.decision === 'promoted' ? 'good' : result.decision === 'held' ? 'info' : 'warn'}
        title={`${result.candidateName}: ${sayEnd(result)}`}
        live="polite"
      >
        {result.reason}{' '}
        {expected && (expected === result.decision ? 'As you expected.' : `You expected: ${endWords[expected]}.`)}
        {sabotage && ` What was broken on purpose: ${sabotage}`}
      </Message>
      <div className="readouts">
        <Readout label="Creditworthy of B approved in addition" value={signed(result.falseRejectionsAvoidedB, 0)} />
        <Readout label="Loans that will not be repaid, in addition" value={signed(result.extraBads, 0)} />
        <Readout label="Applicants whom it decided" value={whole(result.exposed)} />
        <Readout label="Profit against the old model" value={euros(result.profit)} />
      </div>
      <RolloutTimeline
        title={`Stages of the rollout: ${result.candidateName}`}
        finding={`${sayEnd(result).charAt(0).toUpperCase()}${sayEnd(result).slice(1)}, after ${counted(stages.filter(({ from }) => from !== null).length, 'stage')} of ${stages.length}.`}
        x={{ label: 'Day', format: '.0f' }}
        stages={stages.map(({ name, share, from, to, outcome, reason, exposed }) => ({
          name,
          share,
          from,
          to,
          outcome: outcome === 'not-reached' ? 'planned' : outcome,
          ...(reason ? { reason } : {}),
          ...(exposed > 0 ? { counters: [{ label: 'decided', value: whole(exposed) }] } : {}),
        }))}
        events={events.filter(({ kind }) => kind === 'labels').map(({ day, text }) => ({ value: day, label: text }))}
      />
      {live && (
        <>
          <ControlChart
            title="Evidence of harm in the live stages, by always-valid tests"
            finding={sayEvidence(days, evidenceLimit)}
            source={`mSPRT, read every day; stops at ln(1/α) = ${evidenceLimit.toFixed(1)}`}
            x={{ label: 'Day', format: '.0f' }}
            y={{ label: 'Evidence, ln Λ', format: '.1f', domain: [0, evidenceLimit * 1.15] }}
            limit={{ value: evidenceLimit, label: 'stop' }}
            series={[
              { name: 'approval of B too low', points: line(days, 'approvalEvidence'), colour: 'group-b' },
              { name: 'delinquency too high', points: line(days, 'delinquencyEvidence'), colour: 4 },
            ]}
            empty="No look was due before it ended"
            height={200}
          />
          <LineChart
            title="People helped and loans lost, counted from the first live day"
            finding={sayPeople(result)}
            source="Ground truth: nobody could have counted them on those days"
            x={{ label: 'Day', format: '.0f' }}
            y={{ label: 'People', format: '.0f' }}
            series={[
              {
                name: 'B approved in addition',
                points: days.map(({ day, falseRejectionsAvoidedB }) => ({ x: day, y: falseRejectionsAvoidedB })),
                colour: 'group-b',
              },
              {
                name: 'bad loans in addition',
                points: days.map(({ day, extraBads }) => ({ x: day, y: extraBads })),
                colour: 4,
              },
            ]}
            height={200}
          />
        </>
      )}
      <Facts result={result} />
      {result.without.length > 0 && <Without result={result} />}
    </div>
  );
}

/** "591 more creditworthy people of group B approved, 36 fewer loans that will not be repaid." */
export function sayPeople({ falseRejectionsAvoidedB: people, extraBads: loans }: RolloutResult): string {
  const more = (n: number, one: string, many: string) =>
    `${whole(Math.abs(n))} ${n < 0 ? 'fewer' : 'more'} ${Math.abs(Math.round(n)) === 1 ? one : many}`;
  return `${more(people, 'creditworthy person', 'creditworthy people')} of group B approved, ${more(loans, 'loan', 'loans')} that will not be repaid.`;
}

const line = (days: readonly RolloutDay[], of: 'approvalEvidence' | 'delinquencyEvidence') =>
  days.flatMap((day) => {
    const y = day[of];
    return y === null ? [] : [{ x: day.day, y }];
  });

function sayEvidence(days: readonly RolloutDay[], limit: number): string {
  const highest = Math.max(0, ...days.flatMap((day) => [day.approvalEvidence ?? 0, day.delinquencyEvidence ?? 0]));
  return highest >= limit
    ? 'The evidence of harm crossed the line that was drawn beforehand.'
    : `At its highest ${highest.toFixed(1)} of ${limit.toFixed(1)}: no live test stopped it.`;
}

function Facts({ result: { shadow, realised } }: Pick<PlayedProps, 'result'>) {
  if (!shadow && !realised) return null;
  const share = ({ successes, trials }: { successes: number; trials: number }) =>
    trials === 0 ? 'none' : percent(successes / trials);
  return (
    <dl className="played__facts">
      {shadow && (
        <>
          <Fact term={`Shadow, ${counted(shadow.days, 'day')}`}>
            {whole(shadow.applicants)} applicants decided by both models, on paper by the new one
          </Fact>
          <Fact term="Group B swapped">
            {whole(shadow.swapInsB)} in, {whole(shadow.swapOutsB)} out; McNemar z {shadow.z.toFixed(1)}
          </Fact>
          <Fact term="Score skew (PSI)">
            {shadow.skew.toFixed(4)} among all, {shadow.skewB.toFixed(4)} in group B; by chance alone once in 1,000
            above {shadow.skewCritical.toFixed(4)} and {shadow.skewCriticalB.toFixed(4)}
          </Fact>
          {shadow.swapInGoodEstimated !== null && (
            <Fact term="Newly approved who repay">
              {percent(shadow.swapInGoodEstimated)} estimated
              {shadow.swapInGoodActual !== null && `, ${percent(shadow.swapInGoodActual)} in truth`}; break-even 70.0 %
            </Fact>
          )}
        </>
      )}
      {realised && (
        <>
          <Fact term="Group B approved and repaid, of all who applied">
            {share(realised.goodApprovedB.canary)} with the new model, {share(realised.goodApprovedB.control)} with the
            old{realised.z !== null && `; z ${realised.z.toFixed(1)}`}
          </Fact>
          <Fact term="Approved who did not repay">
            {share(realised.bads.canary)} against {share(realised.bads.control)}
            {realised.bads.canary.trials > 0 &&
              realised.bads.control.trials > 0 &&
              ` (${points(realised.bads.canary.successes / realised.bads.canary.trials - realised.bads.control.successes / realised.bads.control.trials)})`}
          </Fact>
        </>
      )}
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The same days, each gate taken away in turn. */
function Without({ result }: Pick<PlayedProps, 'result'>) {
  const ends = [...result.without.map(({ end }) => end), result.ungated];
  if (ends.every(({ decision, day }) => decision === result.decision && day === result.day)) {
    return (
      <p className="licence">
        What would have happened without the gates: the same. Take any one away, or all, and these days end as they did,
        because no gate had a reason to close.
      </p>
    );
  }
  return (
    <DataTable
      caption="What would have happened without the gate: the same days, one gate taken away"
      rows={[
        ...result.without.map(({ gate, end }) => ({ name: gateWords[gate].name, end })),
        ...(result.without.length > 1 ? [{ name: 'All gates', end: result.ungated }] : []),
      ]}
      rowKey={({ name }) => name}
      highlight={({ end }) => end.decision !== result.decision}
      columns={[
        { key: 'gate', header: 'Without', cell: ({ name }) => name },
        {
          key: 'end',
          header: 'It ends',
          cell: ({ end }) =>
            `${sayEnd(end)}${end.decision === result.decision && end.day === result.day ? ', the same' : ''}`,
        },
        {
          key: 'helped',
          header: 'B approved in addition',
          numeric: true,
          cell: ({ end }) => signed(end.falseRejectionsAvoidedB, 0),
        },
        { key: 'bads', header: 'Bad loans in addition', numeric: true, cell: ({ end }) => signed(end.extraBads, 0) },
        { key: 'profit', header: 'Profit', numeric: true, cell: ({ end }) => euros(end.profit) },
      ]}
    />
  );
}
