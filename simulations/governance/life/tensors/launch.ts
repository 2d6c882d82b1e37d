/** `launch` on tensors: tiers, the two queues, what was found on the way. */
import { type Tensor, tf } from '../../../tensors';
import { MONTHS } from '../../horizon';
import { type Policy, factors, gates } from '../../policy';
import { ONCE, chance, noise } from '../fate';
import { TOLERATED_WAIT } from '../launch';
import { type Defect, RED_TEAM_WITHOUT_GENAI, SECOND_LINE_DAYS, defects, mostFound, reviewDays } from '../parameters';
import { MATERIAL, QUEUE_MONTHS } from '../queues';
import type { Tables } from '../tables';
import { gaming, recognition } from '../tiering';
import { UNWATCHED } from '../watch';
import type { World } from '../world';
import { type Columns, below, choose, larger, lookUp, not, smaller, times, within } from './columns';

/** Stands for a month that never comes: finite, since 0 · ∞ is no number. */
export const NEVER = 1e6;

export interface TensorLaunch {
  readonly tiers: Tensor;
  readonly rows: Tensor;
  readonly shadow: Tensor;
  readonly approved: Tensor;
  readonly start: Tensor;
  readonly reading: Tensor;
  readonly asked: Tensor;
  readonly documented: Tensor;
  readonly found: Readonly<Record<Defect, Tensor>>;
  /** [replicates × 1] by month. */
  readonly boardUse: readonly Tensor[];
  readonly boardBacklog: readonly Tensor[];
  readonly depth: readonly Tensor[];
  readonly secondLineBacklog: readonly Tensor[];
}

/** To be called inside `tidy`. */
export function launchOnTensors(policy: Policy, tables: Tables, world: World, columns: Columns): TensorLaunch {
  const { planned, genai, legacy } = columns;
  const tiers = tiersOf(policy, tables, world, columns);
  const queues = passQueues(policy, tables, world, columns, tiers);
  const approved = larger(queues.approved, tf.add(planned, 0.05));
  const lead = choose(below(approved, NEVER / 2), tf.sub(approved, planned), tf.sub(QUEUE_MONTHS, planned));
  const held = (policy.secondLine.enforced ? 0.85 : 0.15) * (policy.monitoring.platform ? 1 : 0.5);
  const around = tf.mul(1 - held, tf.sub(1, tf.exp(tf.mul(-0.45, tf.relu(tf.sub(lead, TOLERATED_WAIT))))));
  const shadow = tf.mul(below(columns.of(world.fate.uniforms(chance.shadow, ONCE)), around), not(legacy));
  const known = not(shadow);
  const start = tf.mul(not(legacy), choose(shadow, tf.add(planned, TOLERATED_WAIT), approved));

  const risk = riskOf(columns);
  const excess = tf.relu(tf.sub(tf.div(lookUp(tables.burden, tiers), tf.add(4, tf.mul(60, tf.pow(risk, 1.2)))), 1));
  const sincere = larger(tf.div(1, tf.add(1, times(0.25, excess, tf.sqrt(excess)))), 0.35);
  const read = tf.mul(lookUp(tables.boardSees, tiers), queues.reading);
  const found = Object.fromEntries(
    defects.map((defect) => {
      const missed = gates.reduce<Tensor>(
        (product, gate) => {
          const finds = tf.mul(lookUp(tables.finds[defect][gate], tiers), sincere);
          const effect =
            gate === 'redTeam'
              ? tf.mul(finds, tf.add(RED_TEAM_WITHOUT_GENAI, tf.mul(1 - RED_TEAM_WITHOUT_GENAI, genai)))
              : finds;
          return tf.mul(product, tf.sub(1, effect));
        },
        tf.sub(1, tf.mul(tables.boardFinds[defect], read)),
      );
      return [defect, tf.mul(known, smaller(tf.sub(1, missed), mostFound[defect]))];
    }),
  ) as Record<Defect, Tensor>;
  const notAsked = tf.mul(tf.sub(1, tf.mul(tables.boardAsks, read)), lookUp(tables.purposeMissed, tiers));
  const documents = tf.add(
    tf.mul(lookUp(tables.documentedByGates, tiers), sincere),
    lookUp(tables.documentedElse, tiers),
  );
  return {
    ...queues,
    ...{ tiers, shadow, approved, start, found },
    rows: choose(shadow, UNWATCHED, tiers),
    asked: tf.mul(known, smaller(tf.sub(1, notAsked), 0.9)),
    documented: tf.mul(known, smaller(documents, 1)),
  };
}

export function riskOf(columns: Columns): Tensor {
  const { impact, reach, automation, sensitivity, annexIII } = columns;
  const sum = tf.add(
    tf.add(tf.mul(0.45, impact), times(0.2, reach, automation)),
    tf.add(tf.mul(0.2, sensitivity), tf.mul(0.15, annexIII)),
  );
  return smaller(sum, 1);
}

function tiersOf(policy: Policy, tables: Tables, { fate }: World, columns: Columns): Tensor {
  const { weights, cuts, annexIIIFloor } = policy.tiering;
  const total = factors.reduce((sum, factor) => sum + weights[factor], 1e-9);
  const values = { ...columns, regulation: columns.annexIII };
  const score = factors.reduce<Tensor>(
    (sum, factor) => tf.add(sum, tf.mul(weights[factor] / total, values[factor])),
    tf.add(tf.mul(0.04, columns.of(fate.normals(noise.tier, ONCE))), gaming(policy, tables.burden)),
  );
  const byScore = cuts.map((cut) => below(cut, score)).reduce((sum, above) => tf.add(sum, above));
  if (annexIIIFloor === null) return byScore;
  const recognised = below(columns.of(fate.uniforms(chance.tierRecognised, ONCE)), recognition(policy));
  return larger(byScore, times(recognised, columns.annexIII, annexIIIFloor - 1));
}

function passQueues(policy: Policy, tables: Tables, { settings }: World, columns: Columns, tiers: Tensor) {
  const { planned, releases, shape } = columns;
  const work = lookUp(tables.secondLine, tiers);
  const calendar = lookUp(tables.calendar, tiers);
  const hours = lookUp(tables.boardHours, tiers);
  const sees = lookUp(tables.boardSees, tiers);
  const perReview = reviewDays.map((days, tier) => (0.5 * days) / tables.reviewEvery[tier]!);
  const periodic = lookUp(perReview, tiers);
  const arrival = tf.add(tf.add(planned, lookUp(tables.preparation, tiers)), tf.mul(0.5, calendar));
  const waits = lookUp(
    tables.secondLine.map((days) => (days > 0 ? 1 : 0)),
    tiers,
  );
  const after = tf.add(tf.mul(0.5, calendar), tf.mul(1 / SECOND_LINE_DAYS / 1.5, work));
  const reviewsAgain = times(0.25 * MATERIAL, releases, work);
  const casesAgain = times(0.3 * MATERIAL, releases, hours);
  const perReplicate = (column: Tensor) => tf.sum(column, 1, true);
  const none = () => tf.mul(planned, 0);
  const capacity = tables.boardCapacity;
  const patience = Math.min(3, Math.max(policy.board.decideWithin ?? 99, 0.25));
  const boardWait = 0.5 / Math.max(tables.meetings, 1e-6) + 0.03 * Math.max(0, policy.board.members.length - 4);
  let reviewed: Tensor = tf.add(none(), NEVER);
  let approved: Tensor = tf.add(none(), NEVER);
  let reading: Tensor = tf.add(none(), 1);
  let atSecondLine: Tensor = tf.tensor2d(new Float32Array(shape[0]), [shape[0], 1]);
  let atBoard: Tensor = tf.mul(1, atSecondLine);
  const series: Record<'boardUse' | 'boardBacklog' | 'depth' | 'secondLineBacklog', Tensor[]> = {
    ...{ boardUse: [], boardBacklog: [], depth: [], secondLineBacklog: [] },
  };
  for (let month = 0; month < QUEUE_MONTHS; month++) {
    const inLife = month < MONTHS;
    const next = tf.tidy(() => {
      const running = tf.mul(inLife ? 1 : 0, not(below(month, approved)));
      const arrives = within(arrival, month);
      const newWork = perReplicate(tf.mul(arrives, work));
      const again = perReplicate(tf.mul(running, tf.add(reviewsAgain, periodic)));
      const days = tables.secondLineCapacity * Math.min(1, 0.4 + 0.1 * month);
      const left = larger(tf.sub(days, smaller(again, 0.8 * days)), 1e-6);
      const wait = tf.div(tf.add(atSecondLine, tf.mul(0.5, newWork)), left);
      const waiting = tf.relu(tf.sub(tf.add(tf.add(atSecondLine, newWork), again), days));
      const done = choose(arrives, tf.add(tf.add(arrival, tf.mul(waits, wait)), after), reviewed);
      const decided = within(done, month);
      const cases = perReplicate(tf.add(tf.mul(decided, hours), tf.mul(running, casesAgain)));
      const load = tf.add(atBoard, cases);
      const speed = smaller(larger(tf.div(load, capacity * patience), 1), settings.fastestReading);
      const decision = tf.add(tf.div(tf.add(atBoard, tf.mul(0.5, cases)), tf.mul(capacity, speed)), boardWait);
      const backlog = tf.relu(tf.sub(load, tf.mul(capacity, speed)));
      return {
        reviewed: done,
        approved: choose(decided, tf.add(done, tf.mul(sees, decision)), approved),
        reading: choose(tf.mul(decided, sees), tf.pow(tf.div(1, speed), 0.8), reading),
        atSecondLine: waiting,
        atBoard: backlog,
        secondLineBacklog: tf.div(waiting, days),
        boardUse: tf.div(cases, capacity),
        boardBacklog: tf.div(backlog, capacity),
        depth: tf.div(1, speed),
      };
    });
    tf.dispose([reviewed, approved, reading, atSecondLine, atBoard]);
    ({ reviewed, approved, reading, atSecondLine, atBoard } = next);
    if (!inLife) continue;
    for (const name of ['secondLineBacklog', 'boardUse', 'boardBacklog', 'depth'] as const) {
      series[name].push(next[name]);
    }
  }
  return { approved, reading, ...series };
}
