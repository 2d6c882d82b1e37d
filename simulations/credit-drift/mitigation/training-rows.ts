/** What a retraining learns from: the launch data and every month whose outcomes are known. */
import type { CreditCase } from '../case';
import { LABEL_DELAY_MONTHS } from '../prices';
import type { Applicants } from '../world/applicants';
import { rampAt } from '../world/causes';
import { servicerLabels } from '../world/labels';
import type { Reader } from './readers';
import type { LabelSource } from './request';

export interface TrainingRows {
  readonly count: number;
  readonly columns: readonly Float64Array[];
  /** 1 = good, as the source has it. */
  readonly labels: Uint8Array;
  /** 0 = A, 1 = B. */
  readonly groups: Uint8Array;
  /** 1 = decided in production, 0 = launch data. */
  readonly recent: Uint8Array;
}

/** The last month in production whose outcomes are known at `clock`; 0, the reference, when there is none. */
export const newestLabelled = (clock: number): number => Math.max(0, clock - LABEL_DELAY_MONTHS);

export interface TrainingOptions {
  readonly source: LabelSource;
  /** Outcomes as they were derived at launch instead of the servicer's of today. */
  readonly relabelled: boolean;
  readonly reader: Reader;
}

/**
 * Launch data, then months 1 to the newest labelled, row by row. Of the launch data every outcome is known, whatever the source; the
 * servicer derives them all anew, as it does today.
 */
export function trainingRows(
  { training, injections, month }: CreditCase,
  clock: number,
  { source, relabelled, reader }: TrainingOptions,
): TrainingRows {
  const severity = injections.find(({ cause }) => cause === 'label')?.severity ?? 0;
  const sound = relabelled || source === 'bureau' || severity === 0;
  const labelsOf = (applicants: Applicants) =>
    sound ? applicants.good : servicerLabels(applicants, severity * rampAt(clock));
  const months = Array.from({ length: newestLabelled(clock) }, (_, i) => month(i + 1));
  const parts = [
    partOf(training, reader, labelsOf(training), null),
    ...months.map(({ applicants, approved }) =>
      partOf(applicants, reader, labelsOf(applicants), source === 'approved' ? approved : null),
    ),
  ];
  const count = parts.reduce((sum, part) => sum + part.labels.length, 0);
  const binary = (of: (part: Part) => Uint8Array) => joined(parts.map(of), new Uint8Array(count));
  return {
    count,
    columns: reader.inputs.map((_, j) =>
      joined(
        parts.map(({ columns }) => columns[j]!),
        new Float64Array(count),
      ),
    ),
    labels: binary(({ labels }) => labels),
    groups: binary(({ groups }) => groups),
    recent: new Uint8Array(count).fill(1, training.count),
  };
}

type Part = Pick<TrainingRows, 'columns' | 'labels' | 'groups'>;

/** Rows with a 1 in `kept`; all when it is null. */
function partOf(applicants: Applicants, reader: Reader, labels: Uint8Array, kept: Uint8Array | null): Part {
  const columns = reader.read(applicants);
  if (kept === null) return { columns, labels, groups: applicants.group };
  const chosen = (_: number, i: number) => kept[i] === 1;
  return {
    columns: columns.map((column) => column.filter(chosen)),
    labels: labels.filter(chosen),
    groups: applicants.group.filter(chosen),
  };
}

function joined<Column extends Float64Array | Uint8Array>(parts: readonly Column[], target: Column): Column {
  let at = 0;
  for (const part of parts) {
    target.set(part, at);
    at += part.length;
  }
  return target;
}

/** Every n-th row, so that at most `most` are left: they were drawn independently, in no order. */
export function thinned({ count, columns, labels, groups, recent }: TrainingRows, most: number): TrainingRows {
  const every = Math.ceil(count / most);
  if (every === 1) return { count, columns, labels, groups, recent };
  const kept = (_: number, i: number) => i % every === 0;
  return {
    count: Math.ceil(count / every),
    columns: columns.map((column) => column.filter(kept)),
    labels: labels.filter(kept),
    groups: groups.filter(kept),
    recent: recent.filter(kept),
  };
}
