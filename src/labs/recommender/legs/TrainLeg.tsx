import { memo, useState } from 'react';
import { type Model, type TrainDecision } from '@simulations/recommender/decisions';
import { defaultOptions } from '@simulations/recommender/state';
import type { RunProgress } from '@simulations/recommender/workbench';
import { DotPlot, LineChart } from '@/components/charts';
import { Button, Choice, Disclosure, Message, Slider } from '@/components/controls';
import { GivenCard, nextGiven } from '../given';
import { LegFrame, type LegProps } from '../leg';
import { curvesOf } from '../curves';
import { PredictCard, lastPrediction } from '../predict';
import { bestRatingRun, findRun, flownRuns, isTrainedOnStars, rmseOf } from '../results';
import { modelWords, percent } from '../words';

/** Train models on stars, and compare the gain with what was predicted. */
export function TrainLeg({ flight, now, content, moved }: LegProps & { moved: boolean }) {
  const runs = flownRuns(now);
  const bias = findRun(runs, 'bias') ?? findRun(runs, 'global-mean');
  const best = bestRatingRun(runs);
  const predicted = lastPrediction({ now }, 'gain');
  const [skipped, setSkipped] = useState(false);
  const baseline = bias && rmseOf(bias);
  const asks = !predicted && !skipped && best === null;
  const gain = best && baseline !== null && baseline > 0 ? 1 - rmseOf(best)! / baseline : null;
  const training = now.work !== null && now.live.length > 0;
  const progress = now.live.length > 0 ? now.live : (runs.at(-1)?.result?.passes ?? []);
  const stars = runs.filter((run) => rmseOf(run) !== null);

  return (
    <LegFrame
      number={5}
      title="Train on stars"
      question="How much of the remaining error is taste that can be learned?"
      focusHeading={moved}
      decide={
        asks ? (
          <PredictCard
            flight={flight}
            content={content}
            point="gain"
            onSkip={() => {
              setSkipped(true);
            }}
          />
        ) : (
          <TrainControls flight={flight} now={now} content={content} />
        )
      }
      happens={
        <>
          {progress.length > 0 && (
            <LearningCurve
              progress={progress}
              training={training}
              baseline={baseline}
              baselineName={bias?.name ?? ''}
            />
          )}
          {best ? (
            <DotPlot
              title="Rating error on held-out ratings"
              finding={
                gain === null
                  ? `${best.name} has the smallest error so far.`
                  : `${best.name} lowers the error by ${percent(gain, 1)}.`
              }
              metric={{ label: 'RMSE', unit: 'stars', format: '.3f' }}
              better="lower"
              rowsAre="Model"
              rows={stars.map((run) => ({ name: run.name, value: rmseOf(run)!, highlight: run === best }))}
              {...(predicted && baseline !== null
                ? { prediction: { value: baseline * (1 - predicted.percent / 100), row: best.name } }
                : {})}
            />
          ) : (
            !training && <p className="leg__empty">No trained model has been measured yet.</p>
          )}
        </>
      }
      means={<Meaning gain={gain} predicted={predicted?.percent ?? null} count={stars.length} />}
    />
  );
}

function Meaning({ gain, predicted, count }: { gain: number | null; predicted: number | null; count: number }) {
  if (gain === null) {
    return (
      <p>
        Stars are noisy: the same person rates the same film differently on another day. No model gets below that noise.
      </p>
    );
  }
  const measured = gain * 100;
  const off = predicted === null ? null : Math.abs(predicted - measured);
  return (
    <>
      <p>
        {predicted === null
          ? `Measured: ${percent(gain, 1)} less error than the baseline. You made no prediction.`
          : `You predicted ${predicted} % less error; measured: ${percent(gain, 1)}. ${
              off! < 1.5
                ? 'Well judged.'
                : predicted > measured
                  ? 'Most of what looks like taste is noise, so gains in RMSE are small.'
                  : 'There was more to learn than you thought.'
            }`}
      </p>
      {count >= 3 && (
        <p>
          Compare gradient descent with the closed-form models: the better algorithm gains more than more passes do, and
          in less time. Whether fewer tenths of a star make a better list is the question of the next leg.
        </p>
      )}
    </>
  );
}

function TrainControls({ flight, now, content }: LegProps) {
  const offered = content.setup.models.filter(isTrainedOnStars);
  const [model, setModel] = useState<Model>(offered[0] ?? 'als');
  const [factors, setFactors] = useState<number | null>(null);
  const [passes, setPasses] = useState<number | null>(null);
  const given = nextGiven(content, now, (decision) => decision.kind === 'train' && isTrainedOnStars(decision.model));
  const busy = now.work !== null;
  const standard = defaultOptions[model];
  const decision: TrainDecision = {
    kind: 'train',
    model,
    ...(factors === null ? {} : { factors }),
    ...(passes === null ? {} : { passes }),
  };

  if (given?.decision.kind === 'train' && !now.paused) {
    return (
      <GivenCard
        given={given}
        label="Train it"
        what={`${modelWords[given.decision.model].name}. ${modelWords[given.decision.model].does}`}
        disabled={busy}
        onCarryOut={(next) => {
          if (next.kind === 'train') void flight.train(next);
        }}
      />
    );
  }
  return (
    <>
      {now.paused && (
        <Message tone="info" title="Stopped" live="polite">
          {modelWords[now.paused.decision.model].name} was stopped after {now.paused.passes.at(-1)?.pass ?? 0} passes.
          It is kept and can go on.{' '}
          <Button
            disabled={busy}
            onClick={() => {
              if (now.paused) void flight.train(now.paused.decision, true);
            }}
          >
            Resume
          </Button>
        </Message>
      )}
      <Choice
        legend="Model"
        value={model}
        onChange={(next) => {
          setModel(next);
          setFactors(null);
          setPasses(null);
        }}
        options={offered.map((value) => ({ value, label: modelWords[value].name, detail: modelWords[value].does }))}
      />
      <Disclosure summary="Settings">
        <Slider
          label="Latent factors (K)"
          value={factors ?? standard.factors}
          min={1}
          max={32}
          onChange={setFactors}
          hint={`Numbers kept per person and film. ${standard.factors} was best on a validation slice of train.`}
        />
        <Slider
          label={model === 'adam' ? 'Epochs' : 'Sweeps'}
          value={passes ?? standard.passes}
          min={1}
          max={40}
          onChange={setPasses}
          hint="Passes over the train ratings."
        />
      </Disclosure>
      <Button variant="primary" disabled={busy} onClick={() => void flight.train(decision)}>
        Train: {modelWords[model].name}
      </Button>
    </>
  );
}

interface LearningCurveProps {
  readonly progress: readonly RunProgress[];
  readonly training: boolean;
  readonly baseline: number | null;
  readonly baselineName: string;
}

/** Drawn again only when there is something new to draw: it changes many times while a model trains. */
const LearningCurve = memo(function LearningCurve(props: LearningCurveProps) {
  const { progress, training, baseline, baselineName } = props;
  const curve = curvesOf(progress);
  if (curve.length === 0) return null;
  return (
    <LineChart
      title="Rating error while the model learns"
      finding={training ? 'The model is learning: its error on the ratings it is shown falls.' : sayCurve(curve)}
      x={{ label: 'Pass', format: '.2~f', domain: [0, progress.at(-1)?.passes ?? 1] }}
      y={{ label: 'RMSE', unit: 'stars', format: '.3f' }}
      series={curve}
      references={baseline === null ? [] : [{ value: baseline, label: `${baselineName} on held-out ratings` }]}
      height={240}
    />
  );
});

function sayCurve(curve: ReturnType<typeof curvesOf>): string {
  const last = curve.at(-1)?.points ?? [];
  const first = last[0];
  const end = last.at(-1);
  if (!first || !end || last.length < 2) return 'One pass was enough.';
  return `On the ratings it learns from, the error fell from ${first.y.toFixed(3)} to ${end.y.toFixed(3)} stars.`;
}
