/** Plans weighed by two measures at once: what group B gets back, against what it costs and whom. */
import { useState } from 'react';
import type { BenchMeasures, BenchRow } from '@simulations/credit-drift/mitigation/bench';
import { type Axis, type Better, ParetoScatter } from '@/components/charts';
import { Choice } from '@/components/controls';
import { listed, percent, signed } from '../figures';
import type { References } from '../messages';
import { isIdle } from './idle';
import { isChoice, warningTitles } from './warning-words';

const againsts = {
  profit: {
    label: 'Profit',
    axis: { label: 'Profit per applicant, against doing nothing', unit: '€', format: '+.1f', better: 'higher' },
    value: ({ profitChange }) => profitChange,
  },
  frrA: {
    label: 'Group A',
    axis: { label: 'False rejection rate of group A', format: '.1%', better: 'lower' },
    value: ({ frrA }) => frrA,
  },
  badRate: {
    label: 'Bad rate',
    axis: { label: 'Bad rate of approved', format: '.1%', better: 'lower' },
    value: ({ badRate }) => badRate,
  },
  auc: { label: 'AUC', axis: { label: 'AUC', format: '.3f', better: 'higher' }, value: ({ auc }) => auc },
} as const satisfies Record<
  string,
  { label: string; axis: Axis & { better: Better }; value: (measures: BenchMeasures) => number | null }
>;
type Against = keyof typeof againsts;

interface ParetoViewProps {
  readonly rows: readonly BenchRow[];
  readonly references: References;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
}

export function ParetoView({ rows, references, selected, onSelect }: ParetoViewProps) {
  const [against, setAgainst] = useState<Against>('profit');
  const { axis, value } = againsts[against];
  const names = new Map(rows.map((row, i) => [row.key, `${i + 1}`]));
  const drawn = rows.flatMap((row, i) => {
    const y = value(row.measures);
    return y === null ? [] : [{ row, y, number: i + 1 }];
  });
  const { nothing } = references;
  return (
    <div className="pareto-view">
      <Choice<Against>
        legend="Group B’s false rejections against"
        layout="row"
        value={against}
        onChange={setAgainst}
        options={(Object.keys(againsts) as Against[]).map((key) => ({ value: key, label: againsts[key].label }))}
      />
      <ParetoScatter
        title={`False rejections of group B against ${axis.label.toLowerCase()}`}
        finding={sayFront(drawn, axis.better)}
        source={`60,000 fresh applicants. At launch ${percent(references.launch.frrB)} of group B’s creditworthy were turned down, today ${percent(nothing.frrB)}.`}
        x={{ label: 'False rejection rate of group B', format: '.1%', better: 'lower' }}
        y={axis}
        pointsAre="Plan"
        points={drawn.map(({ row, y }) => ({
          name: names.get(row.key)!,
          x: row.measures.frrB,
          y,
          warnings: row.warnings.filter(({ id }) => !isChoice(id)).map(({ id }) => warningTitles[id].toLowerCase()),
        }))}
        {...(rows.some(isIdle) ? {} : { reference: { name: 'nothing done', x: nothing.frrB, y: value(nothing) ?? 0 } })}
        selected={selected === null ? null : (names.get(selected) ?? null)}
        onSelect={(name) => {
          const row = rows[Number(name) - 1];
          if (row) onSelect(row.key);
        }}
        height={320}
      />
      <ol className="pareto-view__key">
        {rows.map(({ key, name, measures }) => (
          <li key={key}>
            {name} <span className="figure">{signed(measures.profitChange)} €</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface Drawn {
  readonly row: BenchRow;
  readonly y: number;
  readonly number: number;
}

/** Plans that no other beats on both measures. */
export function frontOf(drawn: readonly Drawn[], better: Better): readonly Drawn[] {
  const good = ({ y }: Drawn) => (better === 'higher' ? y : -y);
  return drawn.filter(
    (one) =>
      !drawn.some(
        (other) =>
          other.row.measures.frrB <= one.row.measures.frrB &&
          good(other) >= good(one) &&
          (other.row.measures.frrB < one.row.measures.frrB || good(other) > good(one)),
      ),
  );
}

function sayFront(drawn: readonly Drawn[], better: Better): string {
  if (drawn.length === 0) return 'Try a plan to see where it lies.';
  const front = frontOf(drawn, better);
  const numbers = listed(front.map(({ number }) => String(number)));
  if (drawn.length === 1) return 'One plan alone cannot be weighed: try a rival.';
  const clean = front.filter(({ row }) => row.warnings.every(({ id }) => isChoice(id)));
  return `${front.length === 1 ? 'Plan' : 'Plans'} ${numbers} ${front.length === 1 ? 'is' : 'are'} beaten by no other on both${clean.length === front.length ? '.' : ', but read the price that these axes do not show.'}`;
}
