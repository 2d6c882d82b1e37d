/** Brings what happened on tensors back to the plain arrays that outcomes are computed from. */
import type { Tensor } from '../../../tensors';
import { tf } from '../../../tensors';
import { MODELS, MONTHS } from '../../horizon';
import type { Policy } from '../../policy';
import { governanceCost, remaining, totalCost } from '../costs';
import type { Launch } from '../launch';
import { type Lives, emptyTotals, perKind } from '../lives';
import { type IncidentKind, defects, incidentKinds } from '../parameters';
import type { Tables } from '../tables';
import type { World } from '../world';
import type { IncidentTensors } from './incidents';
import { NEVER, type TensorLaunch } from './launch';

export class Collector {
  private readonly totals;
  private readonly byKind;
  private readonly seriousByKind;
  private readonly rollbacks;
  private readonly launch: Launch;
  private readonly list = {
    kind: [] as number[],
    serious: [] as number[],
    detect: [] as number[],
    contain: [] as number[],
  };
  private readonly series;

  constructor(
    private readonly policy: Policy,
    private readonly tables: Tables,
    private readonly world: World,
    launch: TensorLaunch,
  ) {
    const { replicates } = world.portfolio;
    this.totals = emptyTotals(replicates);
    this.byKind = perKind(replicates);
    this.seriousByKind = perKind(replicates);
    this.rollbacks = new Float64Array(replicates);
    const series = () => new Float64Array(replicates * MONTHS);
    this.series = { attention: series(), falseAlarms: series(), running: series() };
    this.launch = readLaunch(launch, replicates);
  }

  month(month: number, attention: Tensor, expected: Tensor, running: Tensor): void {
    const columns = { attention, falseAlarms: expected, running };
    for (const name of ['attention', 'falseAlarms', 'running'] as const) {
      const values = columns[name].dataSync();
      for (let r = 0; r < values.length; r++) this.series[name][r * MONTHS + month] = values[r]!;
    }
    this.add(this.totals.attention, tf.div(attention, MONTHS));
    this.add(this.totals.falseAlarms, expected);
  }

  incidents(kind: IncidentKind, of: IncidentTensors): void {
    const { totals, list } = this;
    this.add(this.byKind[kind], of.begins);
    this.add(this.seriousByKind[kind], of.serious);
    this.add(totals.serious, of.serious);
    this.add(totals.late, of.late);
    this.add(totals.withdrawals, of.withdrawn);
    this.add(totals.losses, of.cost);
    this.add(totals.harm, of.harm);
    this.add(totals.fines, of.fine);
    const [begins, serious, detect, contain] = [of.begins, of.serious, of.detect, of.contain].map((x) => x.dataSync());
    const k = incidentKinds.indexOf(kind);
    for (let i = 0; i < begins!.length; i++) {
      if (begins![i] === 0) continue;
      list.kind.push(k);
      list.serious.push(serious![i]!);
      list.detect.push(detect![i]!);
      list.contain.push(contain![i]!);
    }
  }

  purposes(exposed: Tensor, fine: Tensor, harm: Tensor): void {
    const { totals } = this;
    this.add(totals.unlawfulPurposes, exposed);
    this.add(totals.serious, exposed);
    this.add(totals.fines, fine);
    this.add(totals.harm, harm);
    this.add(totals.losses, tf.mul(exposed, 150 * this.world.settings.incidentCost));
  }

  findings(finding: Tensor, fine: Tensor): void {
    this.add(this.totals.findings, finding);
    this.add(this.totals.fines, fine);
  }

  earned(value: Tensor, rollbackCost: Tensor): void {
    this.add(this.totals.value, value);
    this.add(this.rollbacks, rollbackCost);
  }

  /** Adds the sums of the rows of `column`, in double precision over the months. */
  private add(total: Float64Array, column: Tensor): void {
    const sums = tf.sum(column, 1).dataSync();
    for (let r = 0; r < total.length; r++) total[r]! += sums[r]!;
  }

  lives(): Lives {
    const { totals, launch, tables, world, policy, list } = this;
    const { replicates } = world.portfolio;
    for (let r = 0; r < replicates; r++) {
      for (let i = r * MODELS; i < (r + 1) * MODELS; i++) {
        totals.modelMonths[r]! += remaining(launch.start[i]!);
        totals.shadow[r]! += launch.shadow[i]!;
        if (launch.start[i]! < MONTHS && launch.shadow[i] === 0) totals.live[r]! += 1;
      }
      const cost = governanceCost(policy, tables, launch, world, r, totals.falseAlarms[r]!);
      totals.governance[r] = totalCost(cost) + this.rollbacks[r]!;
    }
    return {
      ...{ replicates, tables, launch, totals, byKind: this.byKind, seriousByKind: this.seriousByKind },
      incidents: {
        kind: Uint8Array.from(list.kind),
        serious: Uint8Array.from(list.serious),
        detect: Float64Array.from(list.detect),
        contain: Float64Array.from(list.contain),
      },
      ...this.series,
    };
  }
}

function readLaunch(of: TensorLaunch, replicates: number): Launch {
  const column = (tensor: Tensor) => Float64Array.from(tensor.dataSync());
  const small = (tensor: Tensor) => Uint8Array.from(tensor.dataSync());
  const month = (tensor: Tensor) => column(tensor).map((value) => (value > NEVER / 2 ? Infinity : value));
  const series = (months: readonly Tensor[]) => {
    const out = new Float64Array(replicates * MONTHS);
    for (const [t, tensor] of months.entries()) {
      const values = tensor.dataSync();
      for (let r = 0; r < replicates; r++) out[r * MONTHS + t] = values[r]!;
    }
    return out;
  };
  return {
    tiers: small(of.tiers),
    rows: small(of.rows),
    shadow: small(of.shadow),
    approved: month(of.approved),
    start: month(of.start),
    reading: column(of.reading),
    asked: column(of.asked),
    documented: column(of.documented),
    found: Object.fromEntries(defects.map((defect) => [defect, column(of.found[defect])])) as Launch['found'],
    boardUse: series(of.boardUse),
    boardBacklog: series(of.boardBacklog),
    depth: series(of.depth),
    secondLineBacklog: series(of.secondLineBacklog),
  };
}
