/** The simulations in the order in which they are listed, each with its own words. A new simulation adds its line. */
import type { SimulationId } from '@/schemas/scenario';
import { creditDrift } from './credit-drift/about';
import { recommender } from './recommender/about';
import type { About } from './shared/about';

export const simulations: Readonly<Record<SimulationId, About>> = {
  recommender,
  'credit-drift': creditDrift,
};
