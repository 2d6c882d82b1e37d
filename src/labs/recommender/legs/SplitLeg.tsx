import { useState } from 'react';
import type { SplitMethod } from '@simulations/recommender/decisions';
import { Button, Choice, Message, Readout, Select } from '@/components/controls';
import { GivenCard, nextGiven } from '../given';
import { LegFrame, type LegProps } from '../leg';
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

  const fly = (chosen: SplitMethod) =>
    void flight.split(
      chosen === 'published' ? { kind: 'split', method: chosen, fold } : { kind: 'split', method: chosen },
    );

  const decide =
    given?.decision.kind === 'split' ? (
      <GivenCard
        given={given}
        label="Split like this"
        what={`Held out: ${splitWords[given.decision.method].detail}`}
        disabled={busy}
        onCarryOut={(decision) => {
          if (decision.kind === 'split') void flight.split(decision);
        }}
      />
    ) : (
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
        {last && facts && (
          <Choice
            legend="Does this split let a model learn from ratings newer than those it is tested on?"
            layout="row"
            value={last.judgedLeaking === null ? null : last.judgedLeaking ? 'yes' : 'no'}
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
            <Readout
              label="Test ratings older than the newest train rating"
              value={percent(facts.leakage)}
              note="The model could have learned from what came after them."
            />
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
        ) : facts.leakage > 0.01 ? (
          <>
            <p>
              {percent(facts.leakage)} of the exam lies in the model’s past. Scores on this split are comparable with
              published ones; they are also better than service will be.
            </p>
            {last.judgedLeaking === false && (
              <Message tone="warn" title="Look again">
                The share above is not zero: on this split a model has seen ratings made after the ones it is asked
                about.
              </Message>
            )}
          </>
        ) : (
          <>
            <p>
              Every train rating is older than every test rating, as in service. Expect worse numbers than on a random
              split: {whole(facts.newUsers)} people in the exam are new, and tastes and catalogue have moved on.
            </p>
            {last.judgedLeaking === true && (
              <Message tone="warn" title="Look again">
                No test rating is older than the newest train rating: this split does not leak the future.
              </Message>
            )}
          </>
        )
      }
    />
  );
}
