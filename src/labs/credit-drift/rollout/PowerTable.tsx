/** What each stage could find at all, before anybody is exposed. */
import { type PowerCell, type StagePower, powerMetricIds, powerTable } from '@simulations/credit-drift/rollout/power';
import type { RolloutDesign } from '@simulations/credit-drift/rollout/design';
import { type Column, DataTable } from '@/components/controls';
import { whole } from '../figures';

type Planned = Pick<RolloutDesign, 'applicationsPerDay' | 'stages' | 'holdAt'>;

const heads = {
  'approval-B': 'Approval of B, −5 pp',
  'false-rejection-B': 'False rejections of B, +5 pp',
  'bad-rate': 'Bad rate, +3 pp',
  'first-payment': 'Missed first payments, +1.5 pp',
} as const;

export function PowerTable({ design }: { readonly design: Planned }) {
  const stages = powerTable(design);
  return (
    <div className="power">
      <DataTable
        caption={`Days each stage needs to find a harm (80 % power, one-sided 5 %) at ${whole(design.applicationsPerDay)} applications a day`}
        rows={stages.map((stage, i) => ({ stage, i }))}
        rowKey={({ i }) => i}
        columns={[
          { key: 'stage', header: 'Stage', cell: ({ stage }) => stage.name },
          { key: 'has', header: 'Has days', numeric: true, cell: ({ stage }) => whole(stage.days) },
          ...powerMetricIds.map((id): Column<{ stage: StagePower; i: number }> => ({
            key: id,
            header: heads[id],
            numeric: true,
            cell: ({ stage }) => sayCell(stage.cells.find(({ metric }) => metric.id === id)),
          })),
          { key: 'says', header: 'So it is', cell: ({ stage }) => <span className="power__says">{stage.says}</span> },
        ]}
      />
      <p className="licence">
        A tick: the stage lasts long enough, outcomes included (first payments after two weeks, repayment after 60
        days).
        {sayCrashTest(stages)}
      </p>
    </div>
  );
}

function sayCell(cell: PowerCell | undefined) {
  if (!cell || cell.days === null) return 'cannot';
  return (
    <span className={cell.answered ? 'power__yes' : undefined}>
      {whole(cell.days)}
      {cell.answered && (
        <>
          {' '}
          <span aria-hidden="true">✓</span>
          <span className="visually-hidden">, long enough</span>
        </>
      )}
    </span>
  );
}

/** The one sentence to take along: how far the smallest live stage is from being evidence about a group. */
export function sayCrashTest(stages: readonly StagePower[]): string {
  const small = stages.filter(({ share }) => share > 0).sort((a, b) => a.share - b.share)[0];
  const approval = small?.cells.find(({ metric }) => metric.id === 'approval-B');
  if (!small || !approval?.days || approval.answered) return '';
  return ` At ${small.name} it would take ${whole(approval.days)} days to see that group B is approved five points less, and the stage has ${whole(small.days)}: it is a crash test, not evidence of fairness.`;
}
