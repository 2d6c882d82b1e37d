import { type ReactNode, useState } from 'react';
import { Choice, Disclosure, Toggle } from '@/components/controls';
import { audienceAdvice } from '@simulations/credit-drift/brief/checks/words';
import type { BriefPlan, BriefReading, ComposeFacts } from '@simulations/credit-drift/brief/compose';
import type { Brief } from '@simulations/credit-drift/brief/schema';
import { audienceWords } from '@simulations/credit-drift/brief/words';
import { hypotheses } from '@simulations/credit-drift/hypotheses';
import { instrumentIds, instruments } from '@simulations/credit-drift/instruments/catalogue';
import type { Setup } from '@simulations/credit-drift/setup';
import { ClaimFields } from './ClaimFields';
import { ExhibitFields } from './ExhibitFields';
import { OptionFields } from './OptionFields';
import { guidance } from './parts';
import { PickList } from './PickList';
import { WordsField } from './WordsField';

export interface BriefFormProps {
  readonly brief: Brief;
  readonly onChange: (brief: Brief) => void;
  readonly readings: readonly BriefReading[];
  readonly plans: readonly BriefPlan[];
  readonly hypothesisWords: ComposeFacts['hypothesisWords'];
  readonly scaffold: Setup['scaffold'];
}

const WORDS = 2000;
const audiences = (Object.entries(audienceWords) as [Brief['audience'], string][]).map(([value, label]) => ({
  value,
  label,
}));

/** The parts of a brief, in the order in which they are read. */
export function BriefForm({ brief, onChange, readings, plans, hypothesisWords, scaffold }: BriefFormProps) {
  const put = (part: Partial<Brief>) => onChange({ ...brief, ...part });
  const hint = (text: string) => (scaffold === 'free' ? undefined : text);
  const { audience, remediation, monitoring, rootCause } = brief;
  // "Nothing is wrong" and a cause exclude each other.
  const putCauses = (picked: Brief['rootCause']) => {
    const last = picked.at(-1);
    put({ rootCause: last === 'nothing' ? ['nothing'] : picked.filter((id) => id !== 'nothing') });
  };
  return (
    <div className="brief-form">
      <Part title="To whom" written={brief.title.trim() !== '' && brief.summary.trim() !== ''} first>
        <WordsField label="Title" rows={1} maxLength={200} value={brief.title} onChange={(title) => put({ title })} />
        <Choice
          legend="Written for"
          layout="row"
          value={audience}
          options={audiences}
          onChange={(next) => put({ audience: next })}
        />
        <WordsField
          label="Summary"
          rows={6}
          maxLength={WORDS}
          limit={audienceAdvice[audience].words}
          hint={hint(guidance.summary)}
          value={brief.summary}
          onChange={(summary) => put({ summary })}
        />
      </Part>
      <Part
        title="What happened"
        hint={hint(guidance.claim)}
        written={rootCause.includes('nothing') || !Object.values(brief.claim).includes(null)}
      >
        <ClaimFields claim={brief.claim} onChange={(claim) => put({ claim })} />
      </Part>
      <Part
        title="Root cause"
        hint={hint(guidance.cause)}
        written={rootCause.length > 0 && brief.mechanism.trim() !== ''}
      >
        <PickList
          legend="What was at work (one or two)"
          options={hypotheses.map((id) => ({
            value: id,
            label: hypothesisWords[id].name,
            detail: hypothesisWords[id].means,
          }))}
          picked={rootCause}
          most={rootCause.includes('nothing') ? hypotheses.length : 2}
          onChange={putCauses}
        />
        <WordsField
          label="Mechanism: how it leads to the harm"
          maxLength={WORDS}
          value={brief.mechanism}
          onChange={(mechanism) => put({ mechanism })}
        />
      </Part>
      <Part
        title="Evidence"
        hint={hint(guidance.evidence)}
        written={brief.evidenceFor.length > 0 && brief.evidenceAgainst.length > 0}
      >
        <ExhibitFields brief={brief} onChange={put} readings={readings} />
      </Part>
      <Part
        title="Those who were turned away"
        hint={hint(guidance.remediation)}
        written={remediation.says.trim() !== ''}
      >
        <Toggle
          label="Put them on a list and review them again"
          checked={remediation.reReview}
          onChange={(reReview) => put({ remediation: { ...remediation, reReview } })}
        />
        <WordsField
          label="Who is on the list, and what they are told"
          rows={3}
          maxLength={WORDS}
          value={remediation.says}
          onChange={(says) => put({ remediation: { ...remediation, says } })}
        />
      </Part>
      <Part
        title="Options and recommendation"
        hint={hint(guidance.options)}
        written={brief.options.length > 0 && brief.recommendation !== null}
      >
        <OptionFields brief={brief} onChange={put} plans={plans} />
      </Part>
      <Part title="What remains" written={brief.residualRisk.trim() !== '' && monitoring.instruments.length > 0}>
        <WordsField
          label="Residual risk"
          maxLength={WORDS}
          hint={hint(guidance.risk)}
          value={brief.residualRisk}
          onChange={(residualRisk) => put({ residualRisk })}
        />
        <Disclosure
          summary={`Watched from now on: ${monitoring.instruments.map((id) => instruments[id].name).join(', ') || 'nothing yet'}`}
        >
          <PickList
            legend="Instruments"
            hint={hint(guidance.monitoring)}
            options={instrumentIds
              .filter((id) => instruments[id].kind === 'board')
              .map((id) => ({ value: id, label: instruments[id].name, detail: instruments[id].question }))}
            picked={monitoring.instruments}
            most={12}
            onChange={(picked) => put({ monitoring: { ...monitoring, instruments: picked } })}
          />
        </Disclosure>
        <WordsField
          label="Who looks, how often, and what rings"
          rows={3}
          maxLength={WORDS}
          value={monitoring.says}
          onChange={(says) => put({ monitoring: { ...monitoring, says } })}
        />
      </Part>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly hint?: string | undefined;
  /** Something stands in it. */
  readonly written: boolean;
  /** Where one begins: it stands open while it is empty. */
  readonly first?: boolean;
  readonly children: ReactNode;
}

/** Folded but for where one begins: seven parts at once are a wall, and what is written is read on the sheet. */
function Part({ title, hint, written, first = false, children }: PartProps) {
  const [open] = useState(first && !written);
  return (
    <details className="disclosure brief-form__part" open={open}>
      <summary className="disclosure__summary">
        <h3>{title}</h3>
        <span className={written ? 'brief-form__written' : 'brief-form__open'}>
          {written ? '✓ written' : 'to write'}
        </span>
      </summary>
      <div className="brief-form__fields">
        {hint && <p className="brief-form__hint">{hint}</p>}
        {children}
      </div>
    </details>
  );
}
