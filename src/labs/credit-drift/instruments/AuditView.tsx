import type { AuditReading } from '@simulations/credit-drift/experiments/audit';
import { groupNames } from '@simulations/credit-drift/instruments/reading';
import { IntervalPlot } from '@/components/charts';
import { colourOf, unbroken, titleOf } from './words';

export function AuditView({ reading }: { readonly reading: AuditReading }) {
  const rows = (errors: AuditReading['wronged'], section: string) =>
    groupNames.map((group) => {
      const { rate, low, high, successes, trials } = errors[group];
      const name = `${titleOf(group)}: ${successes} of ${trials}`;
      return { name, section, colour: colourOf[group], now: { value: rate, low, high } };
    });
  return (
    <IntervalPlot
      title="Files drawn at random from the training data and underwritten again by hand"
      finding={unbroken(reading.sentence)}
      measure={{ label: 'Label is wrong', format: '.1%', domain: [0, 0.05] }}
      rowsAre="Files"
      rows={[
        ...rows(reading.wronged, 'Good by hand, labelled bad'),
        ...rows(reading.flattered, 'Bad by hand, labelled good'),
      ]}
      intervalIs="95 % Wilson interval"
    />
  );
}
