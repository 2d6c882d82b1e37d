import { useState } from 'react';
import { Button, Choice, Message, NumberField } from '@/components/controls';
import { LegFrame } from '../../shared/leg';
import type { LegProps } from '../leg';
import type { Served } from '../messages';
import { type FlownRun, bestRatingRun, findRun, flownRuns, ndcgOf, rmseOf } from '../results';

/** The three lists a person could be shown, from the runs at hand. */
function rivals(runs: readonly FlownRun[]): FlownRun[] {
  const behaviour = findRun(runs, 'ease-liked-rating') ?? findRun(runs, 'ease') ?? findRun(runs, 'item-knn');
  return [findRun(runs, 'popularity'), bestRatingRun(runs), behaviour].filter((run) => run !== null);
}

const sayStars = (run: FlownRun): string => {
  const rmse = rmseOf(run);
  return rmse === null ? 'no stars' : `RMSE ${rmse.toFixed(3)}`;
};

/** Ask for one person's list, see why, and put one list into service. */
export function ServeLeg({ flight, now, content, moved }: LegProps & { moved: boolean }) {
  const runs = flownRuns(now);
  const lists = rivals(runs);
  const ids = now.dataset?.userIds;
  const [user, setUser] = useState<number | null>(now.served?.userId ?? ids?.[0] ?? null);
  const busy = now.work !== null;
  const [chosen, setChosen] = useState<number | null>(now.state.shipped?.run ?? null);
  const measured = runs.filter(({ result }) => result !== null);
  const shipped = now.state.shipped && runs.find(({ spec }) => spec.run === now.state.shipped?.run);
  const unknown = user !== null && ids !== undefined && !ids.includes(user);
  const { k } = content.setup;

  return (
    <LegFrame
      number={7}
      title={`Serve: the top ${k} of a person`}
      question="Read the lists as the person would. Which one would you put on their start page?"
      focusHeading={moved}
      decide={
        <>
          <form
            className="ask"
            onSubmit={(event) => {
              event.preventDefault();
              if (user !== null && !unknown) {
                void flight.recommend(
                  user,
                  lists.map(({ spec }) => spec.run),
                );
              }
            }}
          >
            <NumberField
              label="User ID"
              value={user}
              onChange={setUser}
              hint={ids && ids.length > 0 ? `${ids[0]} to ${ids.at(-1)}` : undefined}
              error={unknown ? 'Nobody in these ratings has this ID.' : undefined}
            />
            <Button
              type="submit"
              variant={now.served ? 'secondary' : 'primary'}
              disabled={busy || user === null || unknown || lists.length === 0}
            >
              Recommend top {k}
            </Button>
          </form>
          <Choice
            legend="Put into service"
            value={chosen === null ? null : String(chosen)}
            onChange={(value) => {
              setChosen(Number(value));
            }}
            options={measured.map((run) => ({
              value: String(run.spec.run),
              label: run.name,
              detail: `${sayStars(run)} · NDCG ${ndcgOf(run)!.toFixed(3)}`,
            }))}
          />
          <Button
            variant="primary"
            disabled={busy || chosen === null || chosen === now.state.shipped?.run}
            onClick={() => {
              if (chosen !== null) flight.decide({ kind: 'ship', run: chosen });
            }}
          >
            {shipped ? 'Replace what is in service' : 'Put it into service'}
          </Button>
        </>
      }
      happens={
        now.served ? (
          <>
            <Person served={now.served} />
            <Lists served={now.served} lists={lists} />
          </>
        ) : (
          <p className="leg__empty">No list yet. Type a person’s ID and ask for their films.</p>
        )
      }
      means={
        shipped ? (
          <>
            <p>
              In service: <strong>{shipped.name}</strong>, NDCG@{k} {ndcgOf(shipped)?.toFixed(3)} on held-out ratings.
            </p>
            {!now.state.shipped?.segmentsSeen && (
              <Message tone="warn" title="Not checked">
                You have not read the segments of this run. Who gets a worse list than before?
              </Message>
            )}
          </>
        ) : (
          <p>
            One person is an anecdote: the lists show you what a number means, they do not replace it. Two numbers stand
            beside each model. Decide by the one that measures what people get, as you found in leg 6.
          </p>
        )
      }
    />
  );
}

function Person({ served }: { served: Served }) {
  return (
    <div className="liked">
      <h3>User {served.userId}</h3>
      {served.rated === 0 ? (
        <p>No rating in train: a new person. Every model falls back to the popular films, so the lists agree.</p>
      ) : (
        <>
          <p>{served.rated} ratings in train. Liked most:</p>
          <ol>
            {served.liked.map(({ title, stars }) => (
              <li key={title}>
                {title} <span className="figure">{stars} stars</span>
              </li>
            ))}
          </ol>
        </>
      )}
      <p className="licence">
        {served.lists.length} lists in {served.milliseconds < 1 ? 'under 1' : Math.round(served.milliseconds)} ms.
      </p>
    </div>
  );
}

function Lists({ served, lists }: { served: Served; lists: readonly FlownRun[] }) {
  return (
    <div className="lists">
      {served.lists.map((list, index) => (
        <section key={list.run} className="list" aria-label={lists[index]?.name}>
          <h3>{lists[index]?.name}</h3>
          <ol>
            {list.films.map((film) => (
              <li key={film.id}>
                <span className="list__title">{film.title}</span>
                <span className="list__why">
                  {film.stars !== null && <span className="figure">{film.stars.toFixed(1)} stars predicted. </span>}
                  Rated by {film.raters} {film.raters === 1 ? 'person' : 'people'}.
                  {film.because.length > 0 && ` Because you liked ${film.because.join(' and ')}.`}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
