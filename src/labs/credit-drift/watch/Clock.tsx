import type { Board } from '@simulations/credit-drift/board';
import { LABEL_DELAY_MONTHS } from '@simulations/credit-drift/prices';
import { Button } from '@/components/controls';
import { euros, whole } from '../figures';
import type { LegProps } from '../leg';
import { rough } from './purchases';

const DAYS_A_MONTH = 30;

/** The clock, and what the next month would cost and tell. */
export function Clock({
  flight,
  now,
  content,
  board,
}: Pick<LegProps, 'flight' | 'now' | 'content'> & { board: Board | null }) {
  const { clock } = now.state;
  const { end } = content.setup.clock;
  const people = board ? Math.max(0, board.delay.perDay * DAYS_A_MONTH) : null;
  const money = board && board.delay.people !== 0 ? (people ?? 0) * (board.delay.money / board.delay.people) : 0;
  return (
    <section className="clock" aria-label="Clock">
      <p className="clock__face">
        <span className="clock__label">Month in production</span>
        <span className="clock__month">{clock}</span>
        <span className="clock__label">the case ends with month {end}</span>
      </p>
      {clock < end ? (
        <>
          <Button
            disabled={now.work !== null}
            onClick={() => {
              void flight.advance();
            }}
          >
            Let month {clock + 1} pass
          </Button>
          <p className="reading__note">
            {people !== null &&
              `At this rate it costs about ${whole(rough(people))} more creditworthy people of group B, and ${euros(rough(money))}, by estimate. `}
            It brings the inputs of month {clock + 1} and the outcomes of month {clock + 1 - LABEL_DELAY_MONTHS}.
          </p>
        </>
      ) : (
        <p className="reading__note">The clock of this case goes no further. Conclude with what is known.</p>
      )}
    </section>
  );
}
