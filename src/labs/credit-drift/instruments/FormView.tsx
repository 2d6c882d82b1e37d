import { type FormField, type FormReading, formFields, formWords } from '@simulations/credit-drift/instruments/form';
import { groupNames } from '@simulations/credit-drift/instruments/reading';
import { RateTimeline } from '@/components/charts';
import { percent } from '../figures';
import { colourOf, unbroken, monthAxis, pointOf, titleOf } from './words';

export function FormView({ reading }: { readonly reading: FormReading }) {
  return (
    <>
      <p className="reading__finding">{unbroken(reading.sentence)}</p>
      <div className="compare">
        {formFields.map((field) => (
          <RateTimeline
            key={field}
            title={`Share of applicants: ${formWords[field]}`}
            finding={sayField(reading, field)}
            x={monthAxis}
            y={{ label: 'Share', format: '.1%' }}
            groups={groupNames.map((group) => ({
              name: titleOf(group),
              colour: colourOf[group],
              points: reading.months.map(({ month, shares }) => pointOf(month, shares[field][group])),
            }))}
            intervalIs="95 % Wilson interval"
            height={170}
          />
        ))}
      </div>
    </>
  );
}

function sayField({ months, month }: FormReading, field: FormField): string {
  const words = formWords[field];
  const of = (at: number, group: 'A' | 'B') => percent(months[at]!.shares[field][group].rate, 0);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}: group B ${of(0, 'B')} → ${of(month, 'B')}, group A ${of(0, 'A')} → ${of(month, 'A')}.`;
}
