import { Readout } from '@/components/controls';
import { euros } from '../figures';
import { analystDays } from '../instruments/words';
import type { LegProps } from '../leg';

/** What looking has cost so far. */
export function Spent({ now: { state } }: Pick<LegProps, 'now'>) {
  const { days, euros: paid, tests } = state.costs;
  return (
    <div className="readouts readouts--small" role="group" aria-label="Spent so far">
      <Readout label="Analyst time" value={analystDays(days)} />
      <Readout label="Paid for data" value={euros(paid)} />
      <Readout label="Tests made" value={tests} />
    </div>
  );
}
