/** What is known of a model for its card, and what a card needs that nobody has said. */
import type { Framework } from '../../framework/schema';
import { gateNames, plain } from '../../framework/words';
import type { InventoryModel } from '../../portfolio/inventory';
import type { GovernedModel, NumberedMonitor } from '../governed';
import { sayRole } from '../words';

export const intendedUse = (model: InventoryModel): string => `It decides ${model.decides}, about ${model.about}.`;

export interface Concern {
  readonly name: string;
  readonly mitigation: string;
}

const monitorsOf = ({ monitors }: GovernedModel, kind: NumberedMonitor['kind']) =>
  monitors.filter((row) => row.kind === kind);

/** What the framework does about a concern at this tier, in words; says so when it does nothing. */
function answer(
  governed: GovernedModel,
  gates: readonly GovernedModel['gates'][number]['gate'][],
  kind: NumberedMonitor['kind'],
) {
  const passed = governed.gates.filter(({ gate }) => gates.includes(gate)).map(({ gate }) => gateNames[gate]);
  const watched = monitorsOf(governed, kind).map(({ id }) => id);
  const parts = [
    ...(passed.length > 0 ? [`Gates: ${passed.join(', ')}.`] : []),
    ...(watched.length > 0 ? [`Monitors: ${watched.join(', ')}.`] : []),
  ];
  return parts.length === 0 ? `The framework asks nothing of tier ${governed.tier} here.` : parts.join(' ');
}

/** Which concerns a model raises follows from what it is; what is done about them from the framework. */
export function concerns(governed: GovernedModel): readonly Concern[] {
  const { model } = governed;
  return [
    ...(model.person
      ? [{ name: 'Unequal treatment of groups of people', mitigation: answer(governed, ['fairness'], 'fairness') }]
      : []),
    ...(model.sensitivity >= 0.5
      ? [{ name: `Personal data: ${model.data}`, mitigation: answer(governed, ['dpia', 'redTeam'], 'privacy') }]
      : []),
    ...(model.genai
      ? [{ name: 'False, harmful or leaked generated content', mitigation: answer(governed, ['redTeam'], 'genai') }]
      : []),
    {
      name: 'Errors that grow as the world moves away from the training data',
      mitigation: answer(governed, ['validation', 'canary'], 'performance'),
    },
  ];
}

/** Groups that fairness monitors compare, with the monitor. */
export function groupsOf(
  governed: GovernedModel,
): readonly { readonly group: string; readonly row: NumberedMonitor }[] {
  return monitorsOf(governed, 'fairness').flatMap((row) => row.groups.map((group) => ({ group, row })));
}

/** What a reader must not take as known. */
export function openPoints({ gates }: Framework, { model, gates: asked }: GovernedModel): readonly string[] {
  const writer = sayRole(gates.rows.modelCard.responsible);
  return [
    `Architecture, version, training and evaluation data and their results are not stated; to be filled by: ${writer}.`,
    ...(model.legacy ? ['It was live before the framework and had passed no gate.'] : []),
    ...(model.vendor === null ? [] : [`It is bought from ${model.vendor}: what the vendor does not say is not known.`]),
    ...(asked.some(({ gate }) => gate === 'modelCard') ? [] : ['The framework asks for no model card in this tier.']),
  ];
}

/** The headings that the framework asks of a card, as words. */
export const askedHeadings = ({ modelCard: { headings } }: Framework): readonly string[] => headings.map(plain);
