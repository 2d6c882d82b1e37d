/** What waiting cost until the clock: as the meter estimated it, and as it was. */
import type { Board } from '@simulations/credit-drift/board';
import type { Truth } from '@simulations/credit-drift/debrief/truth';
import { Readout } from '@/components/controls';
import { euros, whole } from '../figures';
import { isConceptOnly } from './cause-words';
import { netExcessB } from './counts';

export function CostOfDelay({ truth, board }: { readonly truth: Truth; readonly board: Board | null }) {
  const concept = isConceptOnly(truth.injections);
  return (
    <section className="debrief__part" aria-labelledby="debrief-cost">
      <h3 id="debrief-cost">What waiting cost</h3>
      <div className="readouts">
        <Readout
          label="People of group B, as the meter estimated"
          value={board ? whole(board.delay.people) : null}
          note="from scores, without outcomes"
        />
        <Readout
          label="People of group B, exactly"
          value={whole(netExcessB(truth))}
          note={`${whole(truth.people.B)} turned away because of it, less those let in because of it`}
        />
        <Readout
          label="Margin on their loans, as the meter estimated"
          value={board ? euros(board.delay.money) : null}
        />
        <Readout
          label="Profit, exactly"
          value={euros(truth.money)}
          note={
            truth.money === 0
              ? 'no decision changed'
              : `${truth.money < 0 ? 'a gain' : 'lost'}, both groups, after the losses that were avoided`
          }
        />
      </div>
      {concept && (
        <p className="debrief__note">
          No decision was another because of it, so nobody counts here; the harm is that decisions did not follow when
          people had become better risks. The meter reads scores, and scores cannot see that.
        </p>
      )}
    </section>
  );
}
