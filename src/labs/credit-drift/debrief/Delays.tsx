/** When each monitor would have spoken, and how many people had been turned away by then. */
import { useEffect, useState } from 'react';
import type { Truth } from '@simulations/credit-drift/debrief/truth';
import { CUSUM_LIMIT } from '@simulations/credit-drift/instruments/approval';
import { type DetectionStudy, monitors } from '@simulations/credit-drift/delay';
import { hypothesisOf } from '@simulations/credit-drift/hypotheses';
import { hypothesisWords } from '@simulations/credit-drift/words';
import { LineChart } from '@/components/charts';
import { DataTable, Message } from '@/components/controls';
import { isAbort } from '../../shared/calls';
import { euros, inSentence, whole } from '../figures';
import type { Flight } from '../flight';

interface DelaysProps {
  readonly flight: Flight;
  readonly truth: Truth;
  readonly seed: number;
}

export function Delays({ flight, truth, seed }: DelaysProps) {
  const [studies, setStudies] = useState<readonly DetectionStudy[] | 'failed' | null>(null);
  const { injections } = truth;
  useEffect(() => {
    if (injections.length === 0) return undefined;
    const stop = new AbortController();
    const causes = injections.map(({ cause, severity }) => ({ cause, severity }));
    flight.ask('delays', { seed, causes }, { signal: stop.signal }).then(setStudies, (error: unknown) => {
      if (!isAbort(error)) setStudies('failed');
    });
    return () => {
      stop.abort();
    };
  }, [flight, seed, injections]);
  return (
    <>
      {injections.length === 0 ? (
        <p className="debrief__note">Nothing was at work: a monitor that had alarmed would have been wrong.</p>
      ) : studies === null ? (
        <p className="leg__empty" role="status">
          The same cause is let loose on 200 applications a day, with eight monitors watching. A few seconds.
        </p>
      ) : studies === 'failed' ? (
        <Message tone="bad" live="polite">
          The study could not be computed. The rest of the debrief stands; reload the page to try again.
        </Message>
      ) : (
        studies.map((study, i) => (
          <Study key={i} study={study} name={nameOf(injections[i]!)} single={studies.length === 1} />
        ))
      )}
      {injections.length > 0 && (
        <p className="debrief__note">
          The CUSUM here alarms at a height of 5, the one in the control room at {CUSUM_LIMIT}. Its height is set by how
          many false alarms one can live with. Here 200 people apply a day, about 50 of them of group B: at 5 it cries
          wolf about once in a year. Your lender has {whole(APPLICATIONS_A_DAY)} a day, and at 5 it would do so in two
          of three runs of five months; at {CUSUM_LIMIT} in one of 140. The price is a few days.
        </p>
      )}
    </>
  );
}

/** 20,000 applicants in a month of thirty days. */
const APPLICATIONS_A_DAY = 667;

const nameOf = ({ cause }: Truth['injections'][number]) => inSentence(hypothesisWords[hypothesisOf(cause)].name);

function Study({
  study: { monitors: results, daily },
  name,
  single,
}: {
  readonly study: DetectionStudy;
  readonly name: string;
  readonly single: boolean;
}) {
  const spoke = results.filter(({ alarm }) => alarm !== null && alarm >= 0).toSorted((a, b) => a.alarm! - b.alarm!);
  const first = spoke[0];
  const labels = results.find(({ id }) => id === 'frr-B');
  const end = daily.at(-1)!;
  return (
    <>
      {!single && <h4 className="debrief__sub">If {name} acts alone</h4>}
      <LineChart
        title="Creditworthy people of group B turned away too many, by day"
        finding={
          first &&
          labels?.alarm !== undefined &&
          labels.alarm !== null &&
          labels.excess !== null &&
          first.excess !== null
            ? `The first alarm comes on day ${first.alarm}, after ${whole(first.excess)} people; outcomes speak on day ${labels.alarm}, after ${whole(labels.excess)}.`
            : first
              ? `The first alarm comes on day ${first.alarm}; outcomes do not speak in time.`
              : 'No monitor speaks within 100 days.'
        }
        source="200 applications a day; the cause grows to full strength over 75 days"
        x={{ label: 'Day since it began', format: '.0f' }}
        y={{ label: 'People', format: '.0f' }}
        series={[
          {
            name: 'turned away too many',
            points: daily.filter(({ day }) => day >= 0).map(({ day, excess }) => ({ x: day, y: excess })),
            colour: 'group-b',
          },
        ]}
        events={[
          ...(first && first.alarm !== null && first.alarm <= end.day
            ? [{ value: first.alarm, label: 'first alarm' }]
            : []),
          ...(labels?.alarm !== undefined &&
          labels.alarm !== null &&
          labels.alarm !== first?.alarm &&
          labels.alarm <= end.day
            ? [{ value: labels.alarm, label: 'outcomes speak' }]
            : []),
        ]}
        height={220}
      />
      <DataTable
        caption={single ? 'Every monitor' : `Every monitor, ${name} alone`}
        rows={results}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: 'Monitor',
            cell: ({ id }) => <span className="debrief__monitor">{monitors[id].name}</span>,
          },
          {
            key: 'alarm',
            header: 'Alarm on day',
            numeric: true,
            cell: ({ alarm }) => (alarm === null ? 'never' : alarm < 0 ? `${alarm} (false)` : alarm),
            sortBy: ({ alarm }) => alarm ?? Number.NaN,
          },
          {
            key: 'people',
            header: 'People by then',
            numeric: true,
            cell: ({ excess }) => (excess === null ? '' : whole(excess)),
          },
          {
            key: 'money',
            header: 'Profit lost by then',
            numeric: true,
            cell: ({ money }) => (money === null ? '' : euros(money)),
          },
          {
            key: 'needs',
            header: 'Needs',
            cell: ({ id }) =>
              [monitors[id].needsLabels ? 'outcomes' : null, monitors[id].byGroup ? 'the group' : null]
                .filter((need) => need !== null)
                .join(', ') || 'inputs only',
          },
        ]}
      />
    </>
  );
}
