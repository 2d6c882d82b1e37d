import { AUDIT_FILES, AUDIT_PER_FILE } from '@simulations/credit-drift/prices';
import { instruments } from '@simulations/credit-drift/instruments/catalogue';
import { Button } from '@/components/controls';
import { LegFrame } from '../../shared/leg';
import { BeliefPrompt } from '../desk/BeliefPrompt';
import { GuidedRack } from '../desk/GuidedRack';
import { ReadingDesk } from '../desk/ReadingDesk';
import { Spent } from '../desk/Spent';
import { looksOf } from '../desk/looks';
import { euros } from '../figures';
import { unbroken } from '../instruments/words';
import type { LegProps } from '../leg';
import { pointOf, sayPrediction } from '../predict';

/** Experiments: change one thing, look again. */
export function TestLeg(props: LegProps) {
  const { flight, now, content, moved } = props;
  return (
    <LegFrame
      number={3}
      title="Test: change one thing and look again"
      question="Watching shows what moved together. Which single change makes the problem go away?"
      focusHeading={moved}
      decide={
        <>
          <GuidedRack {...props} kind="experiment" leg="test" />
          {content.setup.instruments.includes('audit') && <Audit {...props} />}
          <Spent now={now} />
        </>
      }
      happens={
        <>
          <ReadingDesk
            now={now}
            content={content}
            kind="experiment"
            empty="No experiment has been made. Each changes one thing: the model, one input, the labels, or the slice that is looked at."
          />
          <BeliefPrompt flight={flight} now={now} content={content} />
        </>
      }
      means={<Meaning now={now} content={content} />}
    />
  );
}

/** Beside the rack: what is bought here is the truth about labels, and only of the files drawn. */
function Audit({ flight, now }: LegProps) {
  const { audited } = now.state.purchases;
  const price = AUDIT_FILES * AUDIT_PER_FILE;
  return (
    <section className="audit-offer" aria-label="File audit">
      <p>
        {audited === null
          ? `File audit: underwriters go through ${AUDIT_FILES} training files again by hand, half of each group, ${euros(AUDIT_PER_FILE)} a file. They say what the label should be.`
          : `The ${AUDIT_FILES} files were audited in month ${audited}. The reading “${instruments.audit.name}” compares them with today’s labels.`}
      </p>
      {audited === null && (
        <Button
          disabled={now.work !== null}
          onClick={() => {
            void flight.buy({ kind: 'buy', item: 'audit' });
          }}
        >
          Order the audit for {euros(price)}
        </Button>
      )}
    </section>
  );
}

function Meaning({ now, content }: Pick<LegProps, 'now' | 'content'>) {
  const newest = looksOf(now, 'experiment')[0];
  if (!newest?.reading) {
    return (
      <p>
        A board can only say that two things moved at the same time. An experiment holds the rest still, so that what
        comes back can be laid to one change. Say what you expect before you look: a result that would have fitted
        anything teaches nothing.
      </p>
    );
  }
  const point = pointOf(newest.entry.instrument);
  const predicted = point && sayPrediction(point, { now, content });
  return (
    <>
      <p>
        {predicted && `${predicted} `}
        {instruments[newest.entry.instrument].name}: {unbroken(newest.reading.sentence)}
      </p>
      <p>Which explanation would have been surprised by this? That one has lost ground; say by how much.</p>
    </>
  );
}
