import type { ProxyReading } from '@simulations/credit-drift/instruments/proxy';
import { IntervalPlot } from '@/components/charts';
import { unbroken, nameOf } from './words';

export function ProxyView({ reading }: { readonly reading: ProxyReading }) {
  const { rows, score, month } = reading;
  return (
    <IntervalPlot
      title="How well one input alone tells group A from group B"
      finding={unbroken(reading.sentence)}
      measure={{ label: 'AUC of telling the groups apart', format: '.2f', domain: [0.5, 1] }}
      rowsAre="Input"
      rows={[
        ...rows.map(({ feature, launch, now }) => ({
          name: nameOf(feature),
          before: { value: launch },
          now: { value: now },
        })),
        { name: 'The model’s score', before: { value: score.launch }, now: { value: score.now } },
      ]}
      nowIs={`month ${month}`}
      beforeIs="launch"
    />
  );
}
