import { expect, test } from 'vitest';
import {
  ADAM_DEFAULTS,
  ALS_DEFAULTS,
  PURE_SVD_DEFAULTS,
  VB_DEFAULTS,
  VB_SMOOTHED_DEFAULTS,
} from '@simulations/recommender/models';
import { defaultOptions } from '@simulations/recommender/state';

test('the settings a page shows are those the models carry', () => {
  expect(defaultOptions.adam).toEqual({ factors: ADAM_DEFAULTS.factors, passes: ADAM_DEFAULTS.epochs });
  expect(defaultOptions.als).toEqual({ factors: ALS_DEFAULTS.factors, passes: ALS_DEFAULTS.sweeps });
  expect(defaultOptions.vb).toEqual({ factors: VB_DEFAULTS.factors, passes: VB_DEFAULTS.sweeps });
  expect(defaultOptions['vb-smoothed']).toEqual({
    factors: VB_SMOOTHED_DEFAULTS.factors,
    passes: VB_SMOOTHED_DEFAULTS.sweeps,
  });
  expect(defaultOptions['pure-svd'].factors).toBe(PURE_SVD_DEFAULTS.factors);
});
