import { instruments } from '@simulations/credit-drift/instruments/catalogue';
import { Disclosure } from '@/components/controls';
import { LegFrame } from '../../shared/leg';
import { BeliefPrompt } from '../desk/BeliefPrompt';
import { ReadingDesk } from '../desk/ReadingDesk';
import { Spent } from '../desk/Spent';
import { GuidedRack } from '../desk/GuidedRack';
import { beliefsStand, looksOf } from '../desk/looks';
import { unbroken } from '../instruments/words';
import type { LegProps } from '../leg';
import { pointOf, sayPrediction } from '../predict';
import { boardOf } from '../snapshot';
import { ArrivalTable } from '../watch/ArrivalTable';
import { Clock } from '../watch/Clock';
import { Purchases } from '../watch/Purchases';
import { Wall } from '../watch/Wall';
import '../watch/watch.css';

/** The control room: the wall, the clock, and boards that cost time to read. */
export function WatchLeg(props: LegProps) {
  const { flight, now, content, moved } = props;
  const board = boardOf(now);
  const { opening } = now;
  return (
    <LegFrame
      number={2}
      title="Watch: what can be seen, and when"
      question="Something is said to have changed. What did change, for whom, and what can nobody know yet?"
      focusHeading={moved}
      decide={
        <>
          <Clock flight={flight} now={now} content={content} board={board} />
          <GuidedRack {...props} kind="board" leg="watch" />
          {board && opening && (
            <Disclosure summary="Buy outcomes of the turned-down">
              <Purchases flight={flight} now={now} content={content} board={board} opening={opening} />
            </Disclosure>
          )}
          <Spent now={now} />
        </>
      }
      happens={
        <>
          {board && opening ? (
            <Wall board={board} opening={opening} />
          ) : (
            <p className="leg__empty">The wall lights up when the case is open.</p>
          )}
          <ArrivalTable now={now} content={content} />
          <ReadingDesk
            now={now}
            content={content}
            kind="board"
            empty="No board has been read. The wall shows averages; boards show groups, inputs and months."
          />
          <BeliefPrompt flight={flight} now={now} content={content} />
        </>
      }
      means={<Meaning now={now} content={content} />}
    />
  );
}

/** What a reading means is the learner's; this says what to ask of it. */
function Meaning({ now, content }: Pick<LegProps, 'now' | 'content'>) {
  const newest = looksOf(now, 'board')[0];
  if (!newest?.reading) {
    return (
      <p>
        An average over four people, three of whom are well, says that people are well. Read by group before you read
        the total, and ask of every board what it could not have seen.
      </p>
    );
  }
  const { name } = instruments[newest.entry.instrument];
  const point = pointOf(newest.entry.instrument);
  const predicted = point && sayPrediction(point, { now, content });
  return (
    <>
      <p>
        {predicted && `${predicted} `}
        {name}: {unbroken(newest.reading.sentence)}
      </p>
      <p>
        {beliefsStand(now)
          ? 'Your beliefs are up to date. What would the next board have to show to change them?'
          : 'Which explanations would have made this likely, which unlikely? If all of them would have, it tells them apart no better than no reading at all.'}
      </p>
    </>
  );
}
