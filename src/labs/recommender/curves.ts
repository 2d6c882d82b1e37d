/** Learning curves from the progress of a fit. */
import type { RunProgress } from '@simulations/recommender/workbench';
import type { LineSeries } from '@/components/charts';

/** Series over passes: the error on what the model learns from, and on a slice of train it does not. */
export function curvesOf(progress: readonly RunProgress[]): LineSeries[] {
  const along = ({ pass, step, steps }: RunProgress) => pass + (steps > 0 ? step / steps : 0);
  const pick = (name: string, value: (each: RunProgress) => number | undefined, colour: 1 | 2): LineSeries => ({
    name,
    colour,
    points: progress.flatMap((each) => {
      const y = value(each);
      return y === undefined ? [] : [{ x: along(each), y }];
    }),
  });
  return [
    pick('train', ({ trainRmse }) => trainRmse, 1),
    pick('validation', ({ validationRmse }) => validationRmse, 2),
  ].filter(({ points }) => points.length > 0);
}
