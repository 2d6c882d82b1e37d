import { useId, useState, type ReactNode } from 'react';
import './data-table.css';
import { classes } from './shared';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** What the cell shows. */
  readonly cell: (row: Row) => ReactNode;
  /** Aligns right with tabular figures. */
  readonly numeric?: boolean | undefined;
  /** Makes the column sortable by this value. */
  readonly sortBy?: ((row: Row) => number | string) | undefined;
}

export interface DataTableProps<Row> {
  /** States what the table shows; always present, may be visually hidden with `captionHidden`. */
  readonly caption: ReactNode;
  readonly captionHidden?: boolean | undefined;
  /** The first column heads its row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  readonly highlight?: ((row: Row) => boolean) | undefined;
  /** CSS length; beyond it the body scrolls under a fixed header. */
  readonly maxHeight?: string | undefined;
  readonly initialSort?: { readonly key: string; readonly direction: 'ascending' | 'descending' } | undefined;
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode | undefined;
}

/** A part that scrolls must be reachable by keyboard although nothing in it acts (WCAG 2.1.1). */
const reachable = { tabIndex: 0 };

/** A table of data: caption, row heads, figures aligned, header kept in view, sortable where a column says so. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, highlight, maxHeight } = props;
  const id = useId();
  const [sort, setSort] = useState(props.initialSort);
  const by = columns.find((column) => column.key === sort?.key)?.sortBy;
  const sign = sort?.direction === 'descending' ? -1 : 1;
  const ordered = by ? [...rows].sort((a, b) => sign * order(by(a), by(b))) : rows;
  const turn = (key: string) =>
    setSort({ key, direction: sort?.key === key && sort.direction === 'descending' ? 'ascending' : 'descending' });
  return (
    <div className="data-table" style={{ maxBlockSize: maxHeight }} {...reachable} role="region" aria-labelledby={id}>
      <table>
        <caption id={id} className={classes(props.captionHidden && 'visually-hidden')}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classes(column.numeric && 'data-table__number')}
                aria-sort={column.sortBy ? (sort?.key === column.key ? sort.direction : 'none') : undefined}
              >
                {column.sortBy ? (
                  <button type="button" className="data-table__sort" onClick={() => turn(column.key)}>
                    {column.header}
                    <span aria-hidden="true">
                      {sort?.key !== column.key ? ' ↕' : sort.direction === 'ascending' ? ' ↑' : ' ↓'}
                    </span>
                  </button>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.length === 0 && (
            <tr>
              <td colSpan={columns.length}>{props.empty ?? 'No rows.'}</td>
            </tr>
          )}
          {ordered.map((row) => (
            <tr key={rowKey(row)} className={classes(highlight?.(row) && 'data-table__marked')}>
              {columns.map((column, index) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={column.key}
                    scope={index === 0 ? 'row' : undefined}
                    className={classes(column.numeric && 'data-table__number')}
                  >
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Numbers by size, missing ones (NaN) last; words as a reader of English expects. */
function order(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') {
    return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : 1) : Number.isNaN(b) ? -1 : a - b;
  }
  return String(a).localeCompare(String(b), 'en', { numeric: true });
}
