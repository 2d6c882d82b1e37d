/** Every plan that was tried beside the launch world and doing nothing: the same 60,000 applicants for all. */
import type { BenchMeasures, BenchRow } from '@simulations/credit-drift/mitigation/bench';
import { type Column, DataTable } from '@/components/controls';
import { counted, percent, points, signed } from '../figures';
import type { References } from '../messages';
import { isIdle } from './idle';
import { isChoice } from './warning-words';

interface Line {
  readonly key: string;
  readonly name: string;
  readonly measures: BenchMeasures;
  /** Null for the two rows that all are read against. */
  readonly row: BenchRow | null;
}

interface BenchTableProps {
  readonly rows: readonly BenchRow[];
  readonly references: References;
  readonly selected: string | null;
  readonly chosen: string | null;
  readonly onSelect: (key: string) => void;
}

export function BenchTable({ rows, references, selected, chosen, onSelect }: BenchTableProps) {
  const lines: Line[] = [
    { key: 'launch', name: 'At launch (for comparison)', measures: references.launch, row: null },
    // Once doing nothing has been tried as a plan, its own row says the same and can be chosen.
    ...(rows.some(isIdle)
      ? []
      : [{ key: 'today', name: 'Doing nothing (for comparison)', measures: references.nothing, row: null }]),
    ...rows.map((row) => ({ key: row.key, name: row.name, measures: row.measures, row })),
  ];
  return (
    <DataTable
      caption="Plans on 60,000 fresh applicants of a month that none of them has learned from. FRR: false rejection rate. Undone: share of group B’s rise since launch. Profit: euros per applicant, and against doing nothing."
      columns={columns(selected, chosen, onSelect)}
      rows={lines}
      rowKey={({ key }) => key}
      highlight={({ key }) => key === selected}
    />
  );
}

function columns(
  selected: string | null,
  chosen: string | null,
  onSelect: (key: string) => void,
): readonly Column<Line>[] {
  const number = (
    key: string,
    header: string,
    value: (m: BenchMeasures) => number | null,
    say: (v: number) => string,
  ) =>
    ({
      key,
      header,
      numeric: true,
      cell: ({ measures }: Line) => {
        const found = value(measures);
        return found === null ? 'none' : say(found);
      },
      sortBy: ({ measures }: Line) => value(measures) ?? Number.NaN,
    }) satisfies Column<Line>;
  return [
    {
      key: 'plan',
      header: 'Plan',
      cell: ({ key, name, row }) => {
        const faults = row?.warnings.filter(({ id }) => !isChoice(id)).length ?? 0;
        return (
          <span className="bench__plan">
            {row ? (
              <button
                type="button"
                className="bench__pick"
                aria-pressed={key === selected}
                onClick={() => {
                  onSelect(key);
                }}
              >
                {name}
              </button>
            ) : (
              name
            )}
            {key === chosen && <span className="bench__mark"> chosen</span>}
            {faults > 0 && (
              <span className="bench__mark bench__mark--warn">
                {' '}
                <span aria-hidden="true">△</span> {counted(faults, 'warning')}
              </span>
            )}
          </span>
        );
      },
    },
    number('frrB', 'FRR B', ({ frrB }) => frrB, percent),
    number('frrA', 'FRR A', ({ frrA }) => frrA, percent),
    number('gap', 'Gap', ({ gap }) => gap, points),
    number(
      'recovery',
      'Undone',
      ({ recovery }) => recovery,
      (value) => percent(value, 0),
    ),
    number(
      'profit',
      'Profit, €',
      ({ profit }) => profit,
      (value) => value.toFixed(1),
    ),
    number('change', '± nothing', ({ profitChange }) => profitChange, signed),
    number(
      'auc',
      'AUC',
      ({ auc }) => auc,
      (value) => value.toFixed(3),
    ),
    number('bad', 'Bad rate', ({ badRate }) => badRate, percent),
  ];
}
