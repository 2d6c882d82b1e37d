import { useState } from 'react';
import type { Model } from '@simulations/recommender/decisions';
import { DotPlot } from '@/components/charts';
import { Button, Message, Select } from '@/components/controls';
import { GivenCard } from '../../shared/given';
import { nextGiven } from '../given';
import { LegFrame } from '../../shared/leg';
import type { LegProps } from '../leg';
import { PredictCard, lastPrediction } from '../predict';
import { type FlownRun, bestRatingRun, findRun, flownRuns, isTrainedOnStars, ndcgOf } from '../results';
import { RunTable, knownTo } from '../run-table';
import { SegmentTable } from '../segments';
import { modelWords, percent } from '../words';

const behaviourModels: readonly Model[] = ['pure-svd', 'ease', 'ease-liked-rating'];
const learnsFromBehaviour = (model: Model) => model === 'item-knn' || behaviourModels.includes(model);

/** Compare lists, not stars: the reveal that the smallest error does not make the best list. */
export function EvaluateLeg({ flight, now, content, moved }: LegProps & { moved: boolean }) {
  const runs = flownRuns(now).filter(({ result }) => result !== null);
  const predicted = lastPrediction({ now }, 'list');
  const [skipped, setSkipped] = useState(false);
  const [segmentsOf, setSegmentsOf] = useState<number | null>(now.state.segmentsOf.at(-1) ?? null);
  const asks = !predicted && !skipped && !runs.some(({ spec }) => behaviourModels.includes(spec.model));
  const ranked = [...runs].sort((a, b) => (ndcgOf(b) ?? 0) - (ndcgOf(a) ?? 0));
  const best = ranked[0] ?? null;
  const shownSegments = runs.find(({ spec }) => spec.run === segmentsOf) ?? null;
  const popularity = findRun(runs, 'popularity');
  const { k } = content.setup;

  const decide = asks ? (
    <PredictCard
      flight={flight}
      content={content}
      point="list"
      onSkip={() => {
        setSkipped(true);
      }}
    />
  ) : (
    <>
      <BehaviourControls flight={flight} now={now} content={content} runs={runs} />
      {runs.length > 0 && (
        <div className="segments-pick">
          <Select
            label="Read the segments of"
            value={segmentsOf === null ? '' : String(segmentsOf)}
            options={[
              { value: '', label: 'Choose a run', disabled: true },
              ...runs.map(({ spec, name }) => ({ value: String(spec.run), label: name })),
            ]}
            onChange={(value) => {
              setSegmentsOf(Number(value));
              flight.decide({ kind: 'inspect-segments', run: Number(value) });
            }}
          />
        </div>
      )}
    </>
  );

  return (
    <LegFrame
      number={6}
      title="Compare lists, not stars"
      question={`Each model now fills a list of ${k} from all films a person has not rated. Whose list holds the films they went on to like?`}
      focusHeading={moved}
      decide={decide}
      happens={
        asks ? (
          <p className="leg__empty">The comparison opens when you have written down what you expect.</p>
        ) : (
          <DotPlot
            title={`NDCG@${k} of every list, on held-out ratings`}
            finding={findingOf(runs)}
            metric={{
              label: `NDCG@${k}`,
              format: '.3f',
              domain: [0, Math.max(0.1, ...runs.map((run) => ndcgOf(run) ?? 0))],
            }}
            better="higher"
            rowsAre="Run"
            rows={runs.map((run) => ({ name: run.name, value: ndcgOf(run)!, highlight: run === bestRatingRun(runs) }))}
            {...(popularity ? { references: [{ value: ndcgOf(popularity)!, label: 'popularity' }] } : {})}
          />
        )
      }
      wide={
        asks || runs.length === 0 ? null : (
          <>
            <RunTable runs={ranked} k={k} best={best} />
            {shownSegments?.result && <SegmentTable run={shownSegments} popularity={popularity} k={k} />}
          </>
        )
      }
      means={<Meaning runs={runs} predicted={predicted?.best ?? null} asks={asks} />}
    />
  );
}

function BehaviourControls({ flight, now, content, runs }: LegProps & { runs: readonly FlownRun[] }) {
  const given = nextGiven(
    content,
    now,
    (decision) => decision.kind === 'train' && behaviourModels.includes(decision.model),
  );
  const busy = now.work !== null;
  const rating = bestRatingRun(runs);
  if (given?.decision.kind === 'train') {
    return (
      <GivenCard
        given={given}
        label={`Fly ${modelWords[given.decision.model].name}`}
        what={`${modelWords[given.decision.model].name}. ${modelWords[given.decision.model].does}`}
        disabled={busy}
        onCarryOut={(decision) => {
          if (decision.kind !== 'train') return;
          void flight.train(
            decision.ratingRun !== undefined && rating ? { ...decision, ratingRun: rating.spec.run } : decision,
          );
        }}
      />
    );
  }
  const offered = content.setup.models.filter(learnsFromBehaviour);
  return (
    <>
      <p>Models that learn from which films people rated, whatever the stars:</p>
      <ul className="offers">
        {offered.map((model) => {
          const blends = model === 'ease-liked-rating';
          const flown = findRun(runs, model) !== null;
          return (
            <li key={model}>
              <div>
                <strong>{modelWords[model].name}</strong>
                <p>
                  {modelWords[model].does}
                  {blends && !rating && ' Needs a model trained on stars first.'}
                </p>
              </div>
              <Button
                disabled={busy || flown || (blends && !rating)}
                onClick={() =>
                  void flight.train({
                    kind: 'train',
                    model,
                    ...(blends && rating ? { ratingRun: rating.spec.run } : {}),
                  })
                }
              >
                {flown ? 'Flown' : 'Fly'}
                <span className="visually-hidden"> {modelWords[model].name}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function findingOf(runs: readonly FlownRun[]): string {
  const rating = bestRatingRun(runs);
  const popularity = findRun(runs, 'popularity');
  if (!rating) return 'Train a model on stars to see where it stands.';
  if (!popularity) return `${rating.name} has the smallest rating error; fly popularity to see what its list is worth.`;
  return ndcgOf(rating)! < ndcgOf(popularity)!
    ? `The smallest rating error (${rating.name}) makes a worse list than plain popularity.`
    : `On this split ${rating.name}, with the smallest rating error, ranks no worse than popularity.`;
}

const groups = ['popularity', 'rating', 'behaviour'] as const;
type Group = (typeof groups)[number];
const groupWords: Readonly<Record<Group, string>> = {
  popularity: 'popularity',
  rating: 'highest predicted stars',
  behaviour: 'behaviour',
};

function groupOf({ spec }: FlownRun): Group | null {
  if (spec.model === 'popularity') return 'popularity';
  if (learnsFromBehaviour(spec.model)) return 'behaviour';
  return isTrainedOnStars(spec.model) ? 'rating' : null;
}

/** The best list of each group that has flown. Of the models of stars it is the list of the smallest error: that was the question. */
function bestOf(runs: readonly FlownRun[], group: Group): FlownRun | null {
  if (group === 'rating') return bestRatingRun(runs);
  const members = runs.filter((run) => groupOf(run) === group);
  return members.reduce<FlownRun | null>((best, run) => (!best || ndcgOf(run)! > ndcgOf(best)! ? run : best), null);
}

/** Fewer people than this, and a difference of a few hundredths can be chance. */
const FEW = 200;

function Meaning({ runs, predicted, asks }: { runs: readonly FlownRun[]; predicted: Group | null; asks: boolean }) {
  if (asks)
    return <p>A list is judged by what stands at its top. A model may be right about stars and wrong about that.</p>;
  const best = Object.fromEntries(groups.map((group) => [group, bestOf(runs, group)])) as Record<
    Group,
    FlownRun | null
  >;
  const missing = groups.filter((group) => best[group] === null);
  const winner = missing.length > 0 ? null : groups.reduce((a, b) => (ndcgOf(best[b]!)! > ndcgOf(best[a]!)! ? b : a));
  const people = runs[0]?.result?.measures.ranking.users ?? 0;
  return (
    <>
      {winner === null ? (
        <p>
          To settle the question, one list of each kind must fly. Missing:{' '}
          {missing.map((g) => groupWords[g]).join(', ')}.
        </p>
      ) : (
        <p>
          {predicted && `You predicted that ${groupWords[predicted]} would rank best. `}
          Measured: {groupWords[winner]}. {predicted === winner && 'Well judged.'}
        </p>
      )}
      {best.rating && best.popularity && <p>{sayWhy(best.rating, best.popularity)}</p>}
      {winner === 'behaviour' && (
        <p>Models of behaviour answer the question that a list asks: what will this person choose next?</p>
      )}
      {people > 0 && people < FEW && (
        <p>Only {people} people could be ranked on this split: a difference of a few hundredths may be chance.</p>
      )}
      <Message tone="info" title="Before you ship">
        Read the segments of the run you mean to ship: cold users (few ratings) and long-tail films (rarely rated)
        disappear in an average.
      </Message>
    </>
  );
}

function sayWhy(rating: FlownRun, popularity: FlownRun): string {
  if (ndcgOf(rating)! >= ndcgOf(popularity)!) {
    return `Here ${rating.name} keeps up with popularity. Check that this holds for every segment.`;
  }
  return (
    'Predicted stars say how much a person would like a film, had they chosen it; not whether they would choose it. ' +
    `A typical film on the lists of ${rating.name} was rated by ${percent(knownTo(rating))} of the people, ` +
    `one on the lists of popularity by ${percent(knownTo(popularity))}.`
  );
}
