import { formFields, formWords } from '@simulations/credit-drift/instruments/form';
import type { SlicesReading } from '@simulations/credit-drift/experiments/slices';
import { IntervalPlot } from '@/components/charts';
import { percent, whole } from '../figures';
import { unbroken } from './words';
import { Z_95 } from '@simulations/credit-drift/instruments/reading';

export function SlicesView({ reading }: { readonly reading: SlicesReading }) {
  const { rows, today, month } = reading;
  return (
    <>
      <IntervalPlot
        title="Training data of the launch model: share that repaid, less the share that its scores said"
        finding={unbroken(reading.sentence)}
        measure={{ label: 'Repaid beyond the scores', format: '+.1%' }}
        rowsAre="Slice"
        rows={rows.map(({ field, set, files, difference, standardError }) => ({
          name: `${set ? 'yes' : 'no'}: ${whole(files)} files`,
          section: `${formWords[field].charAt(0).toUpperCase()}${formWords[field].slice(1)}`,
          now: {
            value: difference,
            low: difference - Z_95 * standardError,
            high: difference + Z_95 * standardError,
          },
        }))}
        intervalIs="95 % interval, one slice at a time"
        references={[{ value: 0, label: 'as scored' }]}
      />
      <p className="reading__note">
        How large these slices are today:{' '}
        {formFields.map((field) => `${formWords[field]} ${percent(today[field])}`).join(', ')} of the applicants of
        month {month}.
      </p>
    </>
  );
}
