import { useState } from 'react';
import type { ColumnChoice, ColumnFacts, OwnDataFacts } from '@simulations/credit-drift/own-data';
import { Button, Choice, Disclosure, Select, Toggle } from '@/components/controls';
import { whole } from './words';

export interface ColumnFormProps {
  readonly facts: OwnDataFacts;
  readonly busy: boolean;
  readonly onChoose: (choice: ColumnChoice) => void;
}

const NONE = '';
const twoValued = ({ kind, values, missing }: ColumnFacts) => kind !== 'text' && values?.length === 2 && missing === 0;
/** Names that a column of outcomes goes by. */
const outcomeNames = /default|outcome|good|bad|paid|repa|label|target|class|kredit|^y$/i;

/** Which column is the outcome, whom to compare, and what the model may see: nobody can tell that from the file. */
export function ColumnForm({ facts, busy, onChoose }: ColumnFormProps) {
  const { columns } = facts;
  const outcomes = columns.filter(twoValued);
  const [outcome, setOutcome] = useState(
    (outcomes.find(({ name }) => outcomeNames.test(name)) ?? outcomes[0])?.name ?? NONE,
  );
  const [good, setGood] = useState<string | null>(null);
  const [group, setGroup] = useState(NONE);
  const [second, setSecond] = useState(NONE);
  const [score, setScore] = useState(NONE);
  const [higherMeans, setHigherMeans] = useState<'good' | 'bad'>('good');
  const [leaveOut, setLeaveOut] = useState<ReadonlySet<string>>(
    () => new Set(columns.filter(({ suspect }) => suspect).map(({ name }) => name)),
  );
  if (outcomes.length === 0) {
    return (
      <p className="own-data__lead">
        No column of this file can be an outcome: that takes exactly two values, such as 0 and 1, in every row.
      </p>
    );
  }

  const values = columns.find(({ name }) => name === outcome)?.values ?? [];
  const free = (own: string) =>
    columns.filter(
      ({ name, kind }) => kind !== 'text' && (name === own || ![outcome, group, second, score].includes(name)),
    );
  const options = (list: readonly ColumnFacts[], none?: string) => [
    ...(none === undefined ? [] : [{ value: NONE, label: none }]),
    ...list.map(({ name }) => ({ value: name, label: name })),
  ];
  const rest = columns.filter(({ name, kind }) => kind !== 'text' && ![outcome, group, second, score].includes(name));
  const missing =
    good === null
      ? 'Say which value means creditworthy.'
      : group === NONE
        ? 'Say by which column to compare people.'
        : null;

  return (
    <form
      className="own-data__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (good === null || group === NONE) return;
        const groups = second === NONE ? [group] : [group, second];
        onChoose({ outcome, good, groups, score: score || null, higherMeans, leaveOut: [...leaveOut] });
      }}
    >
      <h3>What its columns mean</h3>
      <Select
        label="Outcome"
        hint="Whether the loan was repaid: a column of two values."
        value={outcome}
        options={options(outcomes)}
        onChange={(next) => {
          setOutcome(next);
          setGood(null);
          if (group === next) setGroup(NONE);
          if (second === next) setSecond(NONE);
          if (score === next) setScore(NONE);
        }}
      />
      <Choice
        legend="Which value means creditworthy?"
        layout="row"
        value={good}
        options={values.map(({ value, count }) => ({ value, label: value, aside: `${whole(count)} rows` }))}
        onChange={setGood}
      />
      <Select
        label="Compare people by"
        hint="Numbers with many values are cut at their middle. The model never sees this column."
        value={group}
        options={options(free(group), 'Choose a column')}
        onChange={setGroup}
      />
      <Select label="And by" value={second} options={options(free(second), 'nothing else')} onChange={setSecond} />
      <Select
        label="Score"
        hint="If the file has a score, it is measured as it is. If not, a logistic regression is fitted."
        value={score}
        options={options(
          free(score).filter(({ kind }) => kind === 'number'),
          'none: fit a model',
        )}
        onChange={setScore}
      />
      {score !== NONE ? (
        <Choice
          legend="A higher score speaks"
          layout="row"
          value={higherMeans}
          options={[
            { value: 'good', label: 'for the applicant' },
            { value: 'bad', label: 'against the applicant' },
          ]}
          onChange={setHigherMeans}
        />
      ) : (
        <Disclosure
          summary={`What the model may not see: ${whole(rest.filter(({ name }) => leaveOut.has(name)).length)} of ${whole(rest.length)} columns`}
          open={leaveOut.size > 0}
        >
          <p className="own-data__hint">
            Names that suggest a protected attribute or an identifier are switched on. Columns that stand in for one,
            such as a postcode, only you can know.
          </p>
          <div className="own-data__columns">
            {rest.map(({ name }) => (
              <Toggle
                key={name}
                label={name}
                checked={leaveOut.has(name)}
                onChange={(out) => {
                  const next = new Set(leaveOut);
                  if (out) next.add(name);
                  else next.delete(name);
                  setLeaveOut(next);
                }}
              />
            ))}
          </div>
        </Disclosure>
      )}
      <div>
        <Button type="submit" variant="primary" disabled={busy || missing !== null}>
          {score === NONE ? 'Fit and measure' : 'Measure'}
        </Button>
        {missing && <p className="own-data__hint">{missing}</p>}
      </div>
    </form>
  );
}
