/** The truth: what was at work, how strongly, and whom it touched; exact, since the same people can be decided without it. */
import type { Truth } from '@simulations/credit-drift/debrief/truth';
import { hypothesisOf } from '@simulations/credit-drift/hypotheses';
import { hypothesisWords } from '@simulations/credit-drift/words';
import { RateTimeline } from '@/components/charts';
import { DataTable } from '@/components/controls';
import { counted, euros, percent, points, whole } from '../figures';
import { isConceptOnly, sayCause, sayWithout } from './cause-words';
import { totalOf } from './counts';

export function WhatHappened({ truth }: { readonly truth: Truth }) {
  const { injections, months } = truth;
  return (
    <section className="debrief__part" aria-labelledby="debrief-truth">
      <h3 id="debrief-truth">What was at work</h3>
      {injections.length === 0 ? (
        <p className="debrief__lead">
          <strong>Nothing.</strong> Every rate is what it was at launch, within what chance does to this many
          applicants.
        </p>
      ) : (
        <ul className="debrief__causes">
          {injections.map((injection) => (
            <li key={injection.cause}>
              <strong>{hypothesisWords[hypothesisOf(injection.cause)].name}.</strong> {sayCause(injection)}
            </li>
          ))}
        </ul>
      )}
      {injections.length > 0 && <Counterfactual truth={truth} />}
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
      {injections.length > 0 && (
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
      <p className="debrief__lead">
        Not one decision was changed by it. The same applications get the same answers; what changed is who repays. Of
        group B’s creditworthy applicants {percent(last.frr.B)} are turned down in month {last.month}, at launch{' '}
        {percent(launch.frr.B)}: the score does not know yet that they have become good.
      </p>
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
