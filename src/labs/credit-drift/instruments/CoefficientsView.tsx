import type { CoefficientsReading } from '@simulations/credit-drift/experiments/coefficients';
import { IntervalPlot } from '@/components/charts';
import { unbroken, nameOf } from './words';
import { Z_95 } from '@simulations/credit-drift/instruments/reading';

export function CoefficientsView({ reading }: { readonly reading: CoefficientsReading }) {
  return (
    <IntervalPlot
      title={`Coefficients of the model that decided month ${reading.month}, against the launch model`}
      finding={unbroken(reading.sentence)}
      measure={{ label: 'Change of log odds of “good” per standard deviation', format: '+.3f' }}
      rowsAre="Input"
      rows={reading.rows.map(({ feature, launch, deployed, standardError }) => ({
        name: nameOf(feature),
        before: { value: launch, low: launch - Z_95 * standardError, high: launch + Z_95 * standardError },
        now: { value: deployed },
      }))}
      nowIs={`month ${reading.month}`}
      beforeIs="launch"
      intervalIs="95 % interval of the launch fit"
      references={[{ value: 0, label: 'no weight' }]}
    />
  );
}
