import { useState } from 'react';
import { NAIVE_THRESHOLD, cubeGroups, type DriftReading } from '@simulations/credit-drift/instruments/drift';
import { featureIds } from '@simulations/credit-drift/world/features';
import { DriftCube } from '@/components/charts';
import { Toggle } from '@/components/controls';
import { arrangeCube, lastMonth, tallyCube } from './cube';
import { colourOf, unbroken, nameOf, nameOfGroup, titleOf } from './words';

/** The cube, the customary threshold as a toggle that owns up to its errors, and which way the chosen input moved. */
export function DriftView({ reading }: { readonly reading: DriftReading }) {
  const { cells, worst, month } = reading;
  const periods = lastMonth(cells);
  const [fixed, setFixed] = useState(false);
  const [selected, setSelected] = useState({
    row: featureIds.indexOf(worst.feature),
    column: cubeGroups.indexOf('B') * periods + month - 1,
  });
  const cube = arrangeCube(cells);
  const { cells: count, beyondChance, overFixed, falseAlarms, silent } = tallyCube(cells);
  const feature = featureIds[selected.row]!;
  const period = selected.column % periods;
  return (
    <>
      <DriftCube
        title={`PSI of every input against launch, by group and month (${count} cells)`}
        finding={unbroken(reading.sentence)}
        statistic="PSI"
        rowsAre="Input"
        rows={featureIds.map(nameOf)}
        groups={cubeGroups.map((group) => ({ name: titleOf(group), colour: colourOf[group] }))}
        periodsAre="Month"
        periods={Array.from({ length: periods }, (_, i) => String(i + 1))}
        cells={cube.map((groups) =>
          groups.map((months) => months.map((cell) => cell && { value: cell.psi, critical: cell.critical })),
        )}
        threshold={fixed ? 'fixed' : 'critical'}
        fixed={NAIVE_THRESHOLD}
        selected={selected}
        onSelect={(row, column) => {
          setSelected({ row, column });
        }}
      />
      <Toggle
        label={`Judge every cell by PSI ≥ ${NAIVE_THRESHOLD}, as is customary`}
        checked={fixed}
        onChange={setFixed}
      />
      <p className="reading__note" role="status">
        {fixed
          ? `By ${NAIVE_THRESHOLD}, ${overFixed} of ${count} cells ring: ${falseAlarms} of them false alarms (within chance), while ${silent} that are beyond chance stay silent. The threshold knows nothing of how many people are in a cell.`
          : `By its own critical value, ${beyondChance} of ${count} cells are beyond chance. With no drift at all, about one month in twenty would show such a cell.`}
      </p>
      <p className="reading__note" role="status">
        {nameOf(feature)} in month {period + 1}, mean against launch:{' '}
        {cubeGroups.map((group, g) => (
          <span key={group}>
            {g > 0 && ', '}
            {nameOfGroup(group)} <span className="figure">{sayShift(cube[selected.row]?.[g]?.[period]?.shift)}</span>
          </span>
        ))}{' '}
        standard deviations.
      </p>
    </>
  );
}

const sayShift = (shift: number | undefined): string =>
  shift === undefined ? 'not measured' : `${shift < 0 ? '−' : '+'}${Math.abs(shift).toFixed(2)}`;
