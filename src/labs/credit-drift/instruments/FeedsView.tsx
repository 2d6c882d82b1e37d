import type { FeedsReading } from '@simulations/credit-drift/experiments/feeds';
import { groupNames } from '@simulations/credit-drift/instruments/reading';
import { IntervalPlot } from '@/components/charts';
import { Readout } from '@/components/controls';
import { colourOf, unbroken, titleOf } from './words';

export function FeedsView({ reading }: { readonly reading: FeedsReading }) {
  const { disagree, auc, month } = reading;
  return (
    <>
      <IntervalPlot
        title={`Loans of month ${month} that are good by the bureau: share that is bad by the servicer`}
        finding={unbroken(reading.sentence)}
        measure={{ label: 'Bad by the servicer', format: '.1%', domain: [0, 0.05] }}
        rowsAre="Loans to"
        rows={groupNames.map((group) => {
          const { rate, low, high } = disagree[group];
          return { name: titleOf(group), colour: colourOf[group], now: { value: rate, low, high } };
        })}
        intervalIs="95 % Wilson interval"
      />
      <div className="readouts">
        <Readout label="AUC on the bureau’s outcomes" value={auc.bureau} digits={3} note="what monitoring reads" />
        <Readout
          label="AUC on the servicer’s outcomes"
          value={auc.servicer}
          digits={3}
          note="what the model is refitted on"
        />
      </div>
    </>
  );
}
