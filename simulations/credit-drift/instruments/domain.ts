/** Domain classifier: can a model tell this month's applicants from those at launch? AUC .5 means it cannot. */
import { domainClassifierAuc } from '../../statistics/drift/domain-classifier';
import { type Observed, type ObservedMonth, monthOf } from '../observe';
import type { CubeGroup } from './drift';
import { cubeGroups } from './drift';
import type { ReadingBase } from './reading';

export interface DomainReading extends ReadingBase {
  readonly instrument: 'domain';
  readonly groups: readonly { readonly group: CubeGroup; readonly auc: number }[];
}

export const domainOutcomes = ['quiet', 'only B', 'within groups, not overall', 'everywhere', 'other'] as const;

/** NannyML alerts outside .45 to .65; with 2,500 judged rows a side .55 is six standard errors (of .008) from chance. */
export const DOMAIN_LIMIT = 0.55;
/** Rows of each side that are used: enough, and quick. */
const ROWS = 5000;
const SEED = 1;

export function readDomain(observed: Observed, month: number): DomainReading {
  const now = monthOf(observed, month);
  const groups = cubeGroups.map((group) => ({
    group,
    auc: domainClassifierAuc(sample(observed.reference, group), sample(now, group), SEED),
  }));
  const over = (wanted: CubeGroup) => groups.some(({ group, auc }) => group === wanted && auc > DOMAIN_LIMIT);
  return {
    instrument: 'domain',
    month,
    outcome: outcomeOf(over('A'), over('B'), over('all')),
    sentence: `AUC of telling month ${month} from launch: ${groups.map(({ group, auc }) => `${group === 'all' ? 'overall' : `group ${group}`} ${auc.toFixed(2)}`).join(', ')}.`,
    groups,
  };
}

function outcomeOf(a: boolean, b: boolean, all: boolean): (typeof domainOutcomes)[number] {
  if (!a && !b && !all) return 'quiet';
  if (b && !a) return 'only B';
  if (a && b) return all ? 'everywhere' : 'within groups, not overall';
  return 'other';
}

/** The first rows of a group: applicants come in no order. */
export function sample({ inputs, group: groups, count }: ObservedMonth, group: CubeGroup): Float64Array[] {
  const code = group === 'A' ? 0 : group === 'B' ? 1 : null;
  const rows: number[] = [];
  for (let i = 0; i < count && rows.length < ROWS; i++) if (code === null || groups[i] === code) rows.push(i);
  return inputs.map((column) => Float64Array.from(rows, (i) => column[i]!));
}
