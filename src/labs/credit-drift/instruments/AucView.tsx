import type { AucEstimate, AucReading } from '@simulations/credit-drift/instruments/auc';
import { RateTimeline } from '@/components/charts';
import { unbroken, monthAxis } from './words';

export function AucView({ reading }: { readonly reading: AucReading }) {
  const { months } = reading;
  const clock = months.at(-1)!.month;
  const points = (of: (month: AucReading['months'][number]) => AucEstimate | null) =>
    months.flatMap((each) => {
      const estimate = of(each);
      return estimate
        ? [{ x: each.month, value: estimate.auc, low: estimate.low, high: estimate.high, count: estimate.applicants }]
        : [];
    });
  return (
    <RateTimeline
      title="AUC by month: of everybody where a panel was bought, among the approved elsewhere"
      finding={unbroken(reading.sentence)}
      x={{ ...monthAxis, domain: [0, clock] }}
      y={{ label: 'AUC', format: '.3f' }}
      groups={[
        { name: 'Everybody', colour: 3, points: points(({ everybody }) => everybody) },
        { name: 'Approved', colour: 5, points: points(({ approved }) => approved) },
      ]}
      intervalIs="95 % DeLong interval"
      knownTo={lastKnown(months)}
      height={240}
    />
  );
}

const lastKnown = (months: AucReading['months']): number => months.findLast(({ approved }) => approved !== null)!.month;
