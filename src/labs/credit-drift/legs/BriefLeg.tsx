import { useState } from 'react';
import { emptyBrief, draftBrief } from '@simulations/credit-drift/brief/start';
import type { Brief } from '@simulations/credit-drift/brief/schema';
import type { InstrumentId } from '@simulations/credit-drift/instruments/catalogue';
import { hypothesisWords } from '@simulations/credit-drift/words';
import { Message } from '@/components/controls';
import { LegFrame } from '../../shared/leg';
import { BriefBuilder } from '../brief/BriefBuilder';
import { deviceDrafts } from '../brief/draft';
import { GivenCard } from '../../shared/given';
import { nextGiven } from '../given';
import { ReadingView } from '../instruments/ReadingView';
import type { LegProps } from '../leg';
import { latestReading, planOf, readingOf } from '../snapshot';

/** Write to those who decide: what happened, to whom, why you think so, what you propose. */
export function BriefLeg({ flight, now, content, moved }: LegProps) {
  const { state, attempt } = now;
  const handed = state.brief;
  const [brief, setBrief] = useState<Brief>(() => deviceDrafts().read(attempt.id) ?? handed ?? emptyBrief);
  const [kept, setKept] = useState<'device' | 'page' | null>(null);
  const [givenRead, setGivenRead] = useState(handed !== null);
  const readings = state.ledger.flatMap((entry) => {
    const reading = readingOf(now, entry);
    return reading ? [reading] : [];
  });
  const plans = state.benched.map((mitigation) => planOf(now, mitigation)).filter((row) => row !== null);
  const changed = handed === null || JSON.stringify(brief) !== JSON.stringify(handed);
  const given = nextGiven(content, now, ({ kind }) => kind === 'brief');
  const handOver = (written: Brief) => {
    if (flight.decide({ kind: 'brief', brief: written })) {
      deviceDrafts().forget(attempt.id);
      setKept(null);
    }
  };
  return (
    <LegFrame
      number={7}
      title="Brief: to those who answer for it"
      question="Say what happened, to whom, how you know, and what you propose. Readers were not there."
      focusHeading={moved}
      decide={
        given?.decision.kind === 'brief' && !givenRead ? (
          <GivenCard
            given={given}
            label="Begin with it"
            what={`A brief to begin with: “${given.decision.brief.title}”. Change what you would say otherwise, then hand it over.`}
            onCarryOut={(decision) => {
              if (decision.kind !== 'brief') return;
              setBrief(decision.brief);
              setGivenRead(true);
            }}
          />
        ) : (
          <div className="brief">
            <h3>What makes a brief hold</h3>
            <ul>
              <li>A rate names whom it is a share of, from what to what, in points or in percent.</li>
              <li>It cites what speaks against it as well.</li>
              <li>It says what happens to the people who were turned away.</li>
            </ul>
          </div>
        )
      }
      happens={
        <>
          <p className="licence" role="status">
            {sayWhere(kept, handed !== null, changed)}
          </p>
          {handed && !changed && (
            <Message tone="good" title="Handed over">
              It is in the log of this flight. Go on to the debrief: there every claim is held against what happened.
            </Message>
          )}
        </>
      }
      wide={
        // First the worked brief, then the form that it stands in.
        given && !givenRead ? null : (
          <BriefBuilder
            brief={brief}
            onChange={(next) => {
              setBrief(next);
              setKept(deviceDrafts().write(attempt.id, next));
            }}
            readings={readings}
            plans={plans}
            hypothesisWords={hypothesisWords}
            scaffold={content.setup.scaffold}
            draft={draftBrief({
              readings,
              plans,
              chosen: state.chosen?.mitigation ?? null,
              diagnosis: state.diagnoses.at(-1)?.hypotheses ?? [],
            })}
            meta={[
              { label: 'Case', value: `${content.title}, seed ${attempt.seed}` },
              { label: 'As of', value: `end of month ${state.clock} of production` },
            ]}
            chartOf={(instrument: InstrumentId, month: number) => {
              const reading = latestReading(now, instrument, month);
              return reading && <ReadingView reading={reading} />;
            }}
            checks={null}
            onHandOver={
              changed
                ? () => {
                    handOver(brief);
                  }
                : null
            }
          />
        )
      }
      means={
        <p>
          Figures, names and references are checked against what happened once you have handed it over. How well it is
          written is for people to say: give it to one.
        </p>
      }
    />
  );
}

function sayWhere(kept: 'device' | 'page' | null, handed: boolean, changed: boolean): string {
  if (kept === 'page') {
    return 'This browser keeps no drafts. It is kept until you leave the page: hand it over or save it as a file first.';
  }
  if (kept === 'device')
    return 'Kept as a draft in this browser, on this device only. It is deleted when you hand it over.';
  if (handed && changed) return 'A draft found in this browser; another version was handed over before.';
  return handed
    ? 'Handed over. Change it and a new draft begins.'
    : 'While you write, the draft is kept in this browser, on this device only, and deleted when you hand it over.';
}
