import { memo, useState } from 'react';
import { type Model, type TrainDecision } from '@simulations/recommender/decisions';
import { defaultOptions } from '@simulations/recommender/state';
import type { RunProgress } from '@simulations/recommender/workbench';
import { DotPlot, LineChart } from '@/components/charts';
import { Button, Choice, Disclosure, Message, Slider } from '@/components/controls';
import { GivenCard } from '../../shared/given';
import { nextGiven } from '../given';
import { LegFrame } from '../../shared/leg';
import type { LegProps } from '../leg';
import { curvesOf } from '../curves';
import { PredictCard, lastPrediction } from '../predict';
import { type FlownRun, bestRatingRun, findRun, flownRuns, isTrainedOnStars, rmseOf } from '../results';
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
  const toCome = nextGivenTraining(content, now) !== null;
  // The question was about the bias baseline: against another one the answer cannot be held.
  const answered = predicted && bias?.spec.model === 'bias' ? predicted.percent : null;
  const training = now.work !== null && now.live.length > 0;
  const latest = now.paused || training ? null : (runs.at(-1) ?? null);
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
              heldOut={latest && rmseOf(latest)}
            />
          )}
          {best ? (
            <DotPlot
              title="Rating error on held-out ratings"
              finding={sayBest(best, gain, bias)}
              metric={{ label: 'RMSE', unit: 'stars', format: '.3f' }}
              better="lower"
              rowsAre="Model"
              rows={stars.map((run) => ({ name: run.name, value: rmseOf(run)!, highlight: run === best }))}
              {...(answered !== null && baseline !== null
                ? { prediction: { value: baseline * (1 - answered / 100), row: best.name } }
                : {})}
            />
          ) : (
            !training && <p className="leg__empty">No trained model has been measured yet.</p>
          )}
        </>
      }
      means={<Meaning gain={gain} predicted={answered} toCome={toCome} trained={stars} />}
    />
  );
}

const nextGivenTraining = (content: LegProps['content'], now: LegProps['now']) =>
  nextGiven(content, now, (decision) => decision.kind === 'train' && isTrainedOnStars(decision.model));

function sayBest(best: FlownRun, gain: number | null, baseline: FlownRun | null): string {
  if (gain === null || !baseline) return `${best.name} has the smallest error so far.`;
  const plain = baseline.spec.model === 'bias' ? 'the biases' : 'the mean';
  return gain > 0
    ? `${best.name}: ${percent(gain, 1)} less error than ${plain}.`
    : `No trained model beats ${plain}: ${best.name} comes nearest, with ${percent(-gain, 1)} more error.`;
}

interface MeaningProps {
  /** Share by which the best trained model lowers the error of the baseline; negative when it raises it. */
  readonly gain: number | null;
  /** The same as the learner expected it, in percent. */
  readonly predicted: number | null;
  /** Given models are still to be trained: too early for a verdict. */
  readonly toCome: boolean;
  readonly trained: readonly FlownRun[];
}

function Meaning({ gain, predicted, toCome, trained }: MeaningProps) {
  if (gain === null) {
    return (
      <p>
        Stars are noisy: the same person may rate the same film differently on another day. No model gets below that
        noise.
      </p>
    );
  }
  const measured = gain >= 0 ? `${percent(gain, 1)} less error` : `${percent(-gain, 1)} more error`;
  return (
    <>
      <p>
        {toCome
          ? `So far: ${measured} than the baseline. Train the rest before you judge.`
          : predicted === null
            ? `Measured: ${measured} than the baseline.`
            : `You predicted ${predicted >= 0 ? `${predicted} % less` : `${-predicted} % more`} error; measured: ${measured}. ${sayOff(predicted - gain * 100)}`}
      </p>
      {!toCome && (
        <p>{sayMethods(trained)}Whether a smaller error makes a better list is the question of the next leg.</p>
      )}
    </>
  );
}

/** By how many percentage points the prediction was above what was measured. */
function sayOff(above: number): string {
  if (Math.abs(above) < 2) return 'Well judged.';
  return above > 0
    ? 'Much of what the biases leave is noise, so gains in RMSE are small.'
    : 'There was more to learn than you thought.';
}

/** Gradient descent beside the best of the other ways to fit factors; empty unless both have flown. */
function sayMethods(trained: readonly FlownRun[]): string {
  const descent = findRun(trained, 'adam');
  const other = bestRatingRun(trained.filter(({ spec }) => spec.model !== 'adam'));
  if (!descent || !other) return '';
  return rmseOf(other)! < rmseOf(descent)!
    ? `From the same ratings ${other.name} gets to ${rmseOf(other)!.toFixed(3)} stars, gradient descent to ${rmseOf(descent)!.toFixed(3)}: how a model learns matters. `
    : `Here gradient descent does as well as the others or better: ${rmseOf(descent)!.toFixed(3)} stars. `;
}

function TrainControls({ flight, now, content }: LegProps) {
  const offered = content.setup.models.filter(isTrainedOnStars);
  const [model, setModel] = useState<Model>(offered[0] ?? 'als');
  const [factors, setFactors] = useState<number | null>(null);
  const [passes, setPasses] = useState<number | null>(null);
  const given = nextGivenTraining(content, now);
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
      {content.setup.scaffold === 'guided' && !now.paused && (
        <p>The models of this flight are trained. Go on to leg 6, or try settings of your own.</p>
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
          hint={`Numbers kept per person and film. Standard: ${standard.factors}, chosen on a validation slice of MovieLens.`}
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
  /** What the model scored on held-out ratings; null while it is not known. */
  readonly heldOut: number | null;
}

/** Drawn again only when there is something new to draw: it changes many times while a model trains. */
const LearningCurve = memo(function LearningCurve(props: LearningCurveProps) {
  const { progress, training, baseline, baselineName, heldOut } = props;
  const curve = curvesOf(progress);
  if (curve.length === 0) return null;
  return (
    <LineChart
      title="Rating error while the model learns"
      finding={training ? 'The model is learning from the ratings it is shown.' : sayCurve(curve, heldOut)}
      x={{ label: 'Pass', format: '.2~f', domain: [0, progress.at(-1)?.passes ?? 1] }}
      y={{ label: 'RMSE', unit: 'stars', format: '.3f' }}
      series={curve}
      references={baseline === null ? [] : [{ value: baseline, label: `${baselineName} on held-out ratings` }]}
      height={240}
    />
  );
});

function sayCurve(curve: ReturnType<typeof curvesOf>, heldOut: number | null): string {
  const points = curve.at(-1)?.points ?? [];
  const [first, end] = [points[0], points.at(-1)];
  const tested = heldOut === null ? '' : ` On held-out ratings it is ${heldOut.toFixed(3)}.`;
  if (!first || !end || points.length < 2) return `One pass, and the model is fitted.${tested}`;
  return `On the ratings it learns from, the error went from ${first.y.toFixed(3)} to ${end.y.toFixed(3)} stars.${tested}`;
}
