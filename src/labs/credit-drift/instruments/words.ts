/** How readings are written on the desk: inputs by their names in the data dictionary, groups in their colours. */
import type { GroupName } from '@simulations/credit-drift/instruments/reading';
import type { Share } from '@simulations/credit-drift/instruments/counts';
import { dictionary } from '@simulations/credit-drift/world/dictionary';
import type { FeatureId } from '@simulations/credit-drift/world/features';
import type { Axis, RatePoint, SeriesColour } from '@/components/charts';

export const nameOf = (feature: FeatureId): string => dictionary[feature].name;

/** A figure and its unit stay on one line. */
export const unbroken = (text: string): string => text.replaceAll(/(?<=\d) (?=%|pp\b)/g, '\u00a0');

export const colourOf: Readonly<Record<GroupName | 'all', SeriesColour>> = {
  A: 'group-a',
  B: 'group-b',
  all: 'context',
};
export const titleOf = (group: GroupName | 'all'): string => (group === 'all' ? 'Overall' : `Group ${group}`);
/** Within a sentence. */
export const nameOfGroup = (group: GroupName | 'all'): string => (group === 'all' ? 'overall' : `group ${group}`);

/** "¼ day", "2 ½ days". */
export function analystDays(value: number): string {
  const part = { 0.25: '¼', 0.5: '½', 0.75: '¾' }[value % 1];
  const full = Math.floor(value);
  if (!part) return `${full} ${full === 1 ? 'day' : 'days'}`;
  return full === 0 ? `${part} day` : `${full} ${part} days`;
}

/** Month 0 is the launch study. */
export const monthAxis: Axis = { label: 'Month', format: 'd' };

export const pointOf = (month: number, { rate, low, high, trials }: Share): RatePoint => ({
  x: month,
  value: rate,
  low,
  high,
  count: trials,
});
