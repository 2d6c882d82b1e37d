/** The figures of the month, each beside launch: rates by group, AUC, profit; estimate beside truth. */
import type { SandboxReading } from '@simulations/credit-drift/sandbox';
import { IntervalPlot } from '@/components/charts';
import { Readout } from '@/components/controls';
import { percent, points, sayEstimate, whole } from './words';

interface FiguresProps {
  readonly reading: SandboxReading;
  /** AUC may be told. */
  readonly told: boolean;
}

const launch = (value: number) => ({ value, label: 'launch' });

export function Figures({ reading, told }: FiguresProps) {
  const { now, launch: before, cbpe, applicants } = reading;
  const source = `${whole(applicants)} generated applicants of the month, outcomes of everybody known`;
  const { low, high } = now.auc.interval;
  const row = (name: 'A' | 'B') => ({ name: `Group ${name}`, colour: `group-${name === 'A' ? 'a' : 'b'}` as const });
  return (
    <>
      <div className="readouts">
        <Readout
          label="Creditworthy B turned away"
          value={100 * now.frr.B.rate}
          unit="%"
          digits={1}
          reference={launch(100 * before.frr.B.rate)}
        />
        <Readout
          label="Creditworthy A turned away"
          value={100 * now.frr.A.rate}
          unit="%"
          digits={1}
          reference={launch(100 * before.frr.A.rate)}
        />
        <Readout
          label="AUC, everybody"
          value={told ? now.auc.auc : null}
          digits={3}
          reference={launch(before.auc.auc)}
          note={told ? `95 %: ${low.toFixed(3)} to ${high.toFixed(3)}` : 'after your prediction'}
        />
        <Readout
          label="Profit per applicant"
          value={now.profit}
          unit="€"
          digits={1}
          reference={launch(before.profit)}
          note={`bad rate ${percent(now.badRate.rate)}`}
        />
      </div>
      <div className="sandbox__pair">
        <IntervalPlot
          title="False rejections: estimated from scores, and true"
          finding={sayEstimate(reading)}
          source={source}
          measure={{ label: 'Turned away, of the creditworthy', format: '.1%', domain: [0, 0.6] }}
          rowsAre="Group"
          nowIs="estimated (CBPE)"
          beforeIs="true at launch"
          rows={(['A', 'B'] as const).map((name) => ({
            ...row(name),
            now: { value: cbpe[name] },
            before: { value: before.frr[name].rate },
            truth: now.frr[name].rate,
          }))}
        />
        <IntervalPlot
          title="Approved, of all who applied"
          finding={`Approval of group B: ${points(now.approval.B.rate - before.approval.B.rate)} since launch; of group A: ${points(now.approval.A.rate - before.approval.A.rate)}.`}
          source={source}
          measure={{ label: 'Approved', format: '.1%', domain: [0.2, 0.9] }}
          rowsAre="Group"
          beforeIs="at launch"
          intervalIs="95 % Wilson interval"
          rows={(['A', 'B'] as const).map((name) => ({
            ...row(name),
            now: { value: now.approval[name].rate, low: now.approval[name].low, high: now.approval[name].high },
            before: { value: before.approval[name].rate },
          }))}
        />
      </div>
    </>
  );
}
