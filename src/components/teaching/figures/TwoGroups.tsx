/** One model, two groups: the reader moves scores inside the groups and watches which figures notice. */
import { useState } from 'react';
import { LineChart } from '@/components/charts';
import { Choice, Readout, Slider } from '@/components/controls';
import { type Companion, CUT, goodDensity, ratesOf, shiftOf } from './two-groups';
import './two-groups.css';

const LAUNCH = { A: 0, B: 0 };
const launch = ratesOf(LAUNCH);
const AXIS = Array.from({ length: 81 }, (_, i) => -3 + i * 0.1);

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const three = (value: number) => value.toFixed(3).replace(/^0/, '');
const curve = (group: 'A' | 'B', shift: { A: number; B: number }) =>
  AXIS.map((x) => ({ x, y: goodDensity(group, x, shift) }));

export function TwoGroups() {
  const [fall, setFall] = useState(0);
  const [companion, setCompanion] = useState<Companion>('opposite');
  const shift = shiftOf(fall, companion);
  const now = ratesOf(shift);
  const said =
    fall === 0
      ? `At launch AUC of everybody is ${three(now.auc)}; ${percent(now.frr.B)} of the creditworthy of group B are turned down, and ${percent(now.frr.A)} of group A.`
      : `AUC of everybody goes from ${three(launch.auc)} to ${three(now.auc)}; false rejections of group B from ${percent(launch.frr.B)} to ${percent(now.frr.B)}, of group A from ${percent(launch.frr.A)} to ${percent(now.frr.A)}.`;
  return (
    <div className="two-groups">
      <div className="two-groups__controls">
        <Slider
          label="Scores of group B fall by"
          value={fall}
          min={0}
          max={1}
          step={0.02}
          unit="in log-odds"
          onChange={setFall}
          format={(value) => value.toFixed(2)}
          ticks={[{ value: 0, label: 'launch' }, { value: 0.54 }, { value: 1 }]}
          hint="Everybody in the group falls alike. At 0.70 the odds of repaying are read as half of what they are."
        />
        <Choice
          legend="Meanwhile group A"
          layout="row"
          value={companion}
          onChange={setCompanion}
          options={[
            { value: 'opposite', label: 'rises by a third of it' },
            { value: 'none', label: 'stays' },
            { value: 'same', label: 'falls as far' },
          ]}
        />
      </div>
      <div className="two-groups__readouts">
        <Readout label="AUC, everybody" value={three(now.auc)} note={`launch ${three(launch.auc)}`} />
        <Readout
          label="AUC inside either group"
          value={three(now.aucWithin)}
          note={`launch ${three(launch.aucWithin)}`}
        />
        <Readout
          label="False rejections, group B"
          value={percent(now.frr.B)}
          note={`launch ${percent(launch.frr.B)}`}
        />
        <Readout
          label="False rejections, group A"
          value={percent(now.frr.A)}
          note={`launch ${percent(launch.frr.A)}`}
        />
        <Readout
          label="Approved, everybody"
          value={percent(now.approved)}
          note={`launch ${percent(launch.approved)}`}
        />
      </div>
      <LineChart
        title="Scores of creditworthy applicants, by group; whoever lies left of the cut-off is turned down"
        finding={said}
        source="Computed in closed form: normal log-odds with one spread in both groups, set to the launch figures of the simulated lender"
        x={{ label: 'Score, log-odds of repaying', domain: [-3, 5], format: '.1f' }}
        y={{ label: 'Density', domain: [0, 0.35], format: '.3f' }}
        series={[
          { name: 'Group A', colour: 'group-a', points: curve('A', shift) },
          { name: 'Group B', colour: 'group-b', points: curve('B', shift) },
          ...(fall > 0 ? [{ name: 'B at launch', colour: 'context' as const, points: curve('B', LAUNCH) }] : []),
        ]}
        events={[{ value: CUT, label: 'cut-off .70' }]}
        height={220}
      />
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
