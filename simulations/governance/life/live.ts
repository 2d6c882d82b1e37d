/**
 * Runs a policy through 24 months of every replicate: the oracle. Plain arrays, one replicate after the other, random numbers
 * drawn where something happens (events are rare).
 */
import { exp } from '../../kernel/math';
import { LEGACY, MODELS, MONTHS } from '../horizon';
import type { Policy } from '../policy';
import { billOf } from './bill';
import { remaining } from './costs';
import { courseOf } from './course';
import { ONCE, chance } from './fate';
import { AGAIN, builtWith, hazardsOf } from './hazards';
import { auditOf, exposureOfPurpose, isShadowFound } from './inspection';
import { type Stage, findingsOf, launchUnder } from './launch';
import { type Lives, emptyTotals, perKind } from './lives';
import { incidentKinds } from './parameters';
import { reviewRate } from './review';
import { type Schedule, regimeAt, regimesOf } from './schedule';
import type { Witness } from './witness';
import type { World } from './world';

/** Models leave production for this many months after an order. */
const SUSPENDED = 4;
/** A shadow model that was found is taken off for so long. */
const FOUND = 2;

/** Launch and tables of these lives are those of the last stage. */
export interface StagedLives extends Lives {
  readonly stages: readonly Stage[];
}

/** `witness` is told what happens, for a story of single replicates; without one nothing is recorded but sums. */
export const live = (policy: Policy, world: World, witness?: Witness): StagedLives =>
  liveUnder([{ from: 0, policy }], world, witness);

/** `live` under a framework that is amended. Throws a RangeError when the schedule is none. */
export function liveUnder(schedule: Schedule, world: World, witness?: Witness): StagedLives {
  const { portfolio, fate, settings } = world;
  const { replicates, planned, annexIII } = portfolio;
  const stages = launchUnder(regimesOf(schedule, world), world);
  const last = stages[stages.length - 1]!;
  const ahead = stages.map((stage) => {
    const validation = (i: number) => {
      const { tables, tiers } = stages[stage.origins[i]!]!;
      return tables.driftAfterValidation[tiers[i]!]!;
    };
    return {
      entry: findingsOf(stages, stage, world),
      hazards: hazardsOf(stage.tables, stage.launch, world, validation),
    };
  });
  const bill = billOf(stages, world);
  const months = (variable: number) => Array.from({ length: MONTHS }, (_, month) => fate.uniforms(variable, month));
  const driftDraws = months(chance.driftOnset);
  const releaseDraws = months(chance.releaseOnset);
  const changeDraws = months(chance.materialChange);
  const auditDraws = months(chance.audited);
  const fairnessDraws = fate.uniforms(chance.fairnessDefect, ONCE);
  const leakDraws = fate.uniforms(chance.leakDefect, ONCE);
  const qualityDraws = fate.uniforms(chance.qualityDefect, ONCE);
  const purposeDraws = fate.uniforms(chance.purposeDefect, ONCE);

  const totals = emptyTotals(replicates);
  const byKind = perKind(replicates);
  const seriousByKind = perKind(replicates);
  const kinds: number[] = [];
  const seriousFlags: number[] = [];
  const detects: number[] = [];
  const contains: number[] = [];
  const attentions = new Float64Array(replicates * MONTHS);
  const alarms = new Float64Array(replicates * MONTHS);
  const running = new Float64Array(replicates * MONTHS);
  // What a month hands on to the next, of one replicate.
  const suspended = new Float64Array(MODELS);
  const deployed = new Uint8Array(MODELS);
  const leaky = new Uint8Array(MODELS);
  const unlawful = new Uint8Array(MODELS);
  const biased = new Uint8Array(MODELS);
  const faulty = new Uint8Array(MODELS);
  const alarmsByStage = new Float64Array(stages.length);

  for (let replicate = 0; replicate < replicates; replicate++) {
    const from = replicate * MODELS;
    for (const state of [suspended, deployed, leaky, unlawful, biased, faulty, alarmsByStage]) state.fill(0);
    const reviewRates = stages.map((stage) =>
      [0, 1, 2, 3].map((tier) => reviewRate(stage.policy, stage, replicate, tier)),
    );
    let value = 0;
    let losses = 0;
    let fines = 0;
    let harm = 0;
    let falseAlarms = 0;
    let rollbacks = 0;

    for (let month = 0; month < MONTHS; month++) {
      const s = regimeAt(stages, month);
      const stage = stages[s]!;
      const { tables } = stage;
      const { tiers, rows, shadow, start, found, approved } = stage.launch;
      const { entry, hazards } = ahead[s]!;
      const at = replicate * MONTHS + month;
      let expected = 0;
      let live = 0;
      for (let m = 0; m < MODELS; m++) {
        const i = from + m;
        if (start[i]! > month + 0.5 || suspended[m]! > month) continue;
        live += 1;
        expected += tables.falseAlarms[portfolio.genai[i]!]![rows[i]!]!;
      }
      const tired = Math.max(0, expected / tables.alertCapacity - 0.5);
      const attention = 1 / (1 + settings.fatigue * tired * Math.sqrt(tired));
      falseAlarms += expected;
      alarmsByStage[s]! += expected;
      attentions[at] = attention;
      alarms[at] = expected;
      running[at] = live;
      totals.attention[replicate]! += attention / MONTHS;

      for (let m = 0; m < MODELS; m++) {
        const i = from + m;
        const isNew = deployed[m] === 0 && start[i]! < month + 1;
        const up = suspended[m]! <= month;
        const isLive = start[i]! <= month + 0.5 && up;
        const legacy = m < LEGACY;
        if (!isNew && !isLive && !(legacy && Math.floor(approved[i]!) === month)) continue;
        const genai = portfolio.genai[i]!;
        const row = rows[i]!;
        const built = builtWith(portfolio, i);
        if (isNew) {
          deployed[m] = 1;
          const passed = legacy ? 0 : 1;
          biased[m] = Number(fairnessDraws[i]! < built.fairness * (1 - passed * entry.found.fairness[i]!));
          leaky[m] = Number(leakDraws[i]! < built.leak * (1 - passed * entry.found.leak[i]!));
          faulty[m] = Number(qualityDraws[i]! < built.quality * (1 - passed * entry.found.quality[i]!));
          const suspect = settings.unlawfulPurpose * built.purpose * (1 - passed * entry.asked[i]!);
          unlawful[m] = Number(purposeDraws[i]! < suspect);
          witness?.started?.({ month, model: m, replicate });
        }
        if (legacy && Math.floor(approved[i]!) === month) {
          const draw = fate.uniform(chance.fairnessAgain, month, i);
          if (draw < entry.found.fairness[i]!) biased[m] = 0;
          if (draw < entry.found.leak[i]!) leaky[m] = 0;
          if (draw < entry.found.quality[i]!) faulty[m] = 0;
          if (fate.uniform(chance.qualityAgain, month, i) < entry.asked[i]!) unlawful[m] = 0;
        }
        const changed = !isNew && isLive && changeDraws[month]![i]! < hazards.change[i]!;
        for (let k = 0; k < incidentKinds.length; k++) {
          const kind = incidentKinds[k]!;
          let begins: boolean;
          if (kind === 'drift') begins = isLive && driftDraws[month]![i]! < hazards.drift[i]!;
          else if (kind === 'release') begins = isLive && releaseDraws[month]![i]! < hazards.release[i]!;
          else if (kind === 'leak') {
            begins = isLive && leaky[m] === 1 && fate.uniform(chance.leakOnset, month, i) < tables.leakHazard[row]!;
          } else {
            const carries = kind === 'fairness' ? biased : faulty;
            const again = kind === 'fairness' ? chance.fairnessAgain : chance.qualityAgain;
            begins =
              (isNew && carries[m] === 1) ||
              (changed && fate.uniform(again, month, i) < AGAIN * built[kind] * (1 - found[kind][i]!));
          }
          if (!begins) continue;

          const course = courseOf(kind, month, i, stage, { attention, reviews: reviewRates[s]![tiers[i]!]! }, world);
          losses += course.cost;
          harm += course.harm;
          fines += course.fine;
          byKind[kind][replicate]! += 1;
          kinds.push(k);
          seriousFlags.push(Number(course.serious));
          detects.push(course.detect);
          contains.push(course.contain);
          if (course.serious) {
            seriousByKind[kind][replicate]! += 1;
            totals.serious[replicate]! += 1;
          }
          if (course.late) totals.late[replicate]! += 1;
          if (course.withdrawn) {
            suspended[m] = Math.max(suspended[m]!, month + SUSPENDED);
            totals.withdrawals[replicate]! += 1;
          }
          witness?.incident?.({ replicate, month, model: m, kind, ...course });
        }

        const exposed = unlawful[m] === 1 && isLive ? exposureOfPurpose(month, i, world) : null;
        if (exposed !== null) {
          fines += exposed.fine;
          losses += exposed.cost;
          harm += exposed.harm;
          totals.serious[replicate]! += 1;
          totals.unlawfulPurposes[replicate]! += 1;
          suspended[m] = Infinity;
          unlawful[m] = 0;
          witness?.purpose?.({ replicate, month, model: m, ...exposed });
        }
        const audit = isLive ? auditOf(month, i, auditDraws[month]![i]!, stage, world) : null;
        if (audit !== null) {
          const { finding, fine, suspends } = audit;
          fines += fine;
          totals.findings[replicate]! += Number(finding);
          if (suspends) suspended[m] = Math.max(suspended[m]!, month + SUSPENDED);
          witness?.audit?.({ replicate, month, model: m, finding, fine });
        }
        if (shadow[i] === 1 && isLive && isShadowFound(month, i, stage, world)) {
          suspended[m] = Math.max(suspended[m]!, month + FOUND);
          witness?.shadowFound?.({ replicate, month, model: m });
        }
        if (up && start[i]! < month + 1) value += earned(stage, i, month);
        if (isLive && tables.rollback[genai]![row]! > 0) {
          rollbacks += tables.falseAlarms[genai]![row]! * (annexIII[i] === 1 ? 2 : 0.3);
        }
      }
    }

    for (let m = 0; m < MODELS; m++) {
      const start = last.launch.start[from + m]!;
      const shadow = last.launch.shadow[from + m]!;
      totals.modelMonths[replicate]! += remaining(start);
      totals.shadow[replicate]! += shadow;
      if (start < MONTHS && shadow === 0) totals.live[replicate]! += 1;
    }
    totals.value[replicate] = value;
    totals.losses[replicate] = losses;
    totals.fines[replicate] = fines;
    totals.harm[replicate] = harm;
    totals.falseAlarms[replicate] = falseAlarms;
    totals.governance[replicate] = bill(replicate, alarmsByStage) + rollbacks;
  }

  /** What model `i` brings in a month, less for a late start and for days lost to false alarms. */
  function earned({ tables, launch: { start, rows } }: Stage, i: number, month: number): number {
    const delay = Math.min(12, Math.max(0, start[i]! - planned[i]! - 1));
    const row = rows[i]!;
    const genai = portfolio.genai[i]!;
    const lost = tables.rollback[genai]![row]! * Math.min(0.8, tables.falseAlarms[genai]![row]! / 30);
    const share = Math.min(1, Math.max(0, month + 1 - start[i]!));
    return settings.modelValue * portfolio.value[i]! * exp(-0.04 * delay) * share * (1 - lost);
  }

  return {
    ...{ replicates, tables: last.tables, launch: last.launch, stages, totals, byKind, seriousByKind },
    incidents: {
      kind: Uint8Array.from(kinds),
      serious: Uint8Array.from(seriousFlags),
      detect: Float64Array.from(detects),
      contain: Float64Array.from(contains),
    },
    attention: attentions,
    falseAlarms: alarms,
    running,
  };
}
