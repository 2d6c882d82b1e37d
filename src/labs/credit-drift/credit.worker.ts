/** The credit lab's worker: opens cases, reads instruments, tries plans, plays rollouts, measures own data. */
import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { creditDrift } from '@simulations/credit-drift/simulation';
import { resourcesOf } from '@simulations/credit-drift/resources';
import { CreditWorkbench } from '@simulations/credit-drift/workbench';
import { type BackendName, openTensors } from '@simulations/tensors';
import { type Handlers, answerCalls } from '../shared/answers';
import type { CreditCalls } from './messages';

const now = () => performance.now();

/** Without tensors until `start` has found a back end. */
let workbench = new CreditWorkbench({ tensors: null, now });

const handlers: Handlers<CreditCalls> = {
  start: async ({ backend }) => {
    const asked: BackendName[] = backend === 'cpu' || backend === 'webgl' ? [backend] : ['wasm', 'cpu'];
    const tensors = await openTensors({ backends: asked, wasmUrl });
    workbench = new CreditWorkbench({ tensors, now });
    return {
      backend: tensors.backend,
      refused: tensors.refused.map(({ backend: name, reason }) => `${name}: ${reason}`),
    };
  },
  open: ({ of }, { signal, progress }) => workbench.open(of, { signal, onProgress: progress }),
  challenger: ({ of, month }, { signal, progress }) =>
    workbench.challenger(of, month, { signal, onProgress: progress }),
  board: ({ of, moment }) => workbench.board(of, moment),
  read: ({ of, look }) => workbench.read(of, look),
  bench: ({ of, clock, mitigation }, { signal, progress }) =>
    workbench.bench(of, clock, mitigation, { signal, onProgress: progress }),
  references: ({ of, clock }) => workbench.benchReference(of, clock),
  rollout: ({ of, clock, design, mitigation }, { signal, progress }) =>
    workbench.rollout(of, clock, design, mitigation, { signal, onProgress: progress }),
  debrief: async ({ state }) => {
    const report = await creditDrift.report(state, resourcesOf(workbench));
    return { report, assessment: creditDrift.assess(report, state.scenario) };
  },
  delays: async ({ seed, causes }) => {
    const { detectionStudy } = await import('@simulations/credit-drift/delay');
    return causes.map(({ cause, severity }) => detectionStudy({ seed, cause, severity, applicationsPerDay: 200 }));
  },
};

answerCalls(globalThis, handlers);
