import { DOMAIN_LIMIT, type DomainReading } from '@simulations/credit-drift/instruments/domain';
import { IntervalPlot } from '@/components/charts';
import { colourOf, unbroken, titleOf } from './words';

export function DomainView({ reading }: { readonly reading: DomainReading }) {
  return (
    <IntervalPlot
      title={`How well a model tells month ${reading.month} from launch`}
      finding={unbroken(reading.sentence)}
      measure={{ label: 'AUC', format: '.3f', domain: [0.45, 0.75] }}
      rowsAre="Applicants"
      rows={reading.groups.map(({ group, auc }) => ({
        name: titleOf(group),
        colour: colourOf[group],
        now: { value: auc },
      }))}
      nowIs={`month ${reading.month}`}
      references={[
        { value: 0.5, label: 'cannot tell' },
        { value: DOMAIN_LIMIT, label: 'beyond chance' },
      ]}
    />
  );
}
