/** Can a case be solved by what a learner can see? The automatic investigator over many cases, and what it took for what. */
import { investigate } from '@simulations/credit-drift/evidence/investigator';
import { type Hypothesis, hypotheses, hypothesisOf } from '@simulations/credit-drift/hypotheses';
import { observe } from '@simulations/credit-drift/observe';
import type { Cause } from '@simulations/credit-drift/world/causes';
import { formatTable } from '../table';
import { decisiveCauses, openOne } from './cases';
import { atLeast, type Section } from './section';

type Variant = 'points' | 'relative';

interface Investigated {
  readonly seed: number;
  readonly variant: Variant;
  readonly truth: Hypothesis;
  readonly diagnosis: Hypothesis;
}

/** When the alert comes in, outcomes of months 1 to 3 have matured; their panels are bought. */
const CLOCK = 5;
const LABELLED = [1, 2, 3];

const conceptCauses = ['concept-flattening', 'concept-lift'] as const satisfies readonly Cause[];

export function benchInvestigator(seeds: readonly number[]): Section {
  const all = (['points', 'relative'] as const).flatMap((variant) =>
    [...decisiveCauses, ...conceptCauses, null].flatMap((cause) =>
      seeds.map((seed) => investigateOne(seed, cause, variant)),
    ),
  );
  const truths: readonly Hypothesis[] = [...decisiveCauses, 'concept', 'nothing'];
  const count = (variant: Variant, truth: Hypothesis, diagnosis: Hypothesis) =>
    all.filter((one) => one.variant === variant && one.truth === truth && one.diagnosis === diagnosis).length;
  const right = (variant: Variant, of: readonly Hypothesis[]) =>
    of.reduce((sum, truth) => sum + count(variant, truth, truth), 0);
  const rows = (['points', 'relative'] as const).flatMap((variant) =>
    truths.map((truth) => [
      variant === 'points' ? '+15 points' : '+15 %',
      truth,
      ...hypotheses.map((diagnosis) => count(variant, truth, diagnosis) || null),
    ]),
  );
  const five = 5 * seeds.length;
  return {
    title: `Investigator (right on the diagonal; ${seeds.length} seeds, both forms of concept drift)`,
    text: formatTable(['headline', 'cause', ...hypotheses], rows),
    targets: [
      atLeast(`+15 points, right of ${five}`, right('points', decisiveCauses), Math.floor((five * 58) / 60)),
      atLeast(`hard mode (+15 %), right of ${five}`, right('relative', decisiveCauses), Math.floor((five * 48) / 60)),
      ...(['points', 'relative'] as const).flatMap((variant) => {
        const name = variant === 'points' ? '+15 points' : 'hard mode';
        return [
          atLeast(
            `${name}: concept drift, right of ${2 * seeds.length}`,
            right(variant, ['concept']),
            2 * seeds.length,
          ),
          atLeast(`${name}: nothing wrong, right of ${seeds.length}`, right(variant, ['nothing']), seeds.length - 1),
        ];
      }),
    ],
    data: all.filter(({ truth, diagnosis }) => truth !== diagnosis),
  };
}

function investigateOne(seed: number, cause: Cause | null, variant: Variant): Investigated {
  const credit = openOne(seed, cause, variant);
  const observed = observe(credit, CLOCK, { panels: LABELLED, exploration: [], audited: null });
  const { diagnosis } = investigate(observed, LABELLED);
  return { seed, variant, truth: cause === null ? 'nothing' : hypothesisOf(cause), diagnosis };
}
