import { useState } from 'react';
import { type DataView, dataViews } from '@simulations/recommender/decisions';
import { Histogram, RankCurve, UserItemMap } from '@/components/charts';
import { Button, FileDrop, Message, Readout } from '@/components/controls';
import { GivenCard } from '../../shared/given';
import { nextGiven } from '../given';
import { LegFrame } from '../../shared/leg';
import type { LegProps } from '../leg';
import type { DatasetSummary } from '../messages';
import { type PreparedData, fetchPrepared } from '../prepared';
import { percent, whole } from '../words';

const viewWords: Readonly<Record<DataView, string>> = {
  counts: 'The table of ratings',
  ratings: 'Stars',
  'long-tail': 'Films: the long tail',
  activity: 'People: how much they rate',
};

/** Load ratings, the built-in ones or your own, and look at them. */
export function DataLeg(props: LegProps & { moved: boolean; prepared: PreparedData | null }) {
  const { flight, now, content, moved, prepared } = props;
  const [view, setView] = useState<DataView | null>(now.state.inspected.at(-1) ?? null);
  const { dataset } = now;
  const given = nextGiven(content, now, ({ kind }) => kind === 'load');
  const busy = now.work !== null;
  const show = (next: DataView) => {
    setView(next);
    flight.decide({ kind: 'inspect', view: next });
  };

  return (
    <LegFrame
      number={2}
      title="Look at the data"
      question="Before any model: what do these ratings know, and about whom do they know nothing?"
      focusHeading={moved}
      decide={
        <>
          {given ? (
            <GivenCard
              given={given}
              label="Load the catalogue"
              what="The built-in catalogue: about 600 people, 1,000 invented films."
              disabled={busy}
              onCarryOut={() => void flight.loadGenerated()}
            />
          ) : (
            (content.setup.data === 'any' || !dataset) && (
              <LoadControls flight={flight} now={now} content={content} prepared={prepared} />
            )
          )}
          {dataset && (
            <fieldset className="views">
              <legend>Look at</legend>
              {dataViews.map((each) => (
                <Button key={each} aria-pressed={view === each} onClick={() => show(each)}>
                  {viewWords[each]}
                </Button>
              ))}
            </fieldset>
          )}
        </>
      }
      happens={
        dataset ? (
          <>
            <div className="readouts">
              <Readout label="Ratings" value={whole(dataset.facts.ratings)} />
              <Readout label="People" value={whole(dataset.facts.users)} />
              <Readout label="Films" value={whole(dataset.facts.films)} />
              <Readout label="Empty cells" value={percent(dataset.facts.sparsity, 1)} />
            </div>
            {dataset.warnings.map((warning) => (
              <Message key={warning} tone="warn">
                {warning}
              </Message>
            ))}
            {view && <View dataset={dataset} view={view} />}
          </>
        ) : (
          <p className="leg__empty">No ratings are loaded.</p>
        )
      }
      means={<Meaning dataset={dataset} view={view} />}
    />
  );
}

function LoadControls({ flight, now, content, prepared }: LegProps & { prepared: PreparedData | null }) {
  const own = content.setup.data === 'any';
  const busy = now.work !== null;
  return (
    <>
      {now.wanted && (
        <Message tone="warn" title="Give the ratings again" live="polite">
          This flight was flown on {now.wanted.name} ({whole(now.wanted.ratings)} ratings). The file stayed with you:
          drop it here and the flight goes on where it was.
        </Message>
      )}
      {own && (
        <FileDrop
          label="Drop your MovieLens archive, or pick it"
          describe={
            <>
              <code>ml-100k.zip</code>, <code>ml-latest-small.zip</code> or <code>ml-1m.zip</code>, or their unpacked
              files (<code>u.data</code> with <code>u.item</code>, <code>ratings.csv</code> with <code>movies.csv</code>
              , <code>ratings.dat</code> with <code>movies.dat</code>). Read on this device; nothing is uploaded.
            </>
          }
          accept=".zip,.data,.item,.csv,.dat,.base,.test"
          multiple
          disabled={busy}
          onFiles={(files) => void flight.loadFiles(files)}
        />
      )}
      {own && prepared && (
        <Button
          disabled={busy}
          onClick={() => {
            void flight.loadFiles(fetchPrepared(prepared).then((file) => [file]));
          }}
        >
          Load {prepared.name} ({whole(prepared.ratings)} ratings)
        </Button>
      )}
      <Button variant={own ? 'secondary' : 'primary'} disabled={busy} onClick={() => void flight.loadGenerated()}>
        {now.dataset?.data.source === 'generated' ? 'Load the built-in catalogue again' : 'Load the built-in catalogue'}
      </Button>
      {own && (
        <p className="licence">
          GroupLens publishes MovieLens at{' '}
          <a href="https://grouplens.org/datasets/movielens/" rel="external">
            grouplens.org/datasets/movielens
          </a>
          . Its licence allows research use and forbids passing the 100K and 1M files on, so we ship none of it. Cite
          Harper and Konstan (2015), <a href="https://doi.org/10.1145/2827872">doi 10.1145/2827872</a>.
        </p>
      )}
    </>
  );
}

function View({ dataset, view }: { dataset: DatasetSummary; view: DataView }) {
  const { facts, name } = dataset;
  const source = `${name}, ${whole(facts.ratings)} ratings`;
  switch (view) {
    case 'counts':
      return (
        <UserItemMap
          title="Who has rated what"
          finding={`${percent(facts.sparsity, 1)} of the table is empty; the ratings crowd where busy people meet popular films.`}
          source={source}
          matrix={dataset.matrix}
          rowsAre="people"
          columnsAre="films"
          filledWith="ratings"
        />
      );
    case 'ratings':
      return (
        <Histogram
          title="How many ratings of each kind"
          finding={sayStars(facts)}
          source={source}
          x={{ label: 'Rating', unit: 'stars' }}
          counted="ratings"
          groups={[
            {
              name: '',
              bins: facts.stars.map(({ stars, count }) => ({
                from: stars - 0.25,
                to: stars + 0.25,
                count,
                label: String(stars),
              })),
            },
          ]}
          references={[{ value: facts.mean, label: `mean ${facts.mean.toFixed(2)}` }]}
        />
      );
    case 'long-tail':
      return (
        <RankCurve
          title="Ratings per film, most rated first"
          finding={`A tenth of the films has ${percent(facts.headShare)} of all ratings.`}
          source={source}
          items={Array.from(facts.perFilm, (count) => ({ count }))}
          ranked="films"
          counted="ratings"
        />
      );
    case 'activity':
      return (
        <Histogram
          title="People by number of ratings"
          finding={`Half of the people have at most ${whole(facts.medianPerUser)} ratings; the busiest has ${whole(facts.perUser[0] ?? 0)}.`}
          source={source}
          x={{ label: 'Ratings per person', scale: 'log' }}
          counted="people"
          groups={[{ name: '', bins: facts.userBins.map(({ from, to, count }) => ({ from, to: to + 1, count })) }]}
          references={[{ value: facts.medianPerUser, label: 'median' }]}
        />
      );
  }
}

/** People who choose what they watch mostly like it; ratings of which that cannot be said are only described. */
function sayStars({ mean, stars }: DatasetSummary['facts']): string {
  const [lowest, highest] = [stars[0]?.stars ?? 0, stars.at(-1)?.stars ?? 0];
  const middle = (lowest + highest) / 2;
  return mean > middle
    ? `The mean is ${mean.toFixed(2)} stars, above the middle of the scale: people rate what they chose to watch.`
    : `The mean is ${mean.toFixed(2)} stars on a scale from ${lowest} to ${highest}.`;
}

function Meaning({ dataset, view }: { dataset: DatasetSummary | null; view: DataView | null }) {
  if (!dataset) return <p>A model can only repeat what its data say. Look before you train.</p>;
  const { facts } = dataset;
  switch (view) {
    case null:
      return <p>Open at least three views before you train: each one names an error that a model will make.</p>;
    case 'counts':
      return (
        <p>
          The empty cells are the product: every film you recommend comes from one of them. They are not empty at
          random, since people choose what they watch.
        </p>
      );
    case 'ratings':
      return (
        <p>
          Predicting {facts.mean.toFixed(2)} for everything is off by {facts.deviation.toFixed(2)} stars (root mean
          square). That is the error to start from.
        </p>
      );
    case 'long-tail':
      return (
        <p>
          {whole(facts.filmsBelow5)} films have fewer than five ratings. A model knows almost nothing about them, so
          their estimates are the noisiest of all.
        </p>
      );
    case 'activity':
      return (
        <p>
          {whole(facts.usersBelow40)} people have fewer than 40 ratings. An average over ratings, such as RMSE, is
          mostly about the busiest people: read people with few ratings, cold users, apart.
        </p>
      );
  }
}
