/**
 * Page-Hinkley test for a rise of a mean that need not be known beforehand: the running mean is the baseline.
 *
 * Page (1954), Biometrika 41, 100–115; Hinkley (1971), Biometrika 58, 509–523; as a drift detector: Gama et al. (2014),
 * ACM Computing Surveys 46(4). Watch −x for a fall.
 */

export interface PageHinkleyOptions {
  /** Rise tolerated per observation (δ). */
  readonly delta: number;
  /** Alarm above this distance from the lowest point (λ). */
  readonly limit: number;
}

export interface PageHinkleyState {
  readonly count: number;
  readonly mean: number;
  readonly sum: number;
  readonly minimum: number;
}

export interface PageHinkley {
  readonly start: PageHinkleyState;
  step(state: PageHinkleyState, x: number): PageHinkleyState;
  alarms(state: PageHinkleyState): boolean;
}

export function pageHinkley({ delta, limit }: PageHinkleyOptions): PageHinkley {
  return {
    start: { count: 0, mean: 0, sum: 0, minimum: 0 },
    step(state, x) {
      const count = state.count + 1;
      const mean = state.mean + (x - state.mean) / count;
      const sum = state.sum + x - mean - delta;
      return { count, mean, sum, minimum: Math.min(state.minimum, sum) };
    },
    alarms: (state) => state.sum - state.minimum > limit,
  };
}

export interface PageHinkleyRun {
  /** Distance of the sum from its lowest point so far. */
  readonly path: Float64Array;
  /** Observations until the first alarm; null without one. */
  readonly alarmAfter: number | null;
}

export function runPageHinkley(options: PageHinkleyOptions, values: ArrayLike<number>): PageHinkleyRun {
  const test = pageHinkley(options);
  const path = new Float64Array(values.length);
  let state = test.start;
  let alarmAfter: number | null = null;
  for (let i = 0; i < values.length; i++) {
    state = test.step(state, values[i]!);
    path[i] = state.sum - state.minimum;
    if (alarmAfter === null && test.alarms(state)) alarmAfter = i + 1;
  }
  return { path, alarmAfter };
}
