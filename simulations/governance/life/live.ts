/**
 * Runs a policy through 24 months of every replicate: the oracle. Plain arrays, one replicate after the other, random numbers
 * drawn where something happens (events are rare).
 */
import { exp, log } from '../../kernel/math';
import { LEGACY, MODELS, MONTHS, REGIME_MONTH } from '../horizon';
import type { Policy } from '../policy';
import { consequenceOf, fineProbability, isSerious } from './consequences';
import { governanceCost, remaining, totalCost } from './costs';
import { ONCE, chance, noise } from './fate';
import { AGAIN, builtWith, hazardsOf, outsideRate } from './hazards';
import { launch as launchModels } from './launch';
import { type Lives, emptyTotals, perKind } from './lives';
import { incidentKinds } from './parameters';
import { reviewRate } from './review';
import { fineCaps } from './settings';
import { tablesOf } from './tables';
import type { Witness } from './witness';
import type { World } from './world';

/** Models leave production for this many months after an order. */
const SUSPENDED = 4;
/** A shadow model that was found is taken off for so long. */
const FOUND = 2;

/** `witness` is told what happens, for a story of single replicates; without one nothing is recorded but sums. */
export function live(policy: Policy, world: World, witness?: Witness): Lives {
  const { portfolio, fate, settings } = world;
  const { replicates, planned, annexIII, impact, exposure } = portfolio;
  const tables = tablesOf(policy, settings);
  const launched = launchModels(policy, tables, world);
  const { tiers, rows, shadow, start, found, asked, documented, approved } = launched;
  const hazards = hazardsOf(tables, launched, world);
  const caps = fineCaps(settings);
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
  const suspended = new Float64Array(MODELS);
  const deployed = new Uint8Array(MODELS);
  const leaky = new Uint8Array(MODELS);
  const unlawful = new Uint8Array(MODELS);
  const biased = new Uint8Array(MODELS);
  const faulty = new Uint8Array(MODELS);

  for (let replicate = 0; replicate < replicates; replicate++) {
    const from = replicate * MODELS;
    for (const state of [suspended, deployed, leaky, unlawful, biased, faulty]) state.fill(0);
    const reviewRates = [0, 1, 2, 3].map((tier) => reviewRate(policy, { launch: launched }, replicate, tier));
    let value = 0;
    let losses = 0;
    let fines = 0;
    let harm = 0;
    let falseAlarms = 0;
    let rollbacks = 0;

    for (let month = 0; month < MONTHS; month++) {
      const inForce = month >= REGIME_MONTH;
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
          biased[m] = Number(fairnessDraws[i]! < built.fairness * (1 - passed * found.fairness[i]!));
          leaky[m] = Number(leakDraws[i]! < built.leak * (1 - passed * found.leak[i]!));
          faulty[m] = Number(qualityDraws[i]! < built.quality * (1 - passed * found.quality[i]!));
          const suspect = settings.unlawfulPurpose * built.purpose * (1 - passed * asked[i]!);
          unlawful[m] = Number(purposeDraws[i]! < suspect);
          witness?.started?.({ month, model: m, replicate });
        }
        if (legacy && Math.floor(approved[i]!) === month) {
          const draw = fate.uniform(chance.fairnessAgain, month, i);
          if (draw < found.fairness[i]!) biased[m] = 0;
          if (draw < found.leak[i]!) leaky[m] = 0;
          if (draw < found.quality[i]!) faulty[m] = 0;
          if (fate.uniform(chance.qualityAgain, month, i) < asked[i]!) unlawful[m] = 0;
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

          const monitored = tables.detection[kind][genai]![row]! * attention;
          const inside = monitored + reviewRates[tiers[i]!]!;
          const rate = inside + outsideRate(portfolio, i)[kind];
          const waiting = -log(Math.max(1e-6, fate.uniform(chance.detection + k, month, i))) / rate;
          const longest = kind === 'leak' ? Math.min(8, settings.longestUndetected) : settings.longestUndetected;
          const detect = Math.min(waiting, longest);
          const selfDetected = fate.uniform(chance.selfDetected + k, month, i) < inside / rate;
          const rolledBack = tables.rollback[genai]![row]! > 0 && selfDetected;
          const median = (rolledBack ? 0.12 : tables.containment[row]!) * (kind === 'fairness' ? 2 : 1);
          const contain = median * exp(0.5 * fate.normal(noise.containment + k, month, i));
          const consequence = consequenceOf(kind, portfolio, i, detect + contain, settings);
          const serious = isSerious(kind, portfolio, i, consequence.harm, settings);
          losses += consequence.cost;
          harm += consequence.harm;
          byKind[kind][replicate]! += 1;
          kinds.push(k);
          seriousFlags.push(Number(serious));
          detects.push(detect);
          contains.push(contain);
          let late = false;
          let fine = 0;
          let withdrawn = false;
          if (serious) {
            seriousByKind[kind][replicate]! += 1;
            totals.serious[replicate]! += 1;
            late = fate.uniform(chance.late, month, i) > (shadow[i] === 1 ? 0.1 : tables.onTime);
            if (late) totals.late[replicate]! += 1;
            const p = fineProbability(settings, {
              listed: kind === 'leak' || annexIII[i] === 1,
              ...{ late, selfDetected, inForce },
              documented: documented[i]!,
              shadow: shadow[i] === 1,
            });
            if (fate.uniform(chance.fined, month, i) < p) {
              const size = Math.sqrt(Math.max(0.15, impact[i]! * exposure[i]!));
              const draw = exp(1.2 * fate.normal(noise.fine + k, month, i));
              fine = Math.min(settings.fineMedian * size * draw, caps.other);
              fines += fine;
            }
            const order = 0.45 * (1 - documented[i]!) * (inForce ? 1 : 0.4);
            withdrawn = annexIII[i] === 1 && fate.uniform(chance.withdrawn, month, i) < order;
            if (withdrawn) {
              suspended[m] = Math.max(suspended[m]!, month + SUSPENDED);
              totals.withdrawals[replicate]! += 1;
            }
          }
          witness?.incident?.({
            ...{ replicate, month, model: m, kind, detect, contain, selfDetected, serious, late, fine, withdrawn },
            ...consequence,
          });
        }

        if (unlawful[m] === 1 && isLive && fate.uniform(chance.purposeOnset, month, i) < 0.07) {
          const fine = Math.min(1500 * exp(fate.normal(noise.purposeFine, month, i)), caps.prohibited);
          const cost = 150 * settings.incidentCost;
          const felt = 2 * impact[i]! * exposure[i]!;
          fines += fine;
          losses += cost;
          harm += felt;
          totals.serious[replicate]! += 1;
          totals.unlawfulPurposes[replicate]! += 1;
          suspended[m] = Infinity;
          unlawful[m] = 0;
          witness?.purpose?.({ replicate, month, model: m, fine, cost, harm: felt });
        }
        const audits = annexIII[i] === 1 ? (inForce ? 0.025 : 0.004) : 0.002;
        if (isLive && auditDraws[month]![i]! > 1 - audits) {
          const wanting = Math.min(1, Math.max(0.02, 1.15 - 1.35 * documented[i]!));
          const finding = fate.uniform(chance.auditFinding, month, i) < wanting;
          let fine = 0;
          if (finding) {
            const median = (annexIII[i] === 1 ? 500 : 120) * (shadow[i] === 1 ? 2 : 1);
            fine = Math.min(median * exp(1.1 * fate.normal(noise.auditFine, month, i)), caps.other);
            fines += fine;
            totals.findings[replicate]! += 1;
            if (annexIII[i] === 1 || shadow[i] === 1) suspended[m] = Math.max(suspended[m]!, month + SUSPENDED);
          }
          witness?.audit?.({ replicate, month, model: m, finding, fine });
        }
        if (shadow[i] === 1 && isLive) {
          const looks = 0.06 * (policy.monitoring.platform ? 2 : 1);
          if (fate.uniform(chance.shadowFound, month, i) > 1 - looks) {
            suspended[m] = Math.max(suspended[m]!, month + FOUND);
            witness?.shadowFound?.({ replicate, month, model: m });
          }
        }
        if (up && start[i]! < month + 1) value += earned(i, month);
        if (isLive && tables.rollback[genai]![row]! > 0) {
          rollbacks += tables.falseAlarms[genai]![row]! * (annexIII[i] === 1 ? 2 : 0.3);
        }
      }
    }

    for (let m = 0; m < MODELS; m++) {
      const i = from + m;
      totals.modelMonths[replicate]! += remaining(start[i]!);
      totals.shadow[replicate]! += shadow[i]!;
      if (start[i]! < MONTHS && shadow[i] === 0) totals.live[replicate]! += 1;
    }
    totals.value[replicate] = value;
    totals.losses[replicate] = losses;
    totals.fines[replicate] = fines;
    totals.harm[replicate] = harm;
    totals.falseAlarms[replicate] = falseAlarms;
    totals.governance[replicate] =
      totalCost(governanceCost(policy, tables, launched, world, replicate, falseAlarms)) + rollbacks;
  }

  /** What model `i` brings in a month, less for a late start and for days lost to false alarms. */
  function earned(i: number, month: number): number {
    const delay = Math.min(12, Math.max(0, start[i]! - planned[i]! - 1));
    const row = rows[i]!;
    const genai = portfolio.genai[i]!;
    const lost = tables.rollback[genai]![row]! * Math.min(0.8, tables.falseAlarms[genai]![row]! / 30);
    const share = Math.min(1, Math.max(0, month + 1 - start[i]!));
    return settings.modelValue * portfolio.value[i]! * exp(-0.04 * delay) * share * (1 - lost);
  }

  return {
    ...{ replicates, tables, launch: launched, totals, byKind, seriousByKind },
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
