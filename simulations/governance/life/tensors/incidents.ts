/** One kind of incident in one month, for all models at once: detection, containment, consequences, enforcement. */
import { type Tensor, tf } from '../../../tensors';
import { REGIME_MONTH } from '../../horizon';
import { chance, noise } from '../fate';
import { type IncidentKind, incidentKinds } from '../parameters';
import type { World } from '../world';
import { type Columns, below, choose, larger, smaller, times } from './columns';
import type { Constants } from './constants';

export interface IncidentTensors {
  /** Masks, 1 where it is so. */
  readonly begins: Tensor;
  readonly serious: Tensor;
  readonly late: Tensor;
  readonly withdrawn: Tensor;
  /** Of every model, whether an incident began or not. */
  readonly detect: Tensor;
  readonly contain: Tensor;
  /** 0 where none began. */
  readonly cost: Tensor;
  readonly harm: Tensor;
  readonly fine: Tensor;
}

interface Options {
  readonly kind: IncidentKind;
  readonly month: number;
  readonly begins: Tensor;
  /** [replicates × 1]. */
  readonly attention: Tensor;
  readonly shared: Readonly<Record<'late' | 'fined' | 'withdrawn', Tensor>>;
  readonly world: World;
  readonly columns: Columns;
  readonly constants: Constants;
}

export function incidentsOf(options: Options): IncidentTensors {
  const { kind, month, begins, attention, shared, world, columns, constants } = options;
  const { fate, settings } = world;
  const k = incidentKinds.indexOf(kind);
  const draw = (variable: number) => columns.of(fate.uniforms(variable + k, month, false));
  const normal = (variable: number) => columns.of(fate.normals(variable + k, month));
  const inside = tf.add(tf.mul(constants[`detects ${kind}`], attention), constants.reviewRate);
  const rate = tf.add(inside, constants[`outside ${kind}`]);
  const longest = kind === 'leak' ? Math.min(8, settings.longestUndetected) : settings.longestUndetected;
  const detect = smaller(tf.div(tf.neg(tf.log(larger(draw(chance.detection), 1e-6))), rate), longest);
  const selfDetected = below(draw(chance.selfDetected), tf.div(inside, rate));
  const median = choose(tf.mul(constants.rollback, selfDetected), 0.12, constants.containment);
  const contain = times(kind === 'fairness' ? 2 : 1, median, tf.exp(tf.mul(0.5, normal(noise.containment))));
  const { cost, harm } = consequences(kind, tf.add(detect, contain), world, columns);
  const grave = tf.mul(below(settings.seriousHarm, harm), below(0.35, columns.impact));
  const leaked = tf.mul(below(settings.seriousLeak, harm), below(0.55, columns.sensitivity));
  const serious = tf.mul(begins, kind === 'leak' ? larger(grave, leaked) : grave);
  const late = tf.mul(serious, below(constants.onTime, shared.late));
  const inForce = month >= REGIME_MONTH;
  const p = times(
    constants.fineFactor,
    kind === 'leak' ? 1 : choose(columns.annexIII, 1, 0.35),
    tf.add(1, late),
    tf.sub(1, tf.mul(0.55, selfDetected)),
    inForce ? 1 : 0.6,
  );
  const fined = tf.mul(serious, below(shared.fined, smaller(p, 0.95)));
  const amount = smaller(tf.mul(constants.fineSize, tf.exp(tf.mul(1.2, normal(noise.fine)))), constants.otherCap);
  const withdrawn = tf.mul(serious, below(shared.withdrawn, tf.mul(constants.withdrawal, inForce ? 1 : 0.4)));
  return {
    ...{ begins, serious, late, withdrawn, detect, contain },
    cost: times(settings.incidentCost, begins, cost),
    harm: tf.mul(begins, harm),
    fine: tf.mul(fined, amount),
  };
}

/** `consequenceOf` on tensors. */
function consequences(kind: IncidentKind, months: Tensor, { settings }: World, columns: Columns) {
  const { impact, exposure, automation, sensitivity, value } = columns;
  const at = tf.mul(impact, exposure);
  const automated = tf.mul(at, automation);
  const sum = (a: Tensor, factor: number, b: Tensor, other: number) => tf.add(tf.mul(factor, a), tf.mul(other, b));
  switch (kind) {
    case 'drift':
      return { cost: tf.mul(sum(value, 0.35, automated, 14), months), harm: times(0.5, automated, months) };
    case 'fairness': {
      const felt = tf.mul(at, tf.add(0.5, tf.mul(0.5, automation)));
      return {
        cost: tf.add(times(26, felt, months), 40),
        harm: tf.mul(felt, tf.add(months, settings.irreversibleFairness)),
      };
    }
    case 'quality':
      return {
        cost: tf.add(tf.mul(sum(at, 16, value, 0.12), months), 15),
        harm: times(0.5, at, tf.add(months, settings.irreversibleQuality)),
      };
    case 'leak':
      return {
        cost: tf.add(times(sensitivity, tf.sqrt(exposure), tf.add(420, tf.mul(35, months))), 60),
        harm: times(0.6, sensitivity, exposure, tf.add(1, tf.mul(0.1, months))),
      };
    case 'release':
      return { cost: tf.add(tf.mul(sum(value, 0.6, automated, 20), months), 6), harm: times(0.4, automated, months) };
  }
}
