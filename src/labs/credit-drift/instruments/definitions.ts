/** Definitions of metrics with their formulas as MathML. Runs at build only: no browser is sent KaTeX or a formula that it does not show. */
import katex from 'katex';
import type { InstrumentId } from '@simulations/credit-drift/instruments/catalogue';
import { classificationDefinitions } from '@simulations/statistics/classification/definitions';
import type { MetricDefinition } from '@simulations/statistics/definition';
import { driftDefinitions } from '@simulations/statistics/drift/definitions';
import { fairnessDefinitions } from '@simulations/statistics/fairness/definitions';
import { sequentialDefinitions } from '@simulations/statistics/sequential/definitions';
import { definitionIds, launchDefinitionIds } from './definition-ids';

export interface ShownDefinition extends Omit<MetricDefinition, 'formula'> {
  /** MathML. */
  readonly formula: string;
}

export type ShownDefinitions = Readonly<Record<string, ShownDefinition>>;

const all: readonly MetricDefinition[] = [
  ...classificationDefinitions,
  ...driftDefinitions,
  ...fairnessDefinitions,
  ...sequentialDefinitions,
];

/** What these instruments and the launch report need, each once. Throws for an id that no folder defines. */
export function definitionsFor(instruments: readonly InstrumentId[]): ShownDefinitions {
  const wanted = new Set<string>([...launchDefinitionIds, ...instruments.flatMap((id) => definitionIds[id])]);
  return Object.fromEntries(Array.from(wanted, (id) => [id, show(id)]));
}

function show(id: string): ShownDefinition {
  const found = all.find((definition) => definition.id === id);
  if (!found) throw new RangeError(`no metric is defined as "${id}"`);
  const options = { displayMode: true, output: 'mathml', strict: 'error' } as const;
  return { ...found, formula: katex.renderToString(found.formula, options) };
}
