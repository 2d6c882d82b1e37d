/** The exact counterfactual: the same people, decided with the causes and without. */
import type { SandboxReading } from '@simulations/credit-drift/sandbox';
import { DataTable, Panel } from '@/components/controls';
import { euros, whole } from './words';

const rows = [
  { key: 'goodTurnedAway', what: 'Would repay, turned away because of it' },
  { key: 'goodLetIn', what: 'Would repay, approved because of it' },
  { key: 'badTurnedAway', what: 'Would not repay, turned away because of it' },
  { key: 'badLetIn', what: 'Would not repay, approved because of it' },
] as const;

export function People({ reading }: { readonly reading: SandboxReading }) {
  const { people, settings } = reading;
  const change = people.profit - people.profitWithout;
  return (
    <Panel title="The same people without the cause" frame="bare">
      <DataTable
        caption={`Decisions of month ${settings.month} that the causes changed, person by person`}
        columns={[
          { key: 'what', header: 'People who', cell: ({ what }) => what },
          { key: 'A', header: 'Group A', cell: ({ key }) => whole(people[key].A), numeric: true },
          { key: 'B', header: 'Group B', cell: ({ key }) => whole(people[key].B), numeric: true },
        ]}
        rows={rows}
        rowKey={({ key }) => key}
      />
      <p className="sandbox__said">
        Profit of the month: {euros(people.profit)} with, {euros(people.profitWithout)} without:{' '}
        {Math.abs(change) < 0.5 ? 'no difference' : `${euros(Math.abs(change))} ${change < 0 ? 'lost' : 'gained'}`}.
        Under concept drift whoever would repay now counts as creditworthy; decisions do not change, so nobody moves.
      </p>
    </Panel>
  );
}
