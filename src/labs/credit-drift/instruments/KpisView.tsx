import type { KpisReading } from '@simulations/credit-drift/instruments/kpis';
import { LineChart, RateTimeline } from '@/components/charts';
import { unbroken, monthAxis } from './words';

export function KpisView({ reading }: { readonly reading: KpisReading }) {
  const { months } = reading;
  const known = months.filter(({ badRate }) => badRate !== null);
  const clock = months.at(-1)!.month;
  return (
    <>
      <RateTimeline
        title="Approval rate of everybody, and bad rate among loans"
        finding={unbroken(reading.sentence)}
        x={{ ...monthAxis, domain: [0, clock] }}
        y={{ label: 'Share', format: '.1%' }}
        groups={[
          { name: 'Approved', colour: 3, points: months.map(({ month, approval }) => ({ x: month, value: approval })) },
          { name: 'Bad', colour: 4, points: known.map(({ month, badRate }) => ({ x: month, value: badRate! })) },
        ]}
        height={220}
      />
      <LineChart
        title="Profit per applicant"
        finding={`Known up to month ${known.at(-1)!.month}: outcomes take 60 days.`}
        x={{ ...monthAxis, domain: [0, clock] }}
        y={{ label: 'Profit', unit: 'euros per applicant', format: '.0f', domain: [0, 140] }}
        series={[{ name: 'Profit', colour: 5, points: known.map(({ month, profit }) => ({ x: month, y: profit! })) }]}
        references={[{ value: months[0]!.profit!, label: 'launch' }]}
        height={170}
      />
    </>
  );
}
