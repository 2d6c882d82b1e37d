/** Composes a plan: repairs of the data, and at most one change of the model or its cut-off. */
import { useId, useState } from 'react';
import {
  type LabelSource,
  type MitigationKind,
  type MitigationRequest,
  labelSources,
  mitigationKey,
} from '@simulations/credit-drift/mitigation/request';
import { labelSourceWords, mitigationWords, planName } from '@simulations/credit-drift/mitigation/words';
import { dictionary } from '@simulations/credit-drift/world/dictionary';
import { type FeatureId, featureIds } from '@simulations/credit-drift/world/features';
import { Button, Choice, NumberField, Select, Slider } from '@/components/controls';
import {
  type ChangeChoice,
  type DataRepair,
  type PlanDraft,
  changeGroups,
  dataRepairs,
  emptyDraft,
  toRequest,
  usesCutoff,
  usesGap,
  usesLabels,
  whyNotPlan,
} from './draft';
import './plan-form.css';

interface PlanFormProps {
  readonly offered: readonly MitigationKind[];
  /** Keys of plans that were tried at this clock. */
  readonly tried: ReadonlySet<string>;
  readonly busy: boolean;
  readonly onTry: (request: MitigationRequest, name: string) => void;
}

export function PlanForm({ offered, tried, busy, onTry }: PlanFormProps) {
  const [draft, setDraft] = useState<PlanDraft>(emptyDraft);
  const request = toRequest(draft);
  const refusal = whyNotPlan(draft, offered);
  const known = tried.has(mitigationKey(request));
  return (
    <form
      className="plan-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!refusal && !known && !busy) onTry(request, planName(request));
      }}
    >
      <Repairs draft={draft} offered={offered} onChange={setDraft} />
      <Changes draft={draft} offered={offered} onChange={setDraft} />
      <Details draft={draft} onChange={setDraft} />
      <div className="plan-form__go">
        <p className="plan-form__name" aria-live="polite">
          <span className="plan-form__tag">The plan</span> {refusal ?? `${planName(request)}.`}
        </p>
        <Button type="submit" variant="primary" disabled={busy || known || refusal !== null}>
          {known ? 'Tried: see the table' : 'Try it on 60,000 applicants'}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly draft: PlanDraft;
  readonly offered: readonly MitigationKind[];
  readonly onChange: (draft: PlanDraft) => void;
}

function Repairs({ draft, offered, onChange }: PartProps) {
  const id = useId();
  const shown = dataRepairs.filter((kind) => offered.includes(kind));
  if (shown.length === 0) return null;
  const toggle = (kind: DataRepair) => {
    const { repairs } = draft;
    onChange({
      ...draft,
      repairs: repairs.includes(kind) ? repairs.filter((each) => each !== kind) : [...repairs, kind],
    });
  };
  return (
    <fieldset className="field" aria-describedby={`${id}-hint`}>
      <legend className="field__label">Repair the cause in the data</legend>
      <div className="choice choice--stack">
        {shown.map((kind) => (
          <label key={kind} className="choice__option plan-form__tick">
            <input
              type="checkbox"
              checked={draft.repairs.includes(kind)}
              onChange={() => {
                toggle(kind);
              }}
            />
            <span className="choice__text">
              <span>{mitigationWords[kind].name}</span>
              {draft.repairs.includes(kind) && <Says kind={kind} />}
            </span>
          </label>
        ))}
      </div>
      <p className="field__hint" id={`${id}-hint`}>
        Repairs go together, and with one change of the model. A repair does what it says, whether or not that is what
        is broken.
      </p>
    </fieldset>
  );
}

/** One radio group over headed sections: the model is left, or changed once. */
function Changes({ draft, offered, onChange }: PartProps) {
  const name = useId();
  const option = (value: ChangeChoice, label: string) => (
    <label key={value} className="choice__option">
      <input
        type="radio"
        name={name}
        value={value}
        checked={draft.change === value}
        onChange={() => {
          onChange({ ...draft, change: value });
        }}
      />
      <span className="choice__text">
        <span>{label}</span>
        {draft.change === value && value !== 'leave' && <Says kind={value} />}
      </span>
    </label>
  );
  return (
    <fieldset className="field">
      <legend className="field__label">The model and its cut-off</legend>
      <div className="choice choice--stack">{option('leave', 'Leave them as they are')}</div>
      {changeGroups.map(({ title, kinds }) => {
        const shown = kinds.filter((kind) => offered.includes(kind));
        if (shown.length === 0) return null;
        return (
          <div key={title} role="group" aria-labelledby={`${name}-${title}`} className="plan-form__group">
            <p className="plan-form__tag" id={`${name}-${title}`}>
              {title}
            </p>
            <div className="choice choice--stack">{shown.map((kind) => option(kind, mitigationWords[kind].name))}</div>
          </div>
        );
      })}
    </fieldset>
  );
}

function Says({ kind }: { readonly kind: MitigationKind }) {
  const { says, needs } = mitigationWords[kind];
  return (
    <span className="choice__detail">
      {says} <span className="plan-form__needs">Needs: {needs}</span>
    </span>
  );
}

function Details({ draft, onChange }: Omit<PartProps, 'offered'>) {
  const { change, labels, gap, feature, cutoff } = draft;
  return (
    <>
      {change === 'drop-feature' && (
        <Select<FeatureId>
          label="Which feature"
          value={feature}
          options={featureIds.map((id) => ({ value: id, label: dictionary[id].name }))}
          onChange={(next) => {
            onChange({ ...draft, feature: next });
          }}
        />
      )}
      {usesLabels(change) && (
        <Choice<LabelSource>
          legend="Whose outcomes it learns from"
          value={labels}
          options={labelSources.map((source) => ({
            value: source,
            label: labelSourceWords[source].name,
            ...(source === labels ? { detail: labelSourceWords[source].says } : {}),
          }))}
          onChange={(next) => {
            onChange({ ...draft, labels: next });
          }}
        />
      )}
      {usesGap(change) && (
        <Slider
          label="Largest gap in false rejections, in training"
          value={gap}
          min={0.5}
          max={20}
          step={0.5}
          unit="pp"
          ticks={[
            { value: 0.5, label: '0.5 pp' },
            { value: 20, label: '20 pp' },
          ]}
          onChange={(next) => {
            onChange({ ...draft, gap: next });
          }}
        />
      )}
      {usesCutoff(change) && (
        <>
          <Choice
            legend="From which score on"
            value={cutoff === null ? 'auto' : 'own'}
            options={[
              {
                value: 'auto',
                label: 'The one that restores group B’s launch rate',
                detail: 'Found on the newest month whose outcomes are known.',
              },
              { value: 'own', label: 'A score of my own' },
            ]}
            onChange={(next) => {
              onChange({ ...draft, cutoff: next === 'auto' ? null : 0.6 });
            }}
          />
          {cutoff !== null && (
            <NumberField
              label="Approve from"
              value={cutoff}
              min={0.05}
              max={0.95}
              step={0.01}
              hint="Today 0.70: where a loan’s expected profit is nil."
              onChange={(next) => {
                if (next !== null) onChange({ ...draft, cutoff: Math.min(0.95, Math.max(0.05, next)) });
              }}
            />
          )}
        </>
      )}
    </>
  );
}
