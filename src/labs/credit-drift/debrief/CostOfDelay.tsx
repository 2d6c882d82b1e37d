/** What waiting cost until the clock: as the meter estimated it, and as it was. */
import type { Board } from '@simulations/credit-drift/board';
import { PROFIT_GOOD } from '@simulations/credit-drift/case';
import type { Truth } from '@simulations/credit-drift/debrief/truth';
import { Readout } from '@/components/controls';
import { euros, whole } from '../figures';
import { isConceptOnly } from './cause-words';
import { netExcessB, totalOf } from './counts';

export function CostOfDelay({ truth, board }: { readonly truth: Truth; readonly board: Board | null }) {
  const quiet = truth.injections.length === 0;
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
        {concept ? <NewlyGood truth={truth} /> : <Moved truth={truth} quiet={quiet} />}
      </div>
      {quiet && (
        <p className="debrief__note">
          Nothing had changed, so waiting cost nothing but the days you worked. What the meter shows, above or below
          zero, is chance: how far these months’ applicants lie from those of launch day.
        </p>
      )}
      {concept && (
        <p className="debrief__note">
          No decision changed, and people were harmed all the same: they were turned away in both worlds, rightly in the
          one and wrongly in the other. The meter reads scores, and a score means something else by now; it cannot see
          them. Following the drift takes outcomes of people who were turned away, and a new model learned from them.
        </p>
      )}
    </section>
  );
}

/** Decisions that were others because of it. */
function Moved({ truth, quiet }: { readonly truth: Truth; readonly quiet: boolean }) {
  return (
    <>
      <Readout
        label="People of group B, exactly"
        value={whole(netExcessB(truth))}
        note={quiet ? 'nothing was at work' : `${whole(truth.people.B)} turned away because of it, less those let in`}
      />
      <Readout
        label={truth.money < 0 ? 'Profit gained, exactly' : 'Profit lost, exactly'}
        value={euros(Math.abs(truth.money))}
        note={quiet ? 'no decision changed' : 'both groups, after the losses that were avoided'}
      />
    </>
  );
}

/** Decisions that stayed as they were and became wrong. */
function NewlyGood({ truth }: { readonly truth: Truth }) {
  const people = totalOf(truth, 'newlyGoodTurnedAway', 'B');
  return (
    <>
      <Readout
        label="People of group B turned away who would repay now"
        value={whole(people)}
        note="and would not have at launch; exactly"
      />
      <Readout
        label="Margin on their loans, at most"
        value={euros(people * PROFIT_GOOD)}
        note="if somebody could have told them apart"
      />
    </>
  );
}
