/** A table of applicants, one typed array per column. */

export interface Applicants {
  readonly count: number;
  /** Nine columns in the order of `featureIds`. */
  readonly inputs: readonly Float64Array[];
  /** 0 = A, 1 = B; never a model input. */
  readonly group: Uint8Array;
  /** y: 1 when the applicant would repay (ground truth). */
  readonly good: Uint8Array;
  /** P(y = 1 | everything about the applicant), ground truth. */
  readonly goodProbability: Float64Array;
  /** Gig or platform worker; on the form, not a model input. */
  readonly gig: Uint8Array;
  /** Applied in the mobile app; on the form, not a model input. */
  readonly app: Uint8Array;
  /** The bureau has no file; on the form, not a model input. */
  readonly noHit: Uint8Array;
  /**
   * What the sources of two inputs hold, whatever their feeds made of it: income by the month, the vendor's index in its first version.
   * Where a feed is sound it is the input's own column. For repairs; no model and no instrument reads it.
   */
  readonly sources: { readonly income: Float64Array; readonly area: Float64Array };
  /** Uniform draws, one per applicant, for what happens to them later: which labels are wrong, who is approved at random, when a
   * label matures. */
  readonly draws: {
    readonly label: Float64Array;
    readonly label2: Float64Array;
    readonly explore: Float64Array;
    readonly mature: Float64Array;
  };
}

/** The applicants of several months as one table, in the order given. */
export function stackApplicants(parts: readonly Applicants[]): Applicants {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const real = (column: (part: Applicants) => Float64Array) => joined(parts, column, new Float64Array(count));
  const binary = (column: (part: Applicants) => Uint8Array) => joined(parts, column, new Uint8Array(count));
  return {
    count,
    inputs: (parts[0]?.inputs ?? []).map((_, column) => real((part) => part.inputs[column]!)),
    group: binary((part) => part.group),
    good: binary((part) => part.good),
    goodProbability: real((part) => part.goodProbability),
    gig: binary((part) => part.gig),
    app: binary((part) => part.app),
    noHit: binary((part) => part.noHit),
    sources: { income: real((part) => part.sources.income), area: real((part) => part.sources.area) },
    draws: {
      label: real((part) => part.draws.label),
      label2: real((part) => part.draws.label2),
      explore: real((part) => part.draws.explore),
      mature: real((part) => part.draws.mature),
    },
  };
}

function joined<Column extends Float64Array | Uint8Array>(
  parts: readonly Applicants[],
  column: (part: Applicants) => Column,
  target: Column,
): Column {
  let at = 0;
  for (const part of parts) {
    target.set(column(part), at);
    at += part.count;
  }
  return target;
}
