import { WorkerCalls } from '../../shared/calls';
import type { SandboxCalls } from './messages';

export const connect = () =>
  new WorkerCalls<SandboxCalls>(new Worker(new URL('../sandbox.worker.ts', import.meta.url), { type: 'module' }));
