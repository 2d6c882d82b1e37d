/** The credit case in the terminal: opens it again, reads what was read, and prints looks, plan and truth. */
import type { Report } from '@simulations/credit-drift/report';
import { resourcesOf } from '@simulations/credit-drift/resources';
import { creditDrift } from '@simulations/credit-drift/simulation';
import { CreditWorkbench } from '@simulations/credit-drift/workbench';
import { openTensors } from '@simulations/tensors';
import { wasmFile } from './wasm';
import { inTerminal } from './terminal-simulation';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function table({ ledger, bench, chosen, rollouts, truth, briefChecks }: Report): string[] {
  const looks = ledger.map(({ instrument, month, sentence }) => `${instrument.padEnd(15)} month ${month}  ${sentence}`);
  const plans = bench.map(
    ({ name, measures }) => `${name.padEnd(48)} FRR_B ${percent(measures.frrB)}  profit ${measures.profit.toFixed(1)}`,
  );
  return [
    ...looks,
    ...plans,
    ...(chosen ? [`chosen: ${chosen.row.name}`] : []),
    ...rollouts.map(({ result }) => `rollout: ${result.decision} on day ${result.day}: ${result.reason}`),
    ...briefChecks.map(({ title, verdict }) => `brief: ${title}: ${verdict}`),
    `truth: ${truth.hypotheses.join(' and ')}; ${truth.people.B} creditworthy people of group B turned away because of it.`,
  ];
}

export const creditInTerminal = inTerminal({
  simulation: creditDrift,
  resources: async (data) => {
    if (data !== null) throw new Error('The credit case flies on its own world: it takes no data.');
    const tensors = await openTensors({ backends: ['wasm', 'cpu'], wasmUrl: wasmFile });
    return resourcesOf(new CreditWorkbench({ tensors, now: () => performance.now() }));
  },
  table,
});
