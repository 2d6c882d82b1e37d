import { Button } from '@/components/controls';
import type { BriefReading } from '@simulations/credit-drift/brief/compose';
import type { Brief, Exhibit } from '@simulations/credit-drift/brief/schema';
import { MOST_EXHIBITS } from '@simulations/credit-drift/brief/start';
import { instruments } from '@simulations/credit-drift/instruments/catalogue';
import { WordsField } from './WordsField';

type Side = 'evidenceFor' | 'evidenceAgainst';
const sides: readonly { readonly side: Side; readonly heading: string; readonly empty: string }[] = [
  { side: 'evidenceFor', heading: 'For', empty: 'No evidence yet: add it from your readings.' },
  {
    side: 'evidenceAgainst',
    heading: 'Against',
    empty: 'Nothing yet. What did you test that could have proved you wrong?',
  },
];

interface ExhibitFieldsProps {
  readonly brief: Pick<Brief, Side>;
  readonly onChange: (part: Partial<Pick<Brief, Side>>) => void;
  readonly readings: readonly BriefReading[];
}

const same = (a: Pick<Exhibit, 'instrument' | 'month'>, b: Pick<Exhibit, 'instrument' | 'month'>) =>
  a.instrument === b.instrument && a.month === b.month;

/** Exhibits come from the learner's own readings, by button; what they show is said in own words. */
export function ExhibitFields({ brief, onChange, readings }: ExhibitFieldsProps) {
  const latest = readings.filter((reading, index) => !readings.slice(index + 1).some((later) => same(later, reading)));
  const cited = [...brief.evidenceFor, ...brief.evidenceAgainst];
  const open = latest.filter((reading) => !cited.some((exhibit) => same(exhibit, reading)));
  const add = (side: Side, { instrument, month }: BriefReading) =>
    onChange({ [side]: [...brief[side], { instrument, month, says: '' }] });
  return (
    <>
      {sides.map(({ side, heading, empty }) => (
        <div key={side} className="brief-form__side">
          <h4>{heading}</h4>
          {brief[side].length === 0 && <p className="brief-form__hint">{empty}</p>}
          <ol className="brief-form__list">
            {brief[side].map((exhibit) => {
              const name = `${instruments[exhibit.instrument].name}, month ${exhibit.month}`;
              const reading = latest.find((each) => same(each, exhibit));
              return (
                <li key={name}>
                  <p className="brief-form__item">
                    <strong>{name}</strong>
                    <Button
                      variant="quiet"
                      aria-label={`Remove ${name}`}
                      onClick={() => onChange({ [side]: brief[side].filter((each) => !same(each, exhibit)) })}
                    >
                      Remove
                    </Button>
                  </p>
                  {reading && <p className="brief-form__hint">{reading.sentence}</p>}
                  <WordsField
                    label="What it shows"
                    rows={2}
                    maxLength={2000}
                    value={exhibit.says}
                    onChange={(says) =>
                      onChange({ [side]: brief[side].map((each) => (same(each, exhibit) ? { ...each, says } : each)) })
                    }
                  />
                </li>
              );
            })}
          </ol>
        </div>
      ))}
      <div className="brief-form__side">
        <h4>Your readings</h4>
        {open.length === 0 && (
          <p className="brief-form__hint">
            {latest.length === 0 ? 'You have not looked at any instrument yet.' : 'All of them are cited.'}
          </p>
        )}
        <ul className="brief-form__list">
          {open.map((reading) => {
            const name = `${instruments[reading.instrument].name}, month ${reading.month}`;
            return (
              <li key={name}>
                <p className="brief-form__item">
                  <strong>{name}</strong>
                  <span className="brief-form__buttons">
                    {sides.map(({ side, heading }) => (
                      <Button
                        key={side}
                        aria-label={`Cite ${name}: ${heading.toLowerCase()}`}
                        disabled={brief[side].length >= MOST_EXHIBITS}
                        onClick={() => add(side, reading)}
                      >
                        {heading}
                      </Button>
                    ))}
                  </span>
                </p>
                <p className="brief-form__hint">{reading.sentence}</p>
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
