import type { CSSProperties, ReactNode, SVGProps } from 'react';
import { labelAxis, type Scale } from './scales';
import type { Axis } from './types';
import type { Cursor } from './useCursor';

/** Horizontal positions are per mille of the plot's width, vertical ones CSS pixels: see Plot. */
export const ACROSS = 1000;

/** A per-mille position as the percentage that SVG attributes take. Two decimals are finer than a pixel on any screen. */
export const percent = (across: number): string => `${Math.round(across * 10) / 100}%`;

export interface ReadoutLine {
  name: string;
  value: string;
  /** Class that gives the line its series' colour. */
  tone?: string;
}

export interface Readout {
  /** Where the cursor stands, 0…1000. */
  across: number;
  /** CSS pixels from the top; the box keeps to the other half. */
  down: number;
  /** Right beside the point instead of at the plot's edge: for points that have no line to hide. */
  beside?: boolean;
  heading: string;
  lines: readonly ReadoutLine[];
}

export interface PlotProps {
  height: number;
  cursor: Cursor;
  readout?: Readout | null;
  /** Room for what stands beside the plot: tick labels left, direct labels right. CSS lengths. */
  left?: string;
  right?: string;
  /** Room above for flags, CSS pixels. */
  above?: number;
  /** Axis names; the vertical one is written above the plot, level, so that no head need be turned. */
  x?: Axis;
  y?: Axis;
  /** Shown instead of the marks when there is nothing to draw. */
  empty?: string | null;
  className?: string;
  children: ReactNode;
}

/**
 * The plotting area. Horizontal positions are percentages and vertical ones pixels, so the same markup fits 300 or 1,200
 * pixels: type keeps its size, nothing is measured, and the first state, drawn at build, is also the last.
 */
export function Plot({ height, cursor, readout, left, right, above = 0, x, y, empty, className, children }: PlotProps) {
  const room = { '--left': left ?? '0px', '--right': right ?? '0px', '--above': `${above}px` } as CSSProperties;
  return (
    <div className={className ? `chart-sheet ${className}` : 'chart-sheet'} style={room}>
      {y ? <p className="chart-y-label">{labelAxis(y)}</p> : null}
      <div className="chart-plot" {...cursor.props}>
        <div className="chart-area">
          <svg className="chart-svg" width="100%" height={height} style={{ height }} aria-hidden="true">
            {children}
          </svg>
          {empty ? <p className="chart-empty">{empty}</p> : null}
          {readout ? <ReadoutBox {...readout} height={height} /> : null}
        </div>
      </div>
      {x ? <p className="chart-x-label">{labelAxis(x)}</p> : null}
    </div>
  );
}

function ReadoutBox({ across, down, heading, lines, height, beside = false }: Readout & { height: number }) {
  const upper = down < height / 2;
  const style: CSSProperties = {
    // At the left edge it hangs from its left side, at the right edge from its right: it never leaves the area.
    left: percent(across),
    transform: `translateX(-${percent(across)})`,
    ...(upper ? (beside ? { top: down + 12 } : { bottom: 4 }) : beside ? { bottom: height - down + 12 } : { top: 0 }),
  };
  return (
    <div className="chart-readout" style={style} aria-hidden="true">
      <p>{heading}</p>
      {lines.map((line, i) => (
        <p key={i} className={line.tone}>
          <span>{line.name}</span> <b>{line.value}</b>
        </p>
      ))}
    </div>
  );
}

/** An anchor: children are drawn in pixels from a point given in plot units. Nested `svg`, as no attribute adds % and px. */
export function At({ across, down = 0, children }: { across: number; down?: number; children: ReactNode }) {
  return (
    <svg className="chart-at" x={percent(across)} y={down}>
      {children}
    </svg>
  );
}

/** A layer whose paths are in plot units, stretched to the plot's width; strokes keep their thickness. */
export function Stretch({ height, children }: { height: number; children: ReactNode }) {
  return (
    <svg
      className="chart-stretch"
      viewBox={`0 0 ${ACROSS} ${height}`}
      preserveAspectRatio="none"
      width="100%"
      height={height}
      style={{ height }}
    >
      {children}
    </svg>
  );
}

export function Trace(props: SVGProps<SVGPathElement>) {
  return <path vectorEffect="non-scaling-stroke" {...props} />;
}

/** Labelled gridlines of a vertical scale, hairline, with its numbers to the left. */
export function YGrid({ scale }: { scale: Scale }) {
  return (
    <g className="chart-grid">
      {scale.ticks.map((tick) => (
        <g key={tick.value}>
          <line x1="0" x2="100%" y1={tick.at} y2={tick.at} />
          <text className="chart-tick" x="0" dx="-8" y={tick.at} dy="0.34em" textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A graduated horizontal axis, as on the edge of a chart sheet. Narrow screens keep every other number. */
export function XAxis({ scale, height, grid = false }: { scale: Scale; height: number; grid?: boolean }) {
  return (
    <g className="chart-axis">
      <line x1="0" x2="100%" y1={height} y2={height} />
      {scale.graduations.map((at) => (
        <line key={at} x1={percent(at)} x2={percent(at)} y1={height} y2={height + 3} />
      ))}
      {scale.ticks.map((tick, i) => (
        <g key={tick.value} className={i % 2 === 1 && scale.ticks.length > 4 ? 'chart-wide-only' : undefined}>
          {grid ? <line className="chart-hair" x1={percent(tick.at)} x2={percent(tick.at)} y1="0" y2={height} /> : null}
          <line x1={percent(tick.at)} x2={percent(tick.at)} y1={height} y2={height + 6} />
          <text className="chart-tick" x={percent(tick.at)} y={height + 19} textAnchor="middle">
            {tick.text}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The width that the numbers of a scale need to its left. B612 figures are one `ch` wide; the rest is narrower. */
export function tickRoom(scale: Scale): string {
  return `calc(${Math.max(1, ...scale.ticks.map((tick) => tick.text.length))}ch + 10px)`;
}
