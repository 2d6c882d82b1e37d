import { Choice, NumberField } from '@/components/controls';
import type { Brief } from '@simulations/credit-drift/brief/schema';
import { denominatorWords, groupWords, measureWords, unitWords } from '@simulations/credit-drift/brief/words';

type Claim = Brief['claim'];

const optionsOf = <V extends string>(words: Readonly<Record<V, string>>) =>
  (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }));

const groups = optionsOf(groupWords);
const measures = optionsOf(measureWords);
const denominators = optionsOf(denominatorWords);
const units = optionsOf(unitWords);

/** Keeps a typed figure within what a brief can hold. */
const within = (value: number | null, low: number, high: number) =>
  value === null ? null : Math.min(high, Math.max(low, value));
const whole = (value: number | null) => (value === null ? null : Math.round(value));

interface ClaimFieldsProps {
  readonly claim: Claim;
  readonly onChange: (claim: Claim) => void;
}

/** The claim in figures: the part of a brief that can be right or wrong to the decimal. */
export function ClaimFields({ claim, onChange }: ClaimFieldsProps) {
  const put = (part: Partial<Claim>) => onChange({ ...claim, ...part });
  return (
    <>
      <Choice
        legend="Measure"
        layout="row"
        value={claim.measure}
        options={measures}
        onChange={(measure) => put({ measure })}
      />
      <Choice
        legend="As a share of"
        layout="row"
        value={claim.denominator}
        options={denominators}
        onChange={(denominator) => put({ denominator })}
      />
      <Choice legend="In" layout="row" value={claim.group} options={groups} onChange={(group) => put({ group })} />
      <div className="brief-form__figures">
        <NumberField
          label="At launch"
          unit="%"
          min={0}
          max={100}
          value={claim.before}
          onChange={(value) => put({ before: within(value, 0, 100) })}
        />
        <NumberField
          label="Now"
          unit="%"
          min={0}
          max={100}
          value={claim.after}
          onChange={(value) => put({ after: within(value, 0, 100) })}
        />
        <NumberField
          label="In month"
          min={1}
          max={24}
          step={1}
          value={claim.month}
          onChange={(value) => put({ month: whole(within(value, 1, 24)) })}
        />
        <NumberField
          label="Change"
          min={-100}
          max={1000}
          value={claim.change}
          onChange={(value) => put({ change: within(value, -100, 1000) })}
        />
      </div>
      <Choice
        legend="The change is in"
        layout="row"
        value={claim.unit}
        options={units}
        onChange={(unit) => put({ unit })}
      />
      <NumberField
        label="Creditworthy people of group B turned away because of it, launch to today"
        min={0}
        max={10_000_000}
        step={1}
        value={claim.people}
        onChange={(value) => put({ people: whole(within(value, 0, 10_000_000)) })}
      />
    </>
  );
}
