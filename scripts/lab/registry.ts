/** The simulations that the terminal can fly. A new one adds a line; the types say so when it is missing. */
import type { SimulationId } from '@/schemas/scenario';
import type { TerminalSimulation } from './terminal-simulation';

/** Loaded when asked for: an engine is large. */
const simulations: Readonly<Record<SimulationId, () => Promise<TerminalSimulation>>> = {
  recommender: async () => (await import('./recommender')).recommenderInTerminal,
  'credit-drift': async () => (await import('./credit-drift')).creditInTerminal,
};

export const loadSimulation = (id: SimulationId): Promise<TerminalSimulation> => simulations[id]();
