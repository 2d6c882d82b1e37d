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

export function SegmentTable({ run, k }: { run: FlownRun; k: number }) {
  const segments = run.result?.measures.segments ?? [];
  const write = (value: number | null) => (value === null ? 'none' : value.toFixed(3));
  return (
    <DataTable
      caption={`Segments of ${run.name}`}
      rows={segments}
      rowKey={({ id }) => id}
      columns={[
        { key: 'segment', header: 'Segment', cell: ({ id }) => segmentWords[id] },
        { key: 'users', header: 'People', numeric: true, cell: ({ users }) => whole(users) },
        { key: 'ratings', header: 'Test ratings', numeric: true, cell: ({ ratings }) => whole(ratings) },
        { key: 'rmse', header: 'RMSE', numeric: true, cell: ({ rmse }) => write(rmse) },
        { key: 'ndcg', header: `NDCG@${k}`, numeric: true, cell: ({ ndcg }) => write(ndcg) },
      ]}
    />
  );
}
