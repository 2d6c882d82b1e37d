/**
 * The kinds of model an organisation with banking, insurance, retail and industrial products runs.
 *
 * Numbers are those of the prototype (design assumptions); their mix gives 20 % Annex III, where appliedAI's study of 106
 * systems found 18 % high-risk, 42 % low and 40 % unclear. Annex III of Regulation (EU) 2024/1689 was read for `annexIII`.
 */
import type { Archetype } from './archetype';
import { industryArchetypes } from './industry';
import { personArchetypes } from './persons';
import { serviceArchetypes } from './services';

export const archetypes: readonly Archetype[] = [...personArchetypes, ...serviceArchetypes, ...industryArchetypes];
