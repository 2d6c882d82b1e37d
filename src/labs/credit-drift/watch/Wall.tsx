/** The wall of the control room: clock, business figures, approval by group, and what waiting costs by estimate. */
import type { Board } from '@simulations/credit-drift/board';
import type { Opening } from '@simulations/credit-drift/workbench';
import { Readout } from '@/components/controls';
import { euros, whole } from '../figures';
import { rough } from './purchases';

interface WallProps {
  readonly board: Board;
  readonly opening: Opening;
}

export function Wall({ board, opening }: WallProps) {
  const { kpis, approval, delay, clock } = board;
  const launch = kpis[0]!;
  const now = kpis.at(-1)!;
  const known = kpis.findLast(({ badRate }) => badRate !== null)!;
  const atLaunch = opening.launch.groups;
  const share = (value: number, before: number, label: string, note?: string) => (
    <Readout
      label={label}
      value={100 * value}
      unit="%"
      digits={1}
      reference={{ value: 100 * before, label: 'launch' }}
      note={note}
    />
  );
  return (
    <div className="wall">
      <section aria-label={`Business figures in month ${clock}`}>
        <h3>What the business watches</h3>
        <div className="readouts readouts--small">
          {share(now.approval, launch.approval, 'Approved')}
          {share(known.badRate!, launch.badRate!, 'Bad rate', `month ${known.month}, the last known`)}
          <Readout
            label="Profit per applicant"
            value={known.profit}
            unit="€"
            digits={0}
            reference={{ value: launch.profit!, label: 'launch' }}
            note={`month ${known.month}, the last known`}
          />
        </div>
      </section>
      <section aria-label={`Approval by group in month ${clock}`}>
        <h3>Approved, by group</h3>
        <div className="readouts readouts--small">
          <div className="wall__group wall__group--a">
            {share(approval.A, atLaunch.A.rates.selectionRate, 'Group A')}
          </div>
          <div className="wall__group wall__group--b">
            {share(approval.B, atLaunch.B.rates.selectionRate, 'Group B')}
          </div>
        </div>
      </section>
      <section className="wall__delay" aria-label="What waiting has cost, by estimate">
        <h3>What waiting costs, by estimate</h3>
        <div className="readouts readouts--small">
          <Readout
            label="Creditworthy people of group B turned away beyond the launch rate"
            value={whole(rough(delay.people))}
            note={`about ${Math.max(0, delay.perDay).toFixed(0)} more a day`}
          />
          <Readout label="Margin on their loans, before losses" value={euros(rough(delay.money))} />
        </div>
        <p className="reading__note">
          Estimated from scores (CBPE), because nobody has outcomes of the turned-down. It holds as long as a score
          means what it meant at launch; if that has changed, this meter does not see it.
        </p>
      </section>
    </div>
  );
}
