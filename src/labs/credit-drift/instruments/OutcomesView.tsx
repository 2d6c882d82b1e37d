import type { OutcomesReading } from '@simulations/credit-drift/instruments/outcomes';
import { groupNames } from '@simulations/credit-drift/instruments/reading';
import { RateTimeline } from '@/components/charts';
import { colourOf, unbroken, monthAxis, titleOf } from './words';
import { Z_95 } from '@simulations/credit-drift/instruments/reading';

export function OutcomesView({ reading }: { readonly reading: OutcomesReading }) {
  const { months } = reading;
  const known = months.flatMap(({ month, gaps }) => (gaps ? [{ month, gaps }] : []));
  return (
    <RateTimeline
      title="Approved applicants: share that repaid, less the share that their scores said"
      finding={unbroken(reading.sentence)}
      x={{ ...monthAxis, domain: [0, months.at(-1)!.month] }}
      y={{ label: 'Repaid beyond the scores', format: '+.1%' }}
      groups={groupNames.map((group) => ({
        name: titleOf(group),
        colour: colourOf[group],
        points: known.map(({ month, gaps }) => {
          const { difference, standardError, applicants } = gaps[group];
          const half = Z_95 * standardError;
          return { x: month, value: difference, low: difference - half, high: difference + half, count: applicants };
        }),
      }))}
      intervalIs="95 % interval"
      references={[{ value: 0, label: 'as scored' }]}
      knownTo={known.at(-1)!.month}
      height={240}
    />
  );
}
