import type { FrrReading } from '@simulations/credit-drift/instruments/frr';
import { groupNames } from '@simulations/credit-drift/instruments/reading';
import { RateTimeline } from '@/components/charts';
import { colourOf, unbroken, monthAxis, titleOf } from './words';

export function FrrView({ reading }: { readonly reading: FrrReading }) {
  const { months } = reading;
  const known = months.flatMap(({ month, rates }) => (rates ? [{ month, rates }] : []));
  return (
    <RateTimeline
      title="Of creditworthy applicants, the share that was turned away"
      finding={unbroken(reading.sentence)}
      source={sayBasis(known)}
      x={{ ...monthAxis, domain: [0, months.at(-1)!.month] }}
      y={{ label: 'False rejection rate', format: '.1%' }}
      groups={groupNames.map((group) => ({
        name: titleOf(group),
        colour: colourOf[group],
        points: known.map(({ month, rates }) => {
          const { rate, low, high, good, by } = rates[group];
          return { x: month, value: rate, low, high, count: Math.round(good), estimated: by === 'random approvals' };
        }),
      }))}
      intervalIs="95 % interval"
      knownTo={known.at(-1)!.month}
      unknownIs="not known"
      height={240}
    />
  );
}

function sayBasis(known: readonly { readonly rates: NonNullable<FrrReading['months'][number]['rates']> }[]): string {
  const estimated = known.some(({ rates }) => rates.B.by === 'random approvals');
  return estimated
    ? 'bureau outcomes of everybody; hollow: estimated from random approvals, each weighted by the inverse of its chance'
    : 'bureau outcomes of everybody who applied in a month whose panel was bought';
}
