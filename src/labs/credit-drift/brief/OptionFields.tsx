import { Button, Choice } from '@/components/controls';
import { type BriefPlan, planFigureNames, planFigures, planName } from '@simulations/credit-drift/brief/compose';
import type { Brief } from '@simulations/credit-drift/brief/schema';
import { MOST_OPTIONS } from '@simulations/credit-drift/brief/start';
import { mitigationKey } from '@simulations/credit-drift/mitigation/request';
import { WordsField } from './WordsField';

type Part = Pick<Brief, 'options' | 'recommendation'>;

interface OptionFieldsProps {
  readonly brief: Part;
  readonly onChange: (part: Partial<Part>) => void;
  readonly plans: readonly BriefPlan[];
}

/** Options come from the bench with their figures; the recommendation is one of them. */
export function OptionFields({ brief: { options, recommendation }, onChange, plans }: OptionFieldsProps) {
  const keys = options.map(({ mitigation }) => mitigationKey(mitigation));
  const open = plans.filter(({ key }) => !keys.includes(key));
  const chosen = recommendation && mitigationKey(recommendation);
  const remove = (key: string) =>
    onChange({
      options: options.filter(({ mitigation }) => mitigationKey(mitigation) !== key),
      ...(chosen === key ? { recommendation: null } : {}),
    });
  return (
    <>
      {options.length === 0 && <p className="brief-form__hint">No options yet: add them from the bench.</p>}
      <ol className="brief-form__list">
        {options.map(({ mitigation, says }, index) => {
          const key = keys[index]!;
          const name = planName(mitigation, plans);
          const plan = plans.find((each) => each.key === key);
          return (
            <li key={key}>
              <p className="brief-form__item">
                <strong>{name}</strong>
                <Button variant="quiet" aria-label={`Remove ${name}`} onClick={() => remove(key)}>
                  Remove
                </Button>
              </p>
              {plan && <PlanFigures plan={plan} />}
              <WordsField
                label="For and against it"
                rows={2}
                maxLength={2000}
                value={says}
                onChange={(text) =>
                  onChange({ options: options.map((each, at) => (at === index ? { ...each, says: text } : each)) })
                }
              />
            </li>
          );
        })}
      </ol>
      {options.length > 0 && (
        <Choice
          legend="Recommended"
          value={chosen}
          options={options.map(({ mitigation }, index) => ({
            value: keys[index]!,
            label: planName(mitigation, plans),
          }))}
          onChange={(key) => onChange({ recommendation: options[keys.indexOf(key)]?.mitigation ?? null })}
        />
      )}
      <div className="brief-form__side">
        <h4>Tried on the bench</h4>
        {open.length === 0 && (
          <p className="brief-form__hint">
            {plans.length === 0 ? 'No plan has been tried yet.' : 'All of them are options.'}
          </p>
        )}
        <ul className="brief-form__list">
          {open.map((plan) => (
            <li key={plan.key}>
              <p className="brief-form__item">
                <strong>{plan.name}</strong>
                <Button
                  aria-label={`Add ${plan.name} as an option`}
                  disabled={options.length >= MOST_OPTIONS}
                  onClick={() => onChange({ options: [...options, { mitigation: plan.request, says: '' }] })}
                >
                  Add
                </Button>
              </p>
              <PlanFigures plan={plan} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

function PlanFigures({ plan }: { plan: BriefPlan }) {
  const figures = planFigures(plan);
  return (
    <dl className="brief-form__plan">
      {planFigureNames.map((name, index) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{figures[index]}</dd>
        </div>
      ))}
    </dl>
  );
}
