import { At, percent } from './Plot';

/** A vertical line with its words above the plot. */
export interface Flag {
  across: number;
  text: string;
  /** The learner's own prediction is drawn broken, with a hollow diamond at its foot. */
  own?: boolean;
  /** Where the line ends, CSS pixels from the plot's top. */
  foot: number;
}

const ROW = 17;

/** Room that flags need above a plot, CSS pixels. */
export const flagRoom = (flags: readonly Flag[]): number => (flags.length === 0 ? 0 : flags.length * ROW + 4);

/**
 * Each flag has a row of its own, so words never meet; rows are ordered so that no line runs through the words of
 * another flag on its side: words that run right start at the leftmost line, words that run left at the rightmost.
 */
export function orderFlags(flags: readonly Flag[]): Flag[] {
  const right = flags.filter((flag) => flag.across < 500).sort((a, b) => a.across - b.across);
  const left = flags.filter((flag) => flag.across >= 500).sort((a, b) => b.across - a.across);
  return [...right, ...left];
}

/** Lines first, then words: where a line of the other side passes, the words interrupt it, as on a contour. */
export function Flags({ flags }: { flags: readonly Flag[] }) {
  const top = -flagRoom(flags);
  const rows = orderFlags(flags).map((flag, i) => ({
    ...flag,
    y: top + i * ROW,
    key: `${i} ${flag.text}`,
    tone: flag.own ? 'chart-own' : 'chart-reference',
  }));
  return (
    <g className="chart-flags">
      {rows.map(({ key, tone, across, y, foot, own }) => (
        <g key={key} className={tone}>
          <line className="chart-rim" x1={percent(across)} x2={percent(across)} y1={y + 1} y2={foot} />
          <line x1={percent(across)} x2={percent(across)} y1={y + 1} y2={foot} />
          {own ? (
            <At across={across}>
              <Diamond y={foot} />
            </At>
          ) : null}
        </g>
      ))}
      {rows.map(({ key, tone, across, y, text }) => (
        <g key={key} className={tone}>
          <At across={across}>
            <text x={across < 500 ? 6 : -6} y={y + 12} textAnchor={across < 500 ? 'start' : 'end'}>
              {text}
            </text>
          </At>
        </g>
      ))}
    </g>
  );
}

/** The mark of what the learner said: hollow, and the only diamond on a chart. */
export function Diamond({ y }: { y: number }) {
  return <path className="chart-diamond" d={`M0,${y - 6}l6,6l-6,6l-6,-6z`} />;
}
