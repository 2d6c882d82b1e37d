import type { CbpeReading } from '@simulations/credit-drift/instruments/cbpe';
import { groupNames } from '@simulations/credit-drift/instruments/reading';
import { RateTimeline } from '@/components/charts';
import { whole } from '../figures';
import { colourOf, unbroken, monthAxis, titleOf } from './words';

export function CbpeView({ reading }: { readonly reading: CbpeReading }) {
  return (
    <>
      <RateTimeline
        title="False rejection rate as calibrated scores imply it: an estimate, no outcome has been looked at"
        finding={unbroken(reading.sentence)}
        x={monthAxis}
        y={{ label: 'Estimated false rejection rate', format: '.1%' }}
        groups={groupNames.map((group) => ({
          name: titleOf(group),
          colour: colourOf[group],
          points: reading.months.map(({ month, rates }) => ({ x: month, value: rates[group], estimated: true })),
        }))}
        height={220}
      />
      <p className="reading__note">
        Since launch that makes <span className="figure">{whole(reading.excess)}</span> creditworthy applicants of group
        B turned away beyond the launch rate, if scores still mean what they meant at launch.
      </p>
    </>
  );
}
