/** A worker of the credit lab: of a flight, of the sandbox, or of the panel for own data. */
import { WorkerCalls } from '../shared/calls';
import type { CreditCalls } from './messages';

export const connect = () =>
  new WorkerCalls<CreditCalls>(new Worker(new URL('./credit.worker.ts', import.meta.url), { type: 'module' }));
