/** The design of a rollout, written down before it starts: candidate, stages, gates, hold. */
import { useState } from 'react';
import { goodDesign, recklessDesign } from '@simulations/credit-drift/rollout/defaults';
import type { RolloutCandidate, RolloutDesign, RolloutStage } from '@simulations/credit-drift/rollout/design';
import type { RolloutDecision } from '@simulations/credit-drift/rollout/result';
import { Button, Choice, Disclosure, NumberField, Select, Toggle } from '@/components/controls';
import { LIMITS, gateFields, shareName, stageShares, totalDays } from './design-fields';
import { candidateWords, endWords } from './words';
import './design.css';

const presets = [
  {
    name: 'Careful',
    design: goodDesign,
    because:
      'A week in shadow compares both models on every applicant and harms nobody. 1 % only shows whether it runs. A quarter of the traffic for three weeks is large enough to see a harm to group B. All stops are set beforehand.',
  },
  {
    name: 'Reckless',
    design: recklessDesign,
    because:
      'Three days at 1 %, then everybody. One gate, early delinquency, can only speak after loans have been made. Fly it to see what the missing gates would have caught.',
  },
] as const;

const candidates = Object.keys(candidateWords) as RolloutCandidate[];

interface DesignFormProps {
  /** Where the form starts. */
  readonly initial: RolloutDesign;
  /** The plan is to change nothing: only the exercises can fly. */
  readonly idle: boolean;
  readonly busy: boolean;
  readonly onPlay: (design: RolloutDesign, expected: RolloutDecision | null) => void;
}

export function DesignForm({ initial, idle, busy, onPlay }: DesignFormProps) {
  const [design, setDesign] = useState<RolloutDesign>(initial);
  const [because, setBecause] = useState<string | null>(null);
  const [expected, setExpected] = useState<RolloutDecision | null>(null);
  const change = (part: Partial<RolloutDesign>) => {
    setDesign({ ...design, ...part });
    setBecause(null);
    setExpected(null);
  };
  return (
    <form
      className="rollout-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onPlay(design, expected);
      }}
    >
      <fieldset className="views">
        <legend>Begin with</legend>
        {presets.map(({ name, design: preset, because: why }) => (
          <Button
            key={name}
            aria-pressed={because === why}
            onClick={() => {
              setDesign({ ...preset, candidate: design.candidate });
              setBecause(why);
              setExpected(null);
            }}
          >
            {name}
          </Button>
        ))}
      </fieldset>
      <p className="rollout-form__because" role="status">
        {because ?? 'Your own design. It is written into the log before the first day, as it should be.'}
      </p>
      <Select<RolloutCandidate>
        label="Who flies"
        value={design.candidate}
        options={candidates
          .filter((value) => !(idle && value.startsWith('chosen')))
          .map((value) => ({ value, label: candidateWords[value].name }))}
        hint={candidateWords[design.candidate].says}
        onChange={(candidate) => {
          change({ candidate });
        }}
      />
      <Stages
        stages={design.stages}
        onChange={(stages) => {
          change({ stages });
        }}
      />
      <Gates
        gates={design.gates}
        onChange={(gates) => {
          change({ gates });
        }}
      />
      <Disclosure summary="Traffic, level of the tests, waiting for outcomes">
        <div className="rollout-form__more">
          <NumberField
            label="Applications a day"
            value={design.applicationsPerDay}
            min={LIMITS.applications.min}
            max={LIMITS.applications.max}
            step={100}
            onChange={(next) => {
              if (next !== null) change({ applicationsPerDay: Math.round(within(next, LIMITS.applications)) });
            }}
          />
          <Select
            label="Level α of the live tests"
            value={String(design.gates.alpha)}
            options={['0.01', '0.05', '0.1', '0.2'].map((value) => ({ value, label: value }))}
            hint="Always-valid tests: they may be read every day at this level, in all."
            onChange={(value) => {
              change({ gates: { ...design.gates, alpha: Number(value) } });
            }}
          />
          <Select
            label="Wait for outcomes at"
            value={design.holdAt === null ? '' : String(design.holdAt)}
            options={[
              { value: '', label: 'No wait' },
              ...stageShares
                .filter((share) => share > 0 && share < 1)
                .map((share) => ({ value: String(share), label: shareName(share) })),
            ]}
            hint="Stays at this share for 60 days until outcomes are known, then looks at them."
            onChange={(value) => {
              change({ holdAt: value === '' ? null : Number(value) });
            }}
          />
        </div>
      </Disclosure>
      <Choice<RolloutDecision>
        legend="How will it end? Say so first; it is not counted."
        value={expected}
        onChange={setExpected}
        options={(Object.keys(endWords) as RolloutDecision[]).map((value) => ({
          value,
          label: endWords[value].charAt(0).toUpperCase() + endWords[value].slice(1),
        }))}
      />
      <div className="rollout-form__go">
        <Button type="submit" variant="primary" disabled={busy}>
          Play {totalDays(design.stages)} days
        </Button>
      </div>
    </form>
  );
}

const within = (value: number, { min, max }: { readonly min: number; readonly max: number }) =>
  Math.min(max, Math.max(min, value));

function Stages({
  stages,
  onChange,
}: {
  readonly stages: readonly RolloutStage[];
  readonly onChange: (stages: RolloutStage[]) => void;
}) {
  const replace = (at: number, part: Partial<RolloutStage>) => {
    onChange(stages.map((stage, i) => (i === at ? { ...stage, ...part } : stage)));
  };
  return (
    <fieldset className="field rollout-form__stages">
      <legend className="field__label">Stages</legend>
      <ol>
        {stages.map((stage, i) => (
          <li key={i}>
            <Select
              label={`Stage ${i + 1}`}
              value={String(stage.share)}
              options={[...new Set([...stageShares, stage.share])]
                .sort((a, b) => a - b)
                .map((share) => ({ value: String(share), label: shareName(share) }))}
              onChange={(value) => {
                replace(i, { share: Number(value) });
              }}
            />
            <NumberField
              label="Days"
              value={stage.days}
              min={LIMITS.days.min}
              max={LIMITS.days.max}
              step={1}
              onChange={(next) => {
                if (next !== null) replace(i, { days: Math.round(within(next, LIMITS.days)) });
              }}
            />
            <Button
              variant="quiet"
              disabled={stages.length === 1}
              aria-label={`Remove stage ${i + 1}`}
              onClick={() => {
                onChange(stages.filter((_, at) => at !== i));
              }}
            >
              Remove
            </Button>
          </li>
        ))}
      </ol>
      <Button
        disabled={stages.length >= LIMITS.stages}
        onClick={() => {
          onChange([...stages, { share: 1, days: 14 }]);
        }}
      >
        Add a stage
      </Button>
    </fieldset>
  );
}

type Gates = RolloutDesign['gates'];

function Gates({ gates, onChange }: { readonly gates: Gates; readonly onChange: (gates: Gates) => void }) {
  return (
    <fieldset className="field rollout-form__gates">
      <legend className="field__label">Gates</legend>
      {gateFields.map(({ id, name, asks, limit, start, min, max, step, unit }) => {
        const value = gates[id];
        return (
          <div key={id} className="rollout-form__gate">
            <Toggle
              label={name}
              checked={value !== null}
              hint={asks}
              onChange={(on) => {
                onChange({ ...gates, [id]: on ? start : null });
              }}
            />
            {value !== null && (
              <NumberField
                label={limit}
                value={value}
                min={min}
                max={max}
                step={step}
                unit={unit}
                onChange={(next) => {
                  if (next !== null) onChange({ ...gates, [id]: within(next, { min, max }) });
                }}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
