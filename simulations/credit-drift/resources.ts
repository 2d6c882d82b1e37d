/** The resources of a report from a workbench, wherever it runs. */
import type { Resources } from './report';
import type { State } from './state';
import { caseOf } from './case-request';
import type { CreditWorkbench } from './workbench';

const requestOf = ({ scenario, seed }: State) => caseOf(scenario, seed);

export function resourcesOf(workbench: CreditWorkbench): Resources {
  return {
    alert: async (state) => (await workbench.open(requestOf(state))).alert,
    read: (state, request) => workbench.read(requestOf(state), request),
    posterior: (seen) => workbench.posterior(seen),
    truth: (state, clock) => workbench.truth(requestOf(state), clock),
    bench: (state, clock, mitigation) => workbench.bench(requestOf(state), clock, mitigation),
    benchReference: (state, clock) => workbench.benchReference(requestOf(state), clock),
    rollout: (state, { clock, design, mitigation }) => workbench.rollout(requestOf(state), clock, design, mitigation),
  };
}
