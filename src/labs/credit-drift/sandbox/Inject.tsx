/** The controls: a cause, its severity and a month; all the others a click away. */
import { useState } from 'react';
import {
  LARGEST_SEED,
  LAST_MONTH,
  noCauses,
  startSettings,
  TAU_RANGE,
} from '@simulations/credit-drift/sandbox/settings';
import { type Cause, causes, rampAt } from '@simulations/credit-drift/world/causes';
import { Button, Disclosure, NumberField, Select, Slider } from '@/components/controls';
import { causesAtWork, type SandboxConsole, type SandboxView } from './console';
import { CopyLink } from './CopyLink';
import { causeWords, percent } from './words';

interface InjectProps {
  readonly desk: SandboxConsole;
  readonly view: SandboxView;
}

const months = Array.from({ length: LAST_MONTH }, (_, i) => ({ value: i + 1, label: String(i + 1) }));
const parts = [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, label: percent(value, 0) }));
const causeOptions = causes.map((cause) => ({ value: cause, label: causeWords[cause].name }));

export function Inject({ desk, view }: InjectProps) {
  const { settings } = view;
  const [chosen, setChosen] = useState<Cause>('proxy');
  const others = causesAtWork(settings).filter((cause) => cause !== chosen);
  const preset = (cause: Cause, act: () => void) => {
    setChosen(cause);
    act();
  };
  return (
    <>
      <fieldset className="views">
        <legend>Start from</legend>
        <Button onClick={() => preset('proxy', () => void desk.makeFifteen('proxy', true))}>Proxy at +15</Button>
        <Button onClick={() => preset('label', () => void desk.makeFifteen('label', true))}>Label problem</Button>
        <Button
          onClick={() =>
            preset('concept-flattening', () => desk.set({ severities: { ...noCauses, 'concept-flattening': 1 } }))
          }
        >
          Concept drift
        </Button>
        <Button onClick={() => desk.set({ severities: noCauses })}>Nothing</Button>
      </fieldset>
      <Select label="Cause" value={chosen} options={causeOptions} onChange={setChosen} />
      <Severity desk={desk} view={view} cause={chosen} label="Severity" lead />
      {others.length > 0 && (
        <p className="sandbox__others">
          Also at work:{' '}
          {others.map((cause) => `${causeWords[cause].name} ${percent(settings.severities[cause])}`).join(', ')}.{' '}
          <Button
            variant="quiet"
            onClick={() => desk.set({ severities: { ...noCauses, [chosen]: settings.severities[chosen] } })}
          >
            Only {causeWords[chosen].name.toLowerCase()}
          </Button>
        </p>
      )}
      <Slider
        label="Month in production"
        value={settings.month}
        min={1}
        max={LAST_MONTH}
        ticks={months}
        format={(month) => `${month}, at ${percent(rampAt(month), 0)}`}
        hint="Causes come in by steps: 40 % of their severity in month 1, 75 % in month 2, all of it from month 3."
        onChange={(month) => desk.set({ month })}
      />
      <Disclosure summary="More controls">
        <div className="sandbox__more">
          {causes
            .filter((cause) => cause !== chosen)
            .map((cause) => (
              <Severity key={cause} desk={desk} view={view} cause={cause} label={causeWords[cause].name} />
            ))}
          <Slider
            label="Cut-off τ"
            value={settings.tau}
            min={TAU_RANGE[0]}
            max={TAU_RANGE[1]}
            step={0.01}
            format={(tau) => tau.toFixed(2)}
            hint="Approved from this score on, at launch as well as now. At 0.70 a loan’s expected profit is nil."
            onChange={(tau) => desk.set({ tau: Number(tau.toFixed(2)) })}
          />
          <Seed key={settings.seed} seed={settings.seed} onSeed={(seed) => desk.set({ seed })} />
        </div>
      </Disclosure>
      <div className="sandbox__acts">
        <CopyLink />
        <Button variant="quiet" onClick={() => desk.set(startSettings)}>
          Reset everything
        </Button>
      </div>
    </>
  );
}

const notes = {
  enough: null,
  'too little': 'Even at its worst this cause alone does not give fifteen points.',
  others: 'The other causes give fifteen points already, so this one is off.',
} as const;

interface SeverityProps extends InjectProps {
  readonly cause: Cause;
  readonly label: string;
  /** The one that the visitor acts on next. */
  readonly lead?: boolean;
}

function Severity({ desk, view, cause, label, lead = false }: SeverityProps) {
  const { found, searching, settings } = view;
  const note = found?.cause === cause ? notes[found.reach] : null;
  return (
    <div className="sandbox__severity">
      <Slider
        label={label}
        value={settings.severities[cause]}
        min={0}
        max={1}
        step={0.005}
        ticks={parts}
        format={(severity) => percent(severity)}
        hint={causeWords[cause].severity}
        onChange={(severity) => desk.setSeverity(cause, severity)}
      />
      <Button
        variant={lead ? 'primary' : 'secondary'}
        disabled={searching !== null}
        onClick={() => void desk.makeFifteen(cause)}
      >
        {searching === cause ? 'Searching …' : 'Make it +15 points'}
        <span className="visually-hidden">{` with ${causeWords[cause].name}`}</span>
      </Button>
      {note && (
        <p className="sandbox__note" role="status">
          {note}
        </p>
      )}
    </div>
  );
}

/** A new seed is a new world, which takes a second: it is taken when asked for, not at every digit. */
function Seed({ seed, onSeed }: { readonly seed: number; readonly onSeed: (seed: number) => void }) {
  const [typed, setTyped] = useState<number | null>(seed);
  const fits = typed !== null && Number.isInteger(typed) && typed >= 0 && typed <= LARGEST_SEED;
  return (
    <form
      className="sandbox__seed"
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) onSeed(typed);
      }}
    >
      <NumberField
        label="Seed"
        value={typed}
        min={0}
        max={LARGEST_SEED}
        step={1}
        onChange={setTyped}
        hint="Other people in the same world."
        error={fits ? undefined : `A whole number from 0 to ${LARGEST_SEED}.`}
      />
      <Button type="submit" disabled={!fits || typed === seed}>
        Take it
      </Button>
    </form>
  );
}
