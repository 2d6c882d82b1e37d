/** All runs of a split side by side, and what the columns say. */
import { type Column, DataTable, Disclosure } from '@/components/controls';
import { type FlownRun, ndcgOf, rmseOf } from './results';
import { percent, whole } from './words';

/** Share of the people who rated a typical film of the lists in train: the geometric mean, since novelty is a mean of logs. */
export const knownTo = ({ result }: FlownRun): number => 2 ** -result!.measures.ranking.novelty;

/** Every measure of every run on this split, best list first. */
export function RunTable({ runs, k, best }: { runs: readonly FlownRun[]; k: number; best: FlownRun | null }) {
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
    <>
      <DataTable
        caption="All runs on this split"
        rows={runs}
        rowKey={({ spec }) => spec.run}
        highlight={(run) => run === best}
        initialSort={{ key: 'ndcg', direction: 'descending' }}
        columns={[
          { key: 'name', header: 'Run', cell: ({ name }) => name },
          number('ndcg', `NDCG@${k}`, ndcgOf, stars),
          number('rmse', 'RMSE', rmseOf, stars),
          number('mae', 'MAE', (run) => run.result!.measures.rating?.mae ?? null, stars),
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
          number('known', 'Typical film rated by', knownTo, (value) => percent(value)),
        ]}
      />
      <p>
        Lists of {k} from all films a person has not rated, for the {whole(runs[0] ? ranking(runs[0]).users : 0)} people
        who have ratings in train and liked a held-out film (4 stars or more).
      </p>
      <Columns k={k} />
    </>
  );
}

function Columns({ k }: { k: number }) {
  const columns: readonly (readonly [name: string, says: string])[] = [
    [
      'RMSE, MAE',
      'Error of the predicted stars on held-out ratings. RMSE weighs large errors more, MAE weighs all alike.',
    ],
    [`NDCG@${k}`, 'From 0 to 1: credit for each film that the person went on to like, less further down the list.'],
    [`Precision@${k}`, 'Share of the list that the person went on to like.'],
    [`Recall@${k}`, 'Share of what the person went on to like that is in the list.'],
    ['People with a hit', 'At least one film of the list was one they went on to like.'],
    ['Films ever shown', 'Coverage: share of the catalogue that is in at least one list.'],
    ['Typical film rated by', 'How well known the films of the lists are: the share of people who rated one in train.'],
  ];
  return (
    <Disclosure summary="What the columns say">
      <dl>
        {columns.map(([name, says]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
