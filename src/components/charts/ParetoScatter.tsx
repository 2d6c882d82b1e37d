import type { ParetoScatterProps } from './paretoModel';
import { Scatter, WarningMark } from './Scatter';
import './ParetoScatter.css';

/**
 * Options weighed by two measures at once: the front of those that no other beats on both, where things stood, and a mark
 * on those whose good numbers have a price that the two axes do not show.
 */
export function ParetoScatter({
  points,
  selected,
  empty = 'No option evaluated yet',
  height = 360,
  ...rest
}: ParetoScatterProps) {
  const warned = points.some(({ warnings }) => warnings?.length);
  return (
    <div className={rest.onSelect ? 'chart-pareto chart-selectable' : 'chart-pareto'}>
      <Scatter
        {...rest}
        height={height}
        empty={empty}
        frontier
        selected={selected ?? null}
        points={points.map((point) => ({ colour: 3, ...point, highlight: point.name === selected }))}
        above={
          <p className="chart-key" aria-hidden="true">
            <span>
              <svg width="22" height="14" style={{ height: 14 }}>
                <path className="chart-frontier" d="M0,11L22,3" />
              </svg>
              no other option beats these on both
            </span>
            {warned ? (
              <span>
                <svg width="16" height="14" style={{ height: 14 }}>
                  <g transform="translate(15 15)">
                    <WarningMark />
                  </g>
                </svg>
                has a price these axes do not show
              </span>
            ) : null}
          </p>
        }
      />
    </div>
  );
}
