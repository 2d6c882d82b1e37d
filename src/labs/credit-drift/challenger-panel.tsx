/** Would a better model have avoided it? A small neural network on the same rows, beside the launch model. */
import { useState } from 'react';
import type { Challenger, ModelFigures } from '@simulations/credit-drift/model/challenger';
import { Button, DataTable } from '@/components/controls';
import type { Flight } from './flight';

interface ChallengerPanelProps {
  readonly flight: Flight;
  readonly busy: boolean;
  /** Also the month of the headline: only once the truth is out. */
  readonly reveal: boolean;
}

const HEADLINE_MONTH = 3;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

export function ChallengerPanel({ flight, busy, reveal }: ChallengerPanelProps) {
  const [trained, setTrained] = useState<Challenger | null>(null);
  const rows = trained && [
    row('At launch, logistic regression', trained.launch.logistic),
    row('At launch, neural network', trained.launch.network),
    ...(reveal
      ? [
          row(`Month ${trained.month}, logistic regression of launch`, trained.later.logistic),
          row(`Month ${trained.month}, neural network of launch`, trained.later.network),
        ]
      : []),
  ];
  return (
    <div className="challenger">
      <p>
        Somebody always asks whether a better model would have avoided this. A network with two hidden layers (16 and 8
        units) learns from the same 24,000 applicants.
      </p>
      {!rows && (
        <Button
          disabled={busy}
          onClick={() => {
            void flight.trainChallenger(HEADLINE_MONTH).then(setTrained);
          }}
        >
          Train a small neural network
        </Button>
      )}
      {rows && (
        <>
          <DataTable
            caption="The launch model and a neural network, on applicants that neither was trained on"
            columns={[
              { key: 'name', header: 'Model', cell: ({ name }) => name },
              { key: 'auc', header: 'AUC (95 %)', cell: ({ auc }) => auc, numeric: true },
              { key: 'A', header: 'False rejections A', cell: ({ A }) => A, numeric: true },
              { key: 'B', header: 'False rejections B', cell: ({ B }) => B, numeric: true },
            ]}
            rowKey={({ name }) => name}
            rows={rows}
          />
          <p>
            {reveal
              ? 'What changed was the data or its labels. Another family of models, trained on the same rows, tells the same story.'
              : 'The two are hard to tell apart, in total and by group: there is little in these inputs that a line through them misses.'}
          </p>
        </>
      )}
    </div>
  );
}

function row(name: string, { auc, frr }: ModelFigures) {
  const { low, high } = auc.interval;
  return {
    name,
    auc: `${auc.auc.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`,
    A: percent(frr.A),
    B: percent(frr.B),
  };
}
