import type { ValuesReading, ValuesRow } from '@simulations/credit-drift/instruments/values';
import { dictionary } from '@simulations/credit-drift/world/dictionary';
import { DataTable } from '@/components/controls';
import { percent } from '../figures';
import { unbroken, nameOf } from './words';

export function ValuesView({ reading }: { readonly reading: ValuesReading }) {
  const { rows, month } = reading;
  const now = (of: 'A' | 'B') => ({
    key: `outside-${of}`,
    header: `Outside, ${of}`,
    numeric: true,
    sortBy: (row: ValuesRow) => row.outside[of],
    cell: (row: ValuesRow) => percent(row.outside[of]),
  });
  return (
    <>
      <p className="reading__finding">{unbroken(reading.sentence)}</p>
      <DataTable
        caption={`What each field holds in month ${month}, against its data dictionary`}
        rows={rows}
        rowKey={({ feature }) => feature}
        highlight={({ outside }) => outside.A > 0 || outside.B > 0}
        columns={[
          { key: 'input', header: 'Input', cell: ({ feature }) => nameOf(feature) },
          {
            key: 'allowed',
            header: 'Can hold',
            cell: ({ feature, allowed }) =>
              `${sayNumber(allowed[0])} to ${sayNumber(allowed[1])} (${dictionary[feature].unit})`,
          },
          now('A'),
          now('B'),
          {
            key: 'launch',
            header: 'Outside at launch, A / B',
            numeric: true,
            cell: ({ outsideAtLaunch: { A, B } }) => `${percent(A)} / ${percent(B)}`,
          },
          { key: 'heap', header: 'Commonest value', numeric: true, cell: ({ heap }) => sayNumber(heap.value) },
          {
            key: 'heap-share',
            header: 'Held by B, launch → now',
            numeric: true,
            cell: ({ heap }) => `${percent(heap.shareAtLaunch.B)} → ${percent(heap.share.B)}`,
          },
        ]}
      />
    </>
  );
}

const sayNumber = (value: number): string =>
  (Number.isInteger(value) ? String(value) : value.toFixed(2)).replace('-', '−');
