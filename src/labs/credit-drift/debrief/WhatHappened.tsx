/** The truth: what was at work, how strongly, and whom it touched; exact, since the same people can be decided without it. */
import type { Truth } from '@simulations/credit-drift/debrief/truth';
import { type Hypothesis, hypothesisOf } from '@simulations/credit-drift/hypotheses';
import { hypothesisWords } from '@simulations/credit-drift/words';
import { RateTimeline } from '@/components/charts';
import { DataTable, Disclosure } from '@/components/controls';
import { counted, euros, inSentence, listed, percent, points, whole } from '../figures';
import { isConceptOnly, sayCause, sayWithout } from './cause-words';
import { sameCauses, totalOf } from './counts';

interface Diagnosis {
  readonly hypotheses: readonly Hypothesis[];
}

/** First of all: what it was, and whom it touched. */
export function WhatWasAtWork({ truth, diagnosis }: { readonly truth: Truth; readonly diagnosis: Diagnosis | null }) {
  const { injections, hypotheses } = truth;
  return (
    <section className="debrief__truth" aria-labelledby="debrief-truth">
      <h3 id="debrief-truth">What was at work</h3>
      {injections.length === 0 ? (
        <>
          <p className="debrief__lead">
            <strong>Nothing.</strong> Every rate is what it was at launch, within what chance does to this many
            applicants.
          </p>
          <p className="debrief__note">
            The claim was true of what it counted and said nothing about people turned away wrongly. A change to the
            model would have moved decisions about people whom nothing had wronged, and the looks that show that nothing
            moved are what an answer to the board is made of.
          </p>
        </>
      ) : (
        <>
          <ul className="debrief__causes">
            {injections.map((injection) => (
              <li key={injection.cause}>
                <strong>{hypothesisWords[hypothesisOf(injection.cause)].name}.</strong> {sayCause(injection)}
              </li>
            ))}
          </ul>
          <Counterfactual truth={truth} />
        </>
      )}
      {diagnosis && (
        <p className="debrief__said">
          You said: {listed(diagnosis.hypotheses.map((id) => inSentence(hypothesisWords[id].name)))}.{' '}
          {sameCauses(diagnosis.hypotheses, hypotheses) ? (
            <span className="claims__right">✓ that was it</span>
          ) : diagnosis.hypotheses.some((id) => hypotheses.includes(id)) ? (
            <span className="claims__wrong">✗ a part of it</span>
          ) : (
            <span className="claims__wrong">✗ it was something else</span>
          )}
        </p>
      )}
    </section>
  );
}

/** The rates with it and without it, month by month. */
export function WhatHappened({ truth }: { readonly truth: Truth }) {
  const { injections, months } = truth;
  return (
    <section className="debrief__part" aria-labelledby="debrief-rates">
      <h3 id="debrief-rates">Who was turned away, month by month</h3>
      <RateTimeline
        title="False rejection rate by group, with what happened and without"
        finding={sayRates(truth)}
        source="Ground truth of the simulation: who would have repaid is known for everybody, also for those turned away"
        x={{ label: 'Month', format: '.0f' }}
        y={{ label: 'False rejection rate', format: '.1%' }}
        groups={[
          { name: 'B', colour: 'group-b', points: series(truth, 'frr', 'B') },
          { name: 'A', colour: 'group-a', points: series(truth, 'frr', 'A') },
          ...(injections.length > 0
            ? [
                { name: 'B without', colour: 'context' as const, points: series(truth, 'frrWithout', 'B') },
                { name: 'A without', colour: 'context' as const, points: series(truth, 'frrWithout', 'A') },
              ]
            : []),
        ]}
        {...(injections.length > 0 ? { events: [{ value: 1, label: 'it begins' }] } : {})}
        height={260}
      />
      {injections.length > 0 && !isConceptOnly(injections) && (
        <Disclosure summary="The same in people and euros">
          <DataTable
            caption="Month by month: decisions that would have been others without it"
            rows={months}
            rowKey={({ month }) => month}
            columns={[
              { key: 'month', header: 'Month', cell: ({ month }) => month },
              {
                key: 'awayB',
                header: 'Good of B turned away',
                numeric: true,
                cell: ({ goodTurnedAway }) => whole(goodTurnedAway.B),
              },
              { key: 'inB', header: 'Good of B let in', numeric: true, cell: ({ goodLetIn }) => whole(goodLetIn.B) },
              {
                key: 'awayA',
                header: 'Good of A turned away',
                numeric: true,
                cell: ({ goodTurnedAway }) => whole(goodTurnedAway.A),
              },
              { key: 'inA', header: 'Good of A let in', numeric: true, cell: ({ goodLetIn }) => whole(goodLetIn.A) },
              {
                key: 'bad',
                header: 'Bad loans let in, A and B',
                numeric: true,
                cell: ({ badLetIn }) => whole(badLetIn.A + badLetIn.B),
              },
              { key: 'auc', header: 'AUC', numeric: true, cell: ({ auc }) => auc.toFixed(3) },
              {
                key: 'profit',
                header: 'Profit because of it',
                numeric: true,
                cell: ({ profit, profitWithout }) => euros(profit - profitWithout),
              },
            ]}
          />
        </Disclosure>
      )}
    </section>
  );
}

/** The sentence that no lender could ever write: about persons, not rates. */
function Counterfactual({ truth }: { readonly truth: Truth }) {
  const { injections, months, launch } = truth;
  const last = months.at(-1);
  if (!last) return null;
  if (isConceptOnly(injections)) {
    return (
      <>
        <p className="debrief__lead">
          Not one decision was changed by it: the same applications get the same answers. What changed is who repays. In
          month {last.month} alone,{' '}
          <strong>
            {counted(last.newlyGoodTurnedAway.B, 'applicant')} of group B who would have repaid now, and would not have
            at launch,
          </strong>{' '}
          were turned away; from launch to the end of month {last.month} it is{' '}
          {whole(totalOf(truth, 'newlyGoodTurnedAway', 'B'))} people.
        </p>
        <p className="debrief__note">
          The credit team was right that it decided as before, and the study was right that more creditworthy people
          were turned away: {percent(last.frr.B)} of group B’s in month {last.month}, {percent(launch.frr.B)} at launch.
          A score learned from yesterday’s repayment does not know that people have become good risks. Only outcomes can
          tell.
        </p>
      </>
    );
  }
  const away = totalOf(truth, 'goodTurnedAway', 'B');
  const awayA = totalOf(truth, 'goodTurnedAway', 'A');
  const inA = totalOf(truth, 'goodLetIn', 'A');
  return (
    <p className="debrief__lead">
      In month {last.month} alone,{' '}
      <strong>
        {counted(last.goodTurnedAway.B, 'creditworthy applicant')} of group B would have been approved{' '}
        {sayWithout(injections)}
      </strong>
      {last.goodLetIn.A > last.goodTurnedAway.A
        ? `; ${whole(last.goodLetIn.A)} of group A got in`
        : last.goodTurnedAway.A > 0
          ? `; so would ${whole(last.goodTurnedAway.A)} of group A`
          : ''}
      . From launch to the end of month {last.month} it is {whole(away)} people of group B
      {inA > awayA ? `, while ${whole(inA)} of group A got in` : `, and ${whole(awayA)} of group A`}. Each of them is a
      person in this simulation: the same application, decided twice.
    </p>
  );
}

const series = ({ launch, months }: Truth, rate: 'frr' | 'frrWithout', group: 'A' | 'B') => [
  { x: 0, value: launch.frr[group] },
  ...months.map((month) => ({ x: month.month, value: month[rate][group] })),
];

function sayRates({ launch, months, headline }: Truth): string {
  const last = months.at(-1);
  if (!last) return `At launch: ${percent(launch.frr.B)} in group B, ${percent(launch.frr.A)} in group A.`;
  const change = last.frr.B - launch.frr.B;
  return `Group B: ${percent(launch.frr.B)} at launch, ${percent(headline.month3)} in month 3, ${percent(last.frr.B)} in month ${last.month} (${points(change)}). Group A: ${percent(launch.frr.A)} to ${percent(last.frr.A)}.`;
}
