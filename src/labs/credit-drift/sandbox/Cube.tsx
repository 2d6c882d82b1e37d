/** The drift cube of the month: every input in each group and overall, judged by critical values or by the rule of thumb. */
import { useState } from 'react';
import type { SandboxReading } from '@simulations/credit-drift/sandbox';
import { dictionary } from '@simulations/credit-drift/world/dictionary';
import { featureIds } from '@simulations/credit-drift/world/features';
import { DriftCube } from '@/components/charts';
import { Toggle } from '@/components/controls';
import { whole } from './words';

const groups = [
  { name: 'Group A', colour: 'group-a' },
  { name: 'Group B', colour: 'group-b' },
  { name: 'Everybody', colour: 'context' },
] as const;
const keys = ['A', 'B', 'all'] as const;
const NAIVE = 0.1;

export function Cube({ reading }: { readonly reading: SandboxReading }) {
  const [naive, setNaive] = useState(false);
  const at = (feature: string, group: string) =>
    reading.cells.find((cell) => cell.feature === feature && cell.group === group)!;
  const over = (group: string) =>
    featureIds.filter((feature) => {
      const { psi, critical } = at(feature, group);
      return psi > (naive ? NAIVE : critical);
    }).length;
  const by = naive ? 'the fixed 0.1' : 'its critical value';
  return (
    <div className="sandbox__part">
      <DriftCube
        title={`Drift of the inputs since launch, month ${reading.settings.month}`}
        finding={`Over ${by}: ${over('A')} of 9 inputs in group A, ${over('B')} in group B, ${over('all')} overall.`}
        source={`${whole(reading.applicants)} applicants against 24,000 at launch; PSI over ten quantile bins, 5 % shared among 27 cells`}
        statistic="PSI"
        rowsAre="Input"
        rows={featureIds.map((feature) => dictionary[feature].name)}
        groups={groups}
        periodsAre="Month"
        periods={[String(reading.settings.month)]}
        cells={featureIds.map((feature) =>
          keys.map((group) => {
            const { psi, critical } = at(feature, group);
            return [{ value: psi, critical }];
          }),
        )}
        threshold={naive ? 'fixed' : 'critical'}
      />
      <Toggle label="Judge by the rule of thumb, PSI over 0.1" checked={naive} onChange={setNaive} />
    </div>
  );
}
