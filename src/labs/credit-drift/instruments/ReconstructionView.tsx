import type { ReconstructionReading } from '@simulations/credit-drift/instruments/reconstruction';
import { IntervalPlot } from '@/components/charts';
import { colourOf, unbroken, titleOf } from './words';

export function ReconstructionView({ reading }: { readonly reading: ReconstructionReading }) {
  return (
    <IntervalPlot
      title="Error of rebuilding each applicant’s inputs from their main directions at launch"
      finding={unbroken(reading.sentence)}
      measure={{ label: 'Mean reconstruction error', format: '.3f' }}
      rowsAre="Applicants"
      rows={reading.groups.map(({ group, launch, now, low, high }) => ({
        name: titleOf(group),
        colour: colourOf[group],
        before: { value: launch, low, high },
        now: { value: now },
      }))}
      nowIs={`month ${reading.month}`}
      beforeIs="launch"
      intervalIs="mean ± 3 standard deviations over five parts of the launch month"
    />
  );
}
