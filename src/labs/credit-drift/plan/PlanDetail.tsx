/** One plan read closely: its figures against today, its warnings in words, its coefficients, and choosing it. */
import type { BenchCoefficient, BenchRow } from '@simulations/credit-drift/mitigation/bench';
import { mitigationWords } from '@simulations/credit-drift/mitigation/words';
import { dictionary } from '@simulations/credit-drift/world/dictionary';
import { type FeatureId, featureIds } from '@simulations/credit-drift/world/features';
import { IntervalPlot } from '@/components/charts';
import { Button, Message, Panel, Readout } from '@/components/controls';
import { percent, signed, whole } from '../figures';
import type { References } from '../messages';
import { isChoice, warningTitles } from './warning-words';

interface PlanDetailProps {
  readonly row: BenchRow;
  readonly references: References;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

export function PlanDetail({ row, references: { nothing, launch }, chosen, onChoose }: PlanDetailProps) {
  const { measures, warnings, request, trainingRows, cutoffs } = row;
  const { low, high } = measures.profitChangeInterval;
  const proxies = warnings.some(({ id }) => id === 'proxy-use' || id === 'levelling-down');
  return (
    <Panel
      level={3}
      title={row.name}
      {...(chosen ? { status: { tone: 'good', text: 'chosen' } as const } : {})}
      className="plan-detail"
    >
      <div className="readouts">
        <Readout
          label="False rejections, group B"
          value={100 * measures.frrB}
          digits={1}
          unit="%"
          better="lower"
          reference={{ value: 100 * nothing.frrB, label: 'doing nothing' }}
          note={`at launch ${percent(launch.frrB)}`}
        />
        <Readout
          label="False rejections, group A"
          value={100 * measures.frrA}
          digits={1}
          unit="%"
          better="lower"
          reference={{ value: 100 * nothing.frrA, label: 'doing nothing' }}
          note={`at launch ${percent(launch.frrA)}`}
        />
        <Readout
          label="Rise of group B undone"
          value={measures.recovery === null ? 'no rise' : percent(measures.recovery, 0)}
        />
        <Readout
          label="Profit per applicant"
          value={signed(measures.profitChange)}
          unit="€"
          note={`against doing nothing; 95 %: ${signed(low)} to ${signed(high)}`}
        />
      </div>
      <dl className="plan-detail__facts">
        {request.parts.map(({ kind }) => (
          <div key={kind}>
            <dt>{mitigationWords[kind].name} needs</dt>
            <dd>{mitigationWords[kind].needs}</dd>
          </div>
        ))}
        {trainingRows !== null && (
          <div>
            <dt>Fitted to</dt>
            <dd>{whole(trainingRows)} rows</dd>
          </div>
        )}
        {cutoffs && cutoffs.A !== cutoffs.B && (
          <div>
            <dt>Approves from</dt>
            <dd>
              {cutoffs.A.toFixed(3)} in group A, {cutoffs.B.toFixed(3)} in group B
            </dd>
          </div>
        )}
        {cutoffs && cutoffs.A === cutoffs.B && cutoffs.A !== 0.7 && (
          <div>
            <dt>Approves from</dt>
            <dd>{cutoffs.A.toFixed(3)}</dd>
          </div>
        )}
      </dl>
      {warnings.map(({ id, says }) => (
        <Message key={id} tone={isChoice(id) ? 'info' : 'warn'} title={warningTitles[id]}>
          {says}
        </Message>
      ))}
      {proxies && row.coefficients && <Coefficients coefficients={row.coefficients} />}
      <div className="predict__acts">
        <Button variant="primary" disabled={chosen} onClick={onChoose}>
          {chosen ? 'This is your plan' : 'Choose this plan'}
        </Button>
      </div>
    </Panel>
  );
}

/** How far one coefficient must have moved to be worth naming: a tenth of a logit per standard deviation. */
const MOVED = 0.1;

function Coefficients({ coefficients }: { readonly coefficients: readonly BenchCoefficient[] }) {
  const nameOf = (input: BenchCoefficient['input']) =>
    (featureIds as readonly string[]).includes(input) ? dictionary[input as FeatureId].name : input;
  const most = coefficients
    .filter(({ launch }) => launch !== null)
    .toSorted((a, b) => Math.abs(b.value - b.launch!) - Math.abs(a.value - a.launch!))[0];
  return (
    <IntervalPlot
      title="Coefficients of this plan’s model and of the launch model"
      finding={
        most && Math.abs(most.value - most.launch!) > MOVED
          ? `${nameOf(most.input)} moved most: from ${signed(most.launch!, 2)} to ${signed(most.value, 2)} per standard deviation.`
          : 'No coefficient has moved much.'
      }
      measure={{ label: 'Log odds of “good” per standard deviation', format: '+.2f' }}
      rowsAre="Input"
      nowIs="this plan"
      beforeIs="at launch"
      references={[{ value: 0, label: 'no weight' }]}
      rows={coefficients.map(({ input, value, launch }) => ({
        name: nameOf(input),
        now: { value },
        ...(launch === null ? {} : { before: { value: launch } }),
        highlight: launch === null || Math.abs(value - launch) > MOVED,
      }))}
    />
  );
}
