import { isBaseline } from '@simulations/recommender/decisions';
import { DotPlot } from '@/components/charts';
import { Button } from '@/components/controls';
import { GivenCard } from '../../shared/given';
import { nextGiven } from '../given';
import { LegFrame } from '../../shared/leg';
import type { LegProps } from '../leg';
import { type FlownRun, findRun, flownRuns, rmseOf } from '../results';
import { modelWords, percent } from '../words';

/** Fly the models that cost nothing: what every other model has to beat. */
export function BaselinesLeg({ flight, now, content, moved }: LegProps & { moved: boolean }) {
  const runs = flownRuns(now);
  const offered = content.setup.models.filter(isBaseline);
  const given = nextGiven(content, now, (decision) => decision.kind === 'train' && isBaseline(decision.model));
  const busy = now.work !== null;
  const withStars = runs.filter((run) => isBaseline(run.spec.model) && rmseOf(run) !== null);
  const counted = findRun(runs, 'popularity') ?? findRun(runs, 'item-knn');

  return (
    <LegFrame
      number={4}
      title="Baselines: what costs nothing"
      question="How good is a service that learns nothing about anybody’s taste?"
      focusHeading={moved}
      decide={
        given?.decision.kind === 'train' ? (
          <GivenCard
            given={given}
            label={`Fly ${modelWords[given.decision.model].name.toLowerCase()}`}
            what={`${modelWords[given.decision.model].name}. ${modelWords[given.decision.model].does}`}
            disabled={busy}
            onCarryOut={(decision) => {
              if (decision.kind === 'train') void flight.train(decision);
            }}
          />
        ) : (
          <ul className="offers">
            {offered.map((model) => (
              <li key={model}>
                <div>
                  <strong>{modelWords[model].name}</strong>
                  <p>{modelWords[model].does}</p>
                </div>
                <Button
                  disabled={busy || findRun(runs, model) !== null}
                  onClick={() => void flight.train({ kind: 'train', model })}
                >
                  {findRun(runs, model) ? 'Flown' : 'Fly'}
                  <span className="visually-hidden"> {modelWords[model].name}</span>
                </Button>
              </li>
            ))}
          </ul>
        )
      }
      happens={
        withStars.length > 0 ? (
          <DotPlot
            title="Rating error of the baselines on held-out ratings"
            finding={sayBaselines(withStars)}
            metric={{ label: 'RMSE', unit: 'stars', format: '.3f' }}
            better="lower"
            rowsAre="Baseline"
            rows={withStars.map((run) => ({ name: run.name, value: rmseOf(run)! }))}
          />
        ) : (
          <p className="leg__empty">No baseline has flown yet.</p>
        )
      }
      means={
        withStars.length === 0 && !counted ? (
          <p>Without a baseline nobody can say what a model adds. Fly at least one for stars and one for lists.</p>
        ) : (
          <>
            {withStars.length > 0 && (
              <p>
                RMSE is the typical error in stars, with large errors weighing most. A model with an error close to that
                of the biases has learned next to nothing about taste, however many parameters it has.
              </p>
            )}
            {counted && (
              <p>
                {counted.name} predicts no stars, so it has no rating error and no place in this chart. It makes a list,
                and lists are compared in leg 6.
              </p>
            )}
            {!counted && <p>No list baseline yet: fly popularity before you compare lists.</p>}
          </>
        )
      }
    />
  );
}

function sayBaselines(withStars: readonly FlownRun[]): string {
  const mean = findRun(withStars, 'global-mean');
  const bias = findRun(withStars, 'bias');
  if (mean && bias) {
    const less = 1 - rmseOf(bias)! / rmseOf(mean)!;
    return less > 0
      ? `Knowing who is generous and what is liked removes ${percent(less)} of the error of the mean.`
      : 'On this split, knowing who is generous and what is liked does not lower the error of the mean.';
  }
  return `An error of ${rmseOf(withStars[0]!)!.toFixed(3)} stars is what a trained model has to beat.`;
}
