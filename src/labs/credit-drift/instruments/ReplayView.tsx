import { groupNames } from '@simulations/credit-drift/instruments/reading';
import type { Share } from '@simulations/credit-drift/instruments/counts';
import type { ReplayReading } from '@simulations/credit-drift/experiments/replay';
import { IntervalPlot } from '@/components/charts';
import { colourOf, unbroken, titleOf } from './words';

export function ReplayView({ reading }: { readonly reading: ReplayReading }) {
  const { launch, deployed, replayed, month } = reading;
  const mark = ({ rate, low, high }: Share) => ({ value: rate, low, high });
  return (
    <IntervalPlot
      title={`Approval at launch, in month ${month}, and of month ${month}’s applicants by the launch model`}
      finding={unbroken(reading.sentence)}
      measure={{ label: 'Approved', format: '.1%' }}
      rowsAre="Who decides about whom"
      rows={groupNames.toReversed().flatMap((group) => {
        const section = titleOf(group);
        const colour = colourOf[group];
        return [
          { name: 'Launch model, launch', section, highlight: false, now: mark(launch[group]) },
          { name: `Deployed model, month ${month}`, section, colour, now: mark(deployed[group]) },
          { name: `Launch model, month ${month}`, section, colour, now: mark(replayed[group]) },
        ];
      })}
      intervalIs="95 % Wilson interval"
    />
  );
}
