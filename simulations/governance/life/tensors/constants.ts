/** What is fixed for a model once it is launched, as tensors: hazards, rates, medians. To be called inside `tidy`. */
import { type Tensor, tf } from '../../../tensors';
import { MONTHS } from '../../horizon';
import type { Policy } from '../../policy';
import { ONCE, chance } from '../fate';
import { AGAIN } from '../hazards';
import type { IncidentKind } from '../parameters';
import { MATERIAL } from '../queues';
import { fineCaps } from '../settings';
import type { Tables } from '../tables';
import type { ByGenai } from '../watch';
import type { World } from '../world';
import { type Columns, below, choose, larger, lookUp, not, smaller, times } from './columns';
import type { TensorLaunch } from './launch';

type Rates = Readonly<Record<`detects ${IncidentKind}` | `outside ${IncidentKind}`, Tensor>>;

export type Constants = Rates &
  Readonly<
    Record<
      | 'falseAlarms'
      | 'alertCapacity'
      | 'reviewRate'
      | 'containment'
      | 'rollback'
      | 'leakHazard'
      | 'driftHazard'
      | 'releaseHazard'
      | 'changeHazard'
      | 'fairnessAgain'
      | 'qualityAgain'
      | 'biased'
      | 'leaky'
      | 'faulty'
      | 'unlawful'
      | 'onTime'
      | 'fineFactor'
      | 'fineSize'
      | 'withdrawal'
      | 'wanting'
      | 'auditMedian'
      | 'earns'
      | 'rollbackCost'
      | 'otherCap'
      | 'prohibitedCap',
      Tensor
    >
  >;

export function constantsOf(
  policy: Policy,
  tables: Tables,
  world: World,
  columns: Columns,
  launch: TensorLaunch,
): Constants {
  const { fate, settings } = world;
  const { legacy, impact, exposure, reach, automation, sensitivity, genai, person, annexIII, releases } = columns;
  const { tiers, rows, shadow, found, asked, documented } = launch;
  const watched = tf.add(rows, tf.mul(5, genai));
  const byRow = (values: ByGenai) => lookUp([...values[0], ...values[1]], watched);
  const once = (variable: number) => columns.of(fate.uniforms(variable, ONCE));
  const gated = not(legacy);
  const built = {
    fairness: times(0.45, person, tf.add(0.35, tf.mul(0.65, impact))),
    leak: tf.add(0.03, times(0.16, sensitivity, tf.add(1, tf.add(tf.mul(0.5, genai), tf.mul(0.3, columns.vendor))))),
    quality: choose(genai, tf.add(0.25, tf.mul(0.35, automation)), tf.mul(0.08, columns.complexity)),
    release: tf.mul(0.15, tf.add(0.55, tf.mul(0.8, columns.complexity))),
  };
  const suspect = larger(annexIII, tf.mul(person, below(0.35, impact)));
  const purpose = tf.mul(settings.unlawfulPurpose, choose(suspect, 1, 0.12));
  const defect = (p: Tensor, caught: Tensor, variable: number) =>
    below(once(variable), tf.mul(p, tf.sub(1, tf.mul(gated, caught))));
  const hazard = (rate: Tensor) => tf.sub(1, tf.exp(tf.neg(rate)));
  const validated = times(gated, not(shadow));
  const kept = tf.mul(
    lookUp(tables.driftUnderReview, tiers),
    choose(validated, lookUp(tables.driftAfterValidation, tiers), 1),
  );
  const busy = tf.mul(
    policy.secondLine.fte > 0 ? 1 / MONTHS : 0,
    launch.secondLineBacklog.reduce((sum, backlog) => tf.add(sum, backlog)),
  );
  const reviewing = tf.div(policy.monitoring.platform ? 0.4 : 0.2, tf.add(1, tf.mul(0.5, smaller(busy, 6))));
  const caps = fineCaps(settings);
  const delay = smaller(tf.relu(tf.sub(tf.sub(launch.start, columns.planned), 1)), 12);
  const rollback = byRow(tables.rollback);
  const falseAlarms = byRow(tables.falseAlarms);
  const lost = tf.mul(rollback, smaller(tf.div(falseAlarms, 30), 0.8));
  const detects = (kind: IncidentKind) => byRow(tables.detection[kind]);
  return {
    'detects drift': detects('drift'),
    'detects fairness': detects('fairness'),
    'detects quality': detects('quality'),
    'detects leak': detects('leak'),
    'detects release': detects('release'),
    'outside drift': tf.add(0.1, tf.mul(0.1, reach)),
    'outside fairness': tf.add(0.04, times(0.08, reach, impact)),
    'outside quality': tf.add(0.25, tf.mul(0.5, reach)),
    'outside leak': tf.add(0.05, tf.mul(0.05, reach)),
    'outside release': tf.add(1.2, tf.mul(0.8, reach)),
    ...{ falseAlarms, rollback },
    alertCapacity: tf.scalar(tables.alertCapacity),
    reviewRate: tf.div(reviewing, lookUp(tables.reviewEvery, tiers)),
    containment: lookUp(tables.containment, rows),
    leakHazard: lookUp(tables.leakHazard, rows),
    driftHazard: hazard(times(settings.driftHazard, columns.volatility, kept)),
    releaseHazard: hazard(times(releases, built.release, tf.sub(1, found.release))),
    changeHazard: hazard(tf.mul(releases, MATERIAL)),
    fairnessAgain: times(AGAIN, built.fairness, tf.sub(1, found.fairness)),
    qualityAgain: times(AGAIN, built.quality, tf.sub(1, found.quality)),
    biased: defect(built.fairness, found.fairness, chance.fairnessDefect),
    leaky: defect(built.leak, found.leak, chance.leakDefect),
    faulty: defect(built.quality, found.quality, chance.qualityDefect),
    unlawful: defect(purpose, asked, chance.purposeDefect),
    onTime: choose(shadow, 0.1, tables.onTime),
    fineFactor: times(settings.enforcement, tf.add(1, tf.mul(0.6, below(documented, 0.5))), tf.add(1, shadow)),
    fineSize: tf.mul(settings.fineMedian, tf.sqrt(larger(tf.mul(impact, exposure), 0.15))),
    withdrawal: times(0.45, annexIII, tf.sub(1, documented)),
    wanting: smaller(larger(tf.sub(1.15, tf.mul(1.35, documented)), 0.02), 1),
    auditMedian: tf.mul(choose(annexIII, 500, 120), tf.add(1, shadow)),
    earns: times(columns.value, tf.exp(tf.mul(-0.04, delay)), tf.sub(1, lost)),
    rollbackCost: times(rollback, falseAlarms, choose(annexIII, 2, 0.3)),
    otherCap: tf.scalar(caps.other),
    prohibitedCap: tf.scalar(caps.prohibited),
  };
}
