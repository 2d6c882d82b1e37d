import { useState } from 'react';
import type { Model } from '@simulations/recommender/decisions';
import { DotPlot } from '@/components/charts';
import { Button, type Column, DataTable, Message, Select } from '@/components/controls';
import { GivenCard, nextGiven } from '../given';
import { LegFrame, type LegProps } from '../leg';
import { PredictCard, lastPrediction } from '../predict';
import { type FlownRun, bestRatingRun, findRun, flownRuns, ndcgOf, rmseOf } from '../results';
import { SegmentTable } from '../segments';
import { modelWords, percent } from '../words';

const behaviourModels: readonly Model[] = ['pure-svd', 'ease', 'ease-liked-rating'];

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
      question={`Each model now fills a list of ${k} from all films a person has not rated. Whose list holds the films they went on to rate?`}
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
            {shownSegments?.result && <SegmentTable run={shownSegments} k={k} />}
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
  if (given?.decision.kind === 'train') {
    return (
      <GivenCard
        given={given}
        label={`Fly ${modelWords[given.decision.model].name}`}
        what={`${modelWords[given.decision.model].name}. ${modelWords[given.decision.model].does}`}
        disabled={busy}
        onCarryOut={(decision) => {
          if (decision.kind === 'train') void flight.train(decision);
        }}
      />
    );
  }
  const rating = bestRatingRun(runs);
  const offered = content.setup.models.filter((model) => behaviourModels.includes(model) || model === 'item-knn');
  return (
    <>
      <p>Models that learn from what people watched, not from how many stars they gave:</p>
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

function RunTable({ runs, k, best }: { runs: readonly FlownRun[]; k: number; best: FlownRun | null }) {
  const ranking = (run: FlownRun) => run.result!.measures.ranking;
  const number = (
    key: string,
    header: string,
    value: (run: FlownRun) => number | null,
    write: (value: number) => string,
  ): Column<FlownRun> => ({
    key,
    header,
    numeric: true,
    cell: (run) => {
      const measured = value(run);
      return measured === null ? 'none' : write(measured);
    },
    sortBy: (run) => value(run) ?? Number.POSITIVE_INFINITY,
  });
  const stars = (value: number) => value.toFixed(3);
  return (
    <DataTable
      caption={`All runs on this split, over all films a person has not rated (k = ${k}; relevant: rated and liked)`}
      rows={runs}
      rowKey={({ spec }) => spec.run}
      highlight={(run) => run === best}
      initialSort={{ key: 'ndcg', direction: 'descending' }}
      columns={[
        { key: 'name', header: 'Run', cell: ({ name }) => name },
        number('rmse', 'RMSE', rmseOf, stars),
        number('mae', 'MAE', (run) => run.result!.measures.rating?.mae ?? null, stars),
        number('ndcg', `NDCG@${k}`, ndcgOf, stars),
        number('precision', `Precision@${k}`, (run) => ranking(run).precision, stars),
        number('recall', `Recall@${k}`, (run) => ranking(run).recall, stars),
        number(
          'hit',
          'People with a hit',
          (run) => ranking(run).hit,
          (value) => percent(value),
        ),
        number(
          'coverage',
          'Films ever shown',
          (run) => ranking(run).coverage,
          (value) => percent(value),
        ),
        number(
          'novelty',
          'Novelty, bits',
          (run) => ranking(run).novelty,
          (value) => value.toFixed(1),
        ),
      ]}
    />
  );
}

function findingOf(runs: readonly FlownRun[]): string {
  const rating = bestRatingRun(runs);
  const popularity = findRun(runs, 'popularity');
  if (!rating) return 'Train a model on stars to see where it stands.';
  if (!popularity) return `${rating.name} has the smallest rating error; fly popularity to see what its list is worth.`;
  return ndcgOf(rating)! < ndcgOf(popularity)!
    ? `The smallest rating error (${rating.name}) makes a worse list than plain popularity.`
    : `On these ratings ${rating.name} makes a better list than popularity.`;
}

const groupOf = (model: Model): 'popularity' | 'rating' | 'behaviour' | null =>
  model === 'popularity' ? 'popularity' : behaviourModels.includes(model) ? 'behaviour' : null;

function Meaning({ runs, predicted, asks }: { runs: readonly FlownRun[]; predicted: string | null; asks: boolean }) {
  if (asks)
    return <p>A list is judged by what stands at its top. A model may be right about stars and wrong about that.</p>;
  const entries = runs.map((run) => ({
    run,
    group: groupOf(run.spec.model) ?? (rmseOf(run) !== null ? 'rating' : null),
  }));
  const groups = ['popularity', 'rating', 'behaviour'] as const;
  const bestOf = (group: string) =>
    Math.max(...entries.filter((entry) => entry.group === group).map(({ run }) => ndcgOf(run) ?? 0), -1);
  const measured = groups.filter((group) => bestOf(group) >= 0);
  if (measured.length < 3)
    return <p>Fly popularity, a model trained on stars and a behaviour model to compare the three.</p>;
  const winner = measured.reduce((a, b) => (bestOf(b) > bestOf(a) ? b : a));
  const names = { popularity: 'popularity', rating: 'highest predicted stars', behaviour: 'behaviour' };
  return (
    <>
      {predicted && (
        <p>
          You predicted that {names[predicted as keyof typeof names]} would rank best; measured: {names[winner]}.{' '}
          {predicted === winner ? 'Well judged.' : 'Keep the difference in mind for the decision ahead.'}
        </p>
      )}
      <p>
        A model of stars is trained on films people chose to rate. Its highest predictions are often films few people
        ever saw, scored confidently from a handful of ratings. Behaviour models answer the question a list asks: what
        will this person choose next?
      </p>
      <Message tone="info" title="Before you ship">
        Read the segments of the run you mean to ship: cold users and long-tail films disappear in an average.
      </Message>
    </>
  );
}
