/**
 * The 24 months on tensors [replicates × models]: the same model as `../live`, with the same draws, in 32-bit floats.
 *
 * Everything is computed for every model and month, whether anything happens or not, where the oracle looks only at events.
 */
import { type Pacer, type Tensor, holding, tf } from '../../../tensors';
import { MONTHS, REGIME_MONTH } from '../../horizon';
import type { Policy } from '../../policy';
import { chance, noise } from '../fate';
import type { Lives } from '../lives';
import { incidentKinds } from '../parameters';
import { tablesOf } from '../tables';
import type { World } from '../world';
import { Collector } from './collector';
import { type Columns, below, columnsOf, larger, not, smaller, times, within } from './columns';
import { type Constants, constantsOf } from './constants';
import { incidentsOf } from './incidents';
import { type TensorLaunch, launchOnTensors } from './launch';

/** What a month hands on to the next. */
type State = Record<'suspended' | 'deployed' | 'biased' | 'leaky' | 'faulty' | 'unlawful', Tensor>;

/** `live` on the open backend. `pacer` gives way between months and stops when the work is cancelled. */
export async function liveOnTensors(policy: Policy, world: World, pacer?: Pacer): Promise<Lives> {
  return holding(async (hold) => {
    const tables = tablesOf(policy, world.settings);
    let columns!: Columns;
    let launch!: TensorLaunch;
    let constants!: Constants;
    const made = tf.tidy(() => {
      columns = columnsOf(world);
      launch = launchOnTensors(policy, tables, world, columns);
      constants = constantsOf(policy, tables, world, columns, launch);
      return [columns, launch, constants].flatMap(tensorsOf);
    });
    for (const tensor of made) hold.keep(tensor);
    const collector = new Collector(policy, tables, world, launch);
    let state: State = tf.tidy(() => {
      const zero = () => tf.mul(columns.planned, 0);
      return {
        ...{ suspended: zero(), deployed: zero(), biased: zero() },
        ...{ leaky: zero(), faulty: zero(), unlawful: zero() },
      };
    });
    for (const tensor of Object.values(state)) hold.keep(tensor);
    for (let month = 0; month < MONTHS; month++) {
      await pacer?.breathe();
      const next = tf.tidy(() => passMonth(month, state, { policy, world, columns, constants, launch, collector }));
      for (const name of Object.keys(state) as (keyof State)[]) hold.swap(state[name], next[name]);
      state = next;
    }
    return collector.lives();
  });
}

interface Month {
  readonly policy: Policy;
  readonly world: World;
  readonly columns: Columns;
  readonly constants: Constants;
  readonly launch: TensorLaunch;
  readonly collector: Collector;
}

function passMonth(month: number, state: State, all: Month): State {
  const { policy, world, columns, constants, launch, collector } = all;
  const { fate, settings } = world;
  const { legacy, annexIII, impact, exposure } = columns;
  const draw = (variable: number) => columns.of(fate.uniforms(variable, month, false));
  const inForce = month >= REGIME_MONTH;
  const up = not(below(month, state.suspended));
  const live = tf.mul(not(below(month + 0.5, launch.start)), up);
  const begun = below(launch.start, month + 1);
  const isNew = tf.mul(not(state.deployed), begun);

  const expected = tf.sum(tf.mul(constants.falseAlarms, live), 1, true);
  const tired = tf.relu(tf.sub(tf.div(expected, constants.alertCapacity), 0.5));
  const attention = tf.div(1, tf.add(1, times(settings.fatigue, tired, tf.sqrt(tired))));
  collector.month(month, attention, expected, tf.sum(live, 1));

  const reviewed = tf.mul(legacy, within(launch.approved, month));
  const foundDraw = draw(chance.fairnessAgain);
  const againDraw = draw(chance.qualityAgain);
  const kept = (found: Tensor, u: Tensor) => not(tf.mul(reviewed, below(u, found)));
  const carried = (before: Tensor, built: Tensor, found: Tensor, u: Tensor) =>
    tf.mul(tf.add(before, tf.mul(isNew, built)), kept(found, u));
  const biased = carried(state.biased, constants.biased, launch.found.fairness, foundDraw);
  const leaky = carried(state.leaky, constants.leaky, launch.found.leak, foundDraw);
  const faulty = carried(state.faulty, constants.faulty, launch.found.quality, foundDraw);
  const unlawful = carried(state.unlawful, constants.unlawful, launch.asked, againDraw);

  const changed = times(not(isNew), live, below(draw(chance.materialChange), constants.changeHazard));
  const begins = {
    drift: tf.mul(live, below(draw(chance.driftOnset), constants.driftHazard)),
    fairness: tf.add(tf.mul(isNew, biased), tf.mul(changed, below(foundDraw, constants.fairnessAgain))),
    quality: tf.add(tf.mul(isNew, faulty), tf.mul(changed, below(againDraw, constants.qualityAgain))),
    leak: times(live, leaky, below(draw(chance.leakOnset), constants.leakHazard)),
    release: tf.mul(live, below(draw(chance.releaseOnset), constants.releaseHazard)),
  };
  let suspended = state.suspended;
  const shared = {
    ...{ late: draw(chance.late), fined: draw(chance.fined), withdrawn: draw(chance.withdrawn) },
  };
  for (const kind of incidentKinds) {
    suspended = tf.tidy(() => {
      const incidents = incidentsOf({ kind, month, begins: begins[kind], attention, shared, ...all });
      collector.incidents(kind, incidents);
      return larger(suspended, tf.mul(incidents.withdrawn, month + 4));
    });
  }

  const exposed = times(unlawful, live, below(draw(chance.purposeOnset), 0.07));
  const noiseOf = (variable: number) => columns.of(fate.normals(variable, month));
  const purposeFine = smaller(tf.mul(1500, tf.exp(noiseOf(noise.purposeFine))), constants.prohibitedCap);
  collector.purposes(exposed, tf.mul(exposed, purposeFine), times(2, exposed, impact, exposure));
  suspended = larger(suspended, tf.mul(exposed, 999));

  const audits = tf.add(0.002, tf.mul(annexIII, inForce ? 0.023 : 0.002));
  const audited = tf.mul(live, below(tf.sub(1, audits), draw(chance.audited)));
  const finding = tf.mul(audited, below(draw(chance.auditFinding), constants.wanting));
  const auditFine = smaller(
    tf.mul(constants.auditMedian, tf.exp(tf.mul(1.1, noiseOf(noise.auditFine)))),
    constants.otherCap,
  );
  collector.findings(finding, tf.mul(finding, auditFine));
  suspended = larger(suspended, times(finding, larger(annexIII, launch.shadow), month + 4));
  const looks = 0.06 * (policy.monitoring.platform ? 2 : 1);
  const caught = times(launch.shadow, live, below(1 - looks, draw(chance.shadowFound)));
  suspended = larger(suspended, tf.mul(caught, month + 2));

  const share = tf.mul(up, smaller(tf.relu(tf.sub(month + 1, launch.start)), 1));
  collector.earned(tf.mul(constants.earns, share), tf.mul(constants.rollbackCost, live));
  return {
    ...{ suspended, biased, leaky, faulty },
    deployed: larger(state.deployed, begun),
    unlawful: tf.mul(unlawful, not(exposed)),
  };
}

/** All tensors in a record, however deep. */
function tensorsOf(value: unknown): Tensor[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'dataId' in value ? [value as Tensor] : Object.values(value).flatMap(tensorsOf);
}
