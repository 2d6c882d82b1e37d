import { useState } from 'react';
import type { SplitMethod } from '@simulations/recommender/decisions';
import { Button, Choice, Message, Readout, Select } from '@/components/controls';
import { GivenCard } from '../../shared/given';
import { nextGiven } from '../given';
import { LegFrame } from '../../shared/leg';
import type { LegProps } from '../leg';
import { percent, splitWords, whole } from '../words';

/** Hold ratings out, and judge whether the exam leaks. */
export function SplitLeg({ flight, now, content, moved }: LegProps & { moved: boolean }) {
  const folds = now.dataset?.folds ?? [];
  const last = now.state.splits.at(-1);
  const [method, setMethod] = useState<SplitMethod | null>(last?.method ?? null);
  const [fold, setFold] = useState(last?.fold ?? folds[0] ?? '');
  const given = nextGiven(content, now, ({ kind }) => kind === 'split');
  const busy = now.work !== null;
  const facts = now.splitFacts;
  const judged = last?.judgedLeaking ?? null;
  const settled = content.setup.scaffold === 'guided' && last !== undefined;

  const fly = (chosen: SplitMethod) =>
    void flight.split(
      chosen === 'published' ? { kind: 'split', method: chosen, fold } : { kind: 'split', method: chosen },
    );

  const decide =
    given?.decision.kind === 'split' ? (
      <GivenCard
        given={given}
        label="Split like this"
        what={splitWords[given.decision.method].detail}
        disabled={busy}
        onCarryOut={(decision) => {
          if (decision.kind === 'split') void flight.split(decision);
        }}
      />
    ) : (
      <>
        {!settled && (
          <>
            <Choice
              legend="Hold out ratings"
              value={method}
              onChange={setMethod}
              options={content.setup.splits.map((value) => ({
                value,
                ...splitWords[value],
                disabled: value === 'published' && folds.length === 0,
                aside: value === 'published' && folds.length === 0 ? 'not in these ratings' : undefined,
              }))}
            />
            {method === 'published' && folds.length > 0 && (
              <Select
                label="Fold"
                value={fold || folds[0]!}
                onChange={setFold}
                options={folds.map((name) => ({ value: name, label: name }))}
              />
            )}
            <Button
              variant="primary"
              disabled={busy || method === null || (method === 'published' && folds.length === 0)}
              onClick={() => {
                if (method) fly(method);
              }}
            >
              {last ? 'Split again' : 'Split the ratings'}
            </Button>
          </>
        )}
        {last && facts && judged === null && (
          <Choice
            legend="Judge before you look: can a model learn here from ratings newer than those it is tested on?"
            layout="row"
            value={null}
            options={[
              { value: 'yes', label: 'Yes, it leaks' },
              { value: 'no', label: 'No' },
            ]}
            onChange={(value) => flight.decide({ kind: 'judge-split', leaks: value === 'yes' })}
          />
        )}
      </>
    );

  return (
    <LegFrame
      number={3}
      title="Split: make an honest exam"
      question="A model is judged on ratings it has not seen. Which ratings should those be?"
      focusHeading={moved}
      decide={decide}
      happens={
        facts ? (
          <div className="readouts">
            <Readout label="Train" value={whole(facts.train)} unit="ratings" />
            <Readout label="Test" value={whole(facts.test)} unit="ratings" />
            {judged !== null && (
              <Readout
                label="Test ratings older than the newest train rating"
                value={percent(facts.leakage)}
                note={
                  facts.leakage > 0
                    ? 'The model may have learned from what came after them.'
                    : 'Nothing the model learned from came after them.'
                }
              />
            )}
            <Readout label="Test people without a train rating" value={whole(facts.newUsers)} />
            <Readout label="Test films without a train rating" value={whole(facts.newFilms)} />
          </div>
        ) : (
          <p className="leg__empty">Nothing is held out yet.</p>
        )
      }
      means={
        !facts || !last ? (
          <p>Whatever a model may look at while it learns, it must not be tested on.</p>
        ) : judged === null ? (
          <p>
            In service a model knows nothing of tomorrow. Judge whether that holds in this exam; then the figures show.
          </p>
        ) : facts.leakage > 0 ? (
          <>
            <p>
              {judged ? 'Yes, it leaks. ' : 'It does leak. '}
              {percent(facts.leakage)} of the test ratings are older than the newest train rating: the model may have
              learned from their future. Such a split can compare methods, as papers do; expect service to be worse.
            </p>
            {!judged && (
              <Message tone="warn" title="Why it leaks">
                Many think that drawing by chance is fair to every model. It is, and it still puts ratings from March in
                train when one from February is asked for.
              </Message>
            )}
          </>
        ) : (
          <>
            <p>
              {judged ? 'It does not leak. ' : 'Right, it does not leak. '}
              Every train rating is older than every test rating, as in service. The price:{' '}
              {sayNewcomers(facts.newUsers, facts.newFilms)} Scores are usually worse than on a random split, and nearer
              to what service will give.
            </p>
            {judged && (
              <Message tone="warn" title="Why it does not">
                To leak the future, a train rating would have to be newer than a test rating. Here one date separates
                them for everybody.
              </Message>
            )}
          </>
        )
      }
    />
  );
}

function sayNewcomers(people: number, films: number): string {
  if (people + films === 0) return 'the newest ratings are few, and tastes move on.';
  const who = `${whole(people)} people and ${whole(films)} films in test have no rating in train.`;
  return people === 0
    ? who
    : `${who} To such people every model shows the popular films, and the measures of lists leave them out.`;
}
