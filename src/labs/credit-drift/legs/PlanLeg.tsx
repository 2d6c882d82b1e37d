import { useState } from 'react';
import type { BenchRow } from '@simulations/credit-drift/mitigation/bench';
import { mitigationKey } from '@simulations/credit-drift/mitigation/request';
import { planName } from '@simulations/credit-drift/mitigation/words';
import { GivenCard } from '../../shared/given';
import { LegFrame } from '../../shared/leg';
import { inSentence, percent, signed } from '../figures';
import { nextGiven } from '../given';
import type { LegProps } from '../leg';
import { BenchTable } from '../plan/BenchTable';
import { ParetoView } from '../plan/ParetoView';
import { PlanDetail } from '../plan/PlanDetail';
import { PlanForm } from '../plan/PlanForm';
import { AskPlan, type PlanPrediction, bestPlan, planKindOf, planKindWords } from '../plan/PlanPrediction';
import { planOf } from '../snapshot';
import '../plan/plan.css';

/** Try plans on fresh applicants, read their price, and choose one. */
export function PlanLeg({ flight, now, content, moved }: LegProps) {
  const { state, work } = now;
  const rows = state.benched.map((mitigation) => planOf(now, mitigation)).filter((row) => row !== null);
  const references = now.references.get(state.clock) ?? null;
  const chosen = state.chosen ? mitigationKey(state.chosen.mitigation) : null;
  const [picked, setPicked] = useState<string | null>(null);
  const [skipped, setSkipped] = useState(false);
  const predicted = lastPlanPrediction(state.predictions);
  const asks =
    !predicted && !skipped && state.benched.length === 0 && content.predictions.some(({ id }) => id === 'plan');
  // What was tried last is read first.
  const selected = rows.find(({ key }) => key === picked) ?? rows.find(({ key }) => key === chosen) ?? rows.at(-1);

  return (
    <LegFrame
      number={5}
      title="Plan: try before you promise"
      question="Which plan gives creditworthy people back what they lost, without taking it from somebody else?"
      focusHeading={moved}
      decide={
        asks ? (
          <AskPlan
            flight={flight}
            content={content}
            onSkip={() => {
              setSkipped(true);
            }}
          />
        ) : (
          <Decide
            flight={flight}
            now={now}
            content={content}
            moved={moved}
            onTried={(key) => {
              setPicked(key);
            }}
          />
        )
      }
      happens={
        asks ? (
          <p className="leg__empty">The bench opens when you have written down what you expect.</p>
        ) : references && selected ? (
          <>
            <ParetoView rows={rows} references={references} selected={selected.key} onSelect={setPicked} />
            <PlanDetail
              key={selected.key}
              row={selected}
              references={references}
              chosen={selected.key === chosen}
              onChoose={() => {
                flight.decide({ kind: 'choose', mitigation: selected.request });
              }}
            />
          </>
        ) : (
          <p className="leg__empty">
            {work
              ? 'The first plan is being tried. The launch world and doing nothing come with it.'
              : 'Nothing tried yet. Every plan decides the same 60,000 fresh applicants, of a month that none of them has learned from.'}
          </p>
        )
      }
      wide={
        references && rows.length > 0 ? (
          <BenchTable
            rows={rows}
            references={references}
            selected={selected?.key ?? null}
            chosen={chosen}
            onSelect={setPicked}
          />
        ) : null
      }
      means={<Meaning rows={rows} predicted={predicted} chosen={rows.find(({ key }) => key === chosen) ?? null} />}
    />
  );
}

function lastPlanPrediction(predictions: LegProps['now']['state']['predictions']): PlanPrediction | null {
  const found = predictions.findLast(({ prediction }) => prediction.point === 'plan')?.prediction;
  return found?.point === 'plan' ? found : null;
}

function Decide({ flight, now, content, onTried }: LegProps & { readonly onTried: (key: string) => void }) {
  const { state, work } = now;
  const given = nextGiven(content, now, ({ kind }) => kind === 'bench' || kind === 'choose');
  if (given?.decision.kind === 'bench' || given?.decision.kind === 'choose') {
    const { mitigation, kind } = given.decision;
    const name = planName(mitigation);
    return (
      <GivenCard
        given={given}
        label={kind === 'bench' ? 'Try it on 60,000 applicants' : 'Choose it'}
        what={`${kind === 'bench' ? 'Try' : 'Choose'}: ${name}.`}
        disabled={work !== null}
        onCarryOut={(decision) => {
          if (decision.kind === 'bench') {
            onTried(mitigationKey(decision.mitigation));
            void flight.bench(decision.mitigation, name);
          } else flight.decide(decision);
        }}
      />
    );
  }
  return (
    <PlanForm
      offered={content.setup.mitigations}
      tried={new Set(state.benched.map(mitigationKey))}
      busy={work !== null}
      onTry={(request, name) => {
        onTried(mitigationKey(request));
        void flight.bench(request, name);
      }}
    />
  );
}

interface MeaningProps {
  readonly rows: readonly BenchRow[];
  readonly predicted: PlanPrediction | null;
  readonly chosen: BenchRow | null;
}

function Meaning({ rows, predicted, chosen }: MeaningProps) {
  const best = bestPlan(rows);
  const kinds = new Set(rows.map(planKindOf).filter((kind) => kind !== null));
  return (
    <>
      {rows.length > 0 && best === null && (
        <p>None of the plans tried undoes any of the rise without costing profit. Is there a rise to undo?</p>
      )}
      {best && kinds.size < 2 && (
        <p>
          Best so far: {inSentence(best.name)}. Try a rival of another kind before you believe it: a repair of the
          cause, and a way around it.
        </p>
      )}
      {best && kinds.size >= 2 && (
        <p>
          {predicted && `You predicted ${planKindWords[predicted.best]}. `}Of what you tried,{' '}
          {planKindWords[planKindOf(best)!]} undoes most without costing profit: {inSentence(best.name)},{' '}
          {percent(Math.min(1, best.measures.recovery ?? 0), 0)} of the rise at {signed(best.measures.profitChange)} €
          an applicant.
          {predicted && predicted.best === planKindOf(best) && ' Well judged.'}
        </p>
      )}
      {chosen ? (
        <p>
          Your plan: <strong>{chosen.name}</strong>. On the bench it is a promise made on simulated applicants; the
          rollout finds out whether it holds.
        </p>
      ) : (
        <p>
          “Rise undone” is the share of group B’s rise since launch that goes away. More than 100 % narrows the gap that
          was there at launch too. That is a choice for people who answer for it, not a bonus.
        </p>
      )}
    </>
  );
}
