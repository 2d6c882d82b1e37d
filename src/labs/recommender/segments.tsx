/** Who gets a worse list than the average says? */
import type { SegmentId } from '@simulations/recommender/segments';
import { DataTable } from '@/components/controls';
import type { FlownRun } from './results';
import { whole } from './words';

const segmentWords: Readonly<Record<SegmentId, string>> = {
  all: 'Everybody, every film',
  'cold-users': 'Cold users: the quarter with the fewest train ratings',
  'regular-users': 'All other users',
  'long-tail-films': 'Long-tail films: the least rated, with a fifth of the train ratings together',
  'popular-films': 'All other films',
};

interface SegmentTableProps {
  readonly run: FlownRun;
  /** The list that anybody could show instead; null when it has not flown. */
  readonly popularity: FlownRun | null;
  readonly k: number;
}

/** People below which the mean of a segment says nothing. */
const ENOUGH = 30;

const ndcgIn = (run: FlownRun | null, id: SegmentId): number | null =>
  run?.result?.measures.segments.find((segment) => segment.id === id)?.ndcg ?? null;

export function SegmentTable({ run, popularity, k }: SegmentTableProps) {
  const segments = run.result?.measures.segments ?? [];
  const rival = run === popularity ? null : popularity;
  const write = (value: number | null) => (value === null ? 'none' : value.toFixed(3));
  return (
    <>
      <DataTable
        caption={`Segments of ${run.name}`}
        rows={segments}
        rowKey={({ id }) => id}
        columns={[
          { key: 'segment', header: 'Segment', cell: ({ id }) => segmentWords[id] },
          { key: 'users', header: 'People', numeric: true, cell: ({ users }) => whole(users) },
          { key: 'ratings', header: 'Test ratings', numeric: true, cell: ({ ratings }) => whole(ratings) },
          { key: 'ranked', header: 'People ranked', numeric: true, cell: ({ ranked }) => whole(ranked) },
          { key: 'rmse', header: 'RMSE', numeric: true, cell: ({ rmse }) => write(rmse) },
          { key: 'ndcg', header: `NDCG@${k}`, numeric: true, cell: ({ ndcg }) => write(ndcg) },
          ...(rival
            ? [
                {
                  key: 'rival',
                  header: `NDCG@${k} of popularity`,
                  numeric: true,
                  cell: ({ id }: { id: SegmentId }) => write(ndcgIn(rival, id)),
                },
              ]
            : []),
        ]}
      />
      <p>{saySegments(run, rival)}</p>
    </>
  );
}

/** What the averages hid, in words. */
function saySegments(run: FlownRun, rival: FlownRun | null): string {
  const said: string[] = [];
  const [cold, theirs] = [ndcgIn(run, 'cold-users'), ndcgIn(rival, 'cold-users')];
  const ranked = run.result?.measures.segments.find(({ id }) => id === 'cold-users')?.ranked ?? 0;
  if (ranked < ENOUGH) {
    said.push(
      `Only ${ranked} cold users could be ranked: the others have no rating in train or liked nothing in test. Too few to tell.`,
    );
  } else if (cold !== null && theirs !== null) {
    const verdict = cold > theirs ? 'a better list than' : cold < theirs ? 'a worse list than' : 'a list as good as';
    said.push(`Cold users get ${verdict} that of popularity.`);
  }
  const tail = ndcgIn(run, 'long-tail-films');
  if (tail !== null) {
    said.push(
      tail < 0.0005
        ? 'Of the long-tail films that people went on to like, next to none reached their list.'
        : 'Some long-tail films that people went on to like reached their list.',
    );
  }
  said.push(
    'Compare a segment with the same segment of another list, not with its neighbour: who has more test ratings is easier to hit.',
  );
  return said.join(' ');
}
