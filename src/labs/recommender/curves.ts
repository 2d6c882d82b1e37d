/** Learning curves from the progress of a fit. */
import type { RunProgress } from '@simulations/recommender/workbench';
import type { LineSeries } from '@/components/charts';

const along = ({ pass, step, steps }: RunProgress) => pass + (steps > 0 ? step / steps : 0);

function pick(
  name: string,
  colour: 1 | 2 | 3,
  points: readonly RunProgress[],
  value: (each: RunProgress) => number | undefined,
): LineSeries {
  return {
    name,
    colour,
    points: points.flatMap((each) => {
      const y = value(each);
      return y === undefined ? [] : [{ x: along(each), y }];
    }),
  };
}

/** Error on the ratings a model learns from: of every mini-batch where there are any, and of every whole pass. */
export function curvesOf(progress: readonly RunProgress[]): LineSeries[] {
  const batches = progress.filter(({ steps }) => steps > 0);
  const passes = progress.filter(({ steps }) => steps === 0);
  return [
    pick('mini-batch', 1, batches, ({ trainRmse }) => trainRmse),
    pick('whole pass', batches.length > 0 ? 2 : 1, passes, ({ trainRmse }) => trainRmse),
    pick('validation', 3, passes, ({ validationRmse }) => validationRmse),
  ].filter(({ points }) => points.length > 0);
}
