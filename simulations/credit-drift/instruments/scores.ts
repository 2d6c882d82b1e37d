/** Did the distribution of scores move, in whom? */
import { binShares, psiCriticalValue, psiOverEdges, quantileEdges } from '../../statistics/drift/psi';
import { type Observed, monthOf } from '../observe';
import { ofGroup } from './counts';
import { CELL_ALPHA, type CubeGroup, cubeGroups } from './drift';
import type { ReadingBase } from './reading';

export interface ScoresReading extends ReadingBase {
  readonly instrument: 'scores';
  readonly groups: readonly { readonly group: CubeGroup; readonly psi: number; readonly critical: number }[];
  /** Counts of scores in twenty bins of width .05 at launch and now, as shares, for A and B. */
  readonly histograms: readonly {
    readonly group: 'A' | 'B';
    readonly launch: Float64Array;
    readonly now: Float64Array;
  }[];
}

export const scoresOutcomes = ['quiet', 'only B', 'A and B', 'only A'] as const;

export function readScores(observed: Observed, month: number): ScoresReading {
  const { reference } = observed;
  const now = monthOf(observed, month);
  const split = (group: CubeGroup) => {
    const code = group === 'A' ? 0 : group === 'B' ? 1 : null;
    return [ofGroup(reference.scores, reference.group, code), ofGroup(now.scores, now.group, code)] as const;
  };
  const groups = cubeGroups.map((group) => {
    const [before, after] = split(group);
    const edges = quantileEdges(before);
    const shares = binShares(edges, before);
    // At the level of a cell of the drift cube, so that multiples of critical can be compared.
    return {
      group,
      psi: psiOverEdges(edges, shares, after),
      critical: psiCriticalValue(shares.length, before.length, after.length, CELL_ALPHA),
    };
  });
  const moved = (wanted: CubeGroup) => groups.some(({ group, psi, critical }) => group === wanted && psi > critical);
  const [a, b] = [moved('A'), moved('B')];
  const say = ({ group, psi, critical }: (typeof groups)[number]) =>
    `${group === 'all' ? 'overall' : `group ${group}`} ${psi.toFixed(3)} (${(psi / critical).toFixed(1)} times critical)`;
  return {
    instrument: 'scores',
    month,
    outcome: (b ? (a ? 'A and B' : 'only B') : a ? 'only A' : 'quiet') satisfies (typeof scoresOutcomes)[number],
    sentence: `PSI of the scores in month ${month}: ${groups.map(say).join(', ')}.`,
    groups,
    histograms: (['A', 'B'] as const).map((group) => {
      const [before, after] = split(group);
      return { group, launch: histogram(before), now: histogram(after) };
    }),
  };
}

const BINS = 20;

function histogram(scores: Float64Array): Float64Array {
  const shares = new Float64Array(BINS);
  for (const score of scores) shares[Math.min(BINS - 1, Math.floor(score * BINS))]! += 1 / scores.length;
  return shares;
}
