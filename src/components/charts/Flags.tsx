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

export function Flags({ flags }: { flags: readonly Flag[] }) {
  const top = -flagRoom(flags);
  return (
    <g className="chart-flags">
      {orderFlags(flags).map((flag, i) => {
        const toRight = flag.across < 500;
        const y = top + i * ROW;
        return (
          <g key={`${flag.text} ${i}`} className={flag.own ? 'chart-own' : 'chart-reference'}>
            <line x1={percent(flag.across)} x2={percent(flag.across)} y1={y + 1} y2={flag.foot} />
            <At across={flag.across}>
              <text x={toRight ? 6 : -6} y={y + 12} textAnchor={toRight ? 'start' : 'end'}>
                {flag.text}
              </text>
              {flag.own ? <Diamond y={flag.foot} /> : null}
            </At>
          </g>
        );
      })}
    </g>
  );
}

/** The mark of what the learner said: hollow, and the only diamond on a chart. */
export function Diamond({ x = 0, y }: { x?: number; y: number }) {
  return <path className="chart-diamond" d={`M${x},${y - 6}l6,6l-6,6l-6,-6z`} />;
}
