import type { RepairReading } from '@simulations/credit-drift/experiments/repair';
import { DotPlot } from '@/components/charts';
import { percent } from '../figures';
import { unbroken, nameOf } from './words';

export function RepairView({ reading }: { readonly reading: RepairReading }) {
  const { rows, fall, month } = reading;
  const best = rows.reduce((most, row) => (row.undone > most.undone ? row : most));
  // What is undone is a share of the fall, so the deployed rate follows from any row; without a fall there is none to draw.
  const deployed = best.approval - best.undone * fall;
  return (
    <>
      <DotPlot
        title={`Approval of group B in month ${month} with one input as at launch within each group`}
        finding={unbroken(reading.sentence)}
        metric={{ label: 'Approval of group B', format: '.1%' }}
        better="higher"
        rowsAre="Repaired input"
        rows={rows.map((row) => ({
          name: nameOf(row.feature),
          value: row.approval,
          highlight: row === best && reading.outcome !== 'nothing to explain',
        }))}
        references={
          fall === 0
            ? []
            : [
                { value: deployed, label: 'as it is' },
                { value: deployed + fall, label: 'launch' },
              ]
        }
      />
      <p className="reading__note">
        Estimated false rejection rate of group B with {nameOf(best.feature).toLowerCase()} repaired:{' '}
        <span className="figure">{percent(best.estimatedFrr)}</span> (by scores, as CBPE).
      </p>
    </>
  );
}
