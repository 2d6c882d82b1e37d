import { nice as roundExtent, ticks as chooseTicks } from 'd3-array';
import { format } from 'd3-format';
import type { Axis } from './types';

/** Largest magnitude that is drawn: the width of any extent stays a finite double. */
const LARGEST = 1e300;

/** Finite, and small enough that a difference of two such values is finite too. */
export function isDrawable(value: number): boolean {
  return Math.abs(value) <= LARGEST;
}

/** Whether a value has a place on a scale: a logarithm needs it above zero. */
export function fitsScale(value: number, log: boolean): boolean {
  return isDrawable(value) && (!log || value > 0);
}

/** Smallest and largest drawable value, or null when there is none. */
export function findExtent(values: Iterable<number>, axis: Axis): [number, number] | null {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (!fitsScale(value, axis.scale === 'log')) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : null;
}

/** Path coordinates to a tenth of a pixel: half the text of a path, and nobody sees the rest. */
export const roundTenth = (value: number): number => Math.round(value * 10) / 10;

export interface Tick {
  value: number;
  /** Position in the units of the scale's range. */
  at: number;
  /** Empty for a graduation between labelled ticks. */
  text: string;
}

export interface Scale extends Mapping {
  domain: readonly [number, number];
  range: readonly [number, number];
  ticks: readonly Tick[];
  graduations: readonly number[];
}

export interface ScaleOptions {
  /** About how many labelled ticks. */
  count?: number;
  /** Round the extent outwards to ticks. Ignored where the axis names a domain that holds all data. */
  nice?: boolean;
}

export interface Mapping {
  /** Value to position; positions outside the range are possible for values outside the domain. */
  at(value: number): number;
  /** Position to value. */
  invert(position: number): number;
}

/**
 * The bare mapping of a domain to a range. d3-array chooses ticks and round extents; d3-scale, which interpolates between
 * colours, dates and strings as well, would weigh 9 KB here for these two lines of arithmetic.
 */
export function mapScale(log: boolean, domain: readonly [number, number], range: readonly [number, number]): Mapping {
  const forward = (value: number): number => (log ? Math.log10(value) : value);
  const start = forward(domain[0]);
  const perUnit = (range[1] - range[0]) / (forward(domain[1]) - start);
  return {
    at: (value) => range[0] + (forward(value) - start) * perUnit,
    invert: (position) => {
      const value = start + (position - range[0]) / perUnit;
      return log ? 10 ** value : value;
    },
  };
}

/** An axis over an extent, mapped to a range. An extent of a single value gets room on both sides. */
export function makeScale(
  axis: Axis,
  extent: readonly [number, number] | null,
  range: readonly [number, number],
  { count = 5, nice = true }: ScaleOptions = {},
): Scale {
  const log = axis.scale === 'log';
  const named = axis.domain && (!log || axis.domain[0] > 0) ? axis.domain : null;
  const fits = named !== null && (extent === null || (extent[0] >= named[0] && extent[1] <= named[1]));
  const shown = [...(named ?? []), ...(extent ?? [])];
  let [low, high] = shown.length > 0 ? [Math.min(...shown), Math.max(...shown)] : log ? [1, 10] : [0, 1];
  if (low === high)
    [low, high] = log ? [low / 2, high * 2] : [low - (Math.abs(low) / 10 || 1), high + (Math.abs(high) / 10 || 1)];
  if (nice && !fits) [low, high] = log ? roundToDecades(low, high) : roundExtent(low, high, count);
  const scale = mapScale(log, [low, high], range);
  const values = log ? chooseLogTicks(low, high, count) : chooseTicks(low, high, count);
  const between = log ? listLogSteps(low, high) : chooseTicks(low, high, count * 5);
  const write = makeTickFormat(axis, values);
  return {
    ...scale,
    domain: [low, high],
    range,
    ticks: values.map((value) => ({ value, at: scale.at(value), text: write(value) })),
    graduations: between.map((value) => scale.at(value)),
  };
}

const roundToDecades = (low: number, high: number): [number, number] => [
  10 ** Math.floor(Math.log10(low)),
  10 ** Math.ceil(Math.log10(high)),
];

/** Every 1, 2, … 9 times a power of ten: the uneven spacing by which a reader knows a logarithmic scale. */
function listLogSteps(low: number, high: number): number[] {
  const decades = Math.log10(high / low);
  return decades > 6 ? chooseLogTicks(low, high, 20) : stepDecades(low, high, [1, 2, 3, 4, 5, 6, 7, 8, 9], 1);
}

/** Powers of ten, with 2 and 5 between them while they fit: a reader counts decades more easily than thirds of them. */
export function chooseLogTicks(low: number, high: number, count: number): number[] {
  const decades = Math.log10(high / low);
  const steps = decades * 3 <= count + 1 ? [1, 2, 5] : [1];
  const every = Math.max(1, Math.ceil(decades / (count + 1)));
  return stepDecades(low, high, steps, every);
}

function stepDecades(low: number, high: number, steps: readonly number[], every: number): number[] {
  const values: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1) {
    if (power % every !== 0) continue;
    for (const step of steps) {
      // Division keeps 0.001 exact where a negative power times a step would not.
      const value = power < 0 ? step / 10 ** -power : step * 10 ** power;
      if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) values.push(value);
    }
  }
  return values;
}

/** One way to write all ticks of an axis: percent if values are read out in percent, k and M above 10,000. */
function makeTickFormat(axis: Axis, values: readonly number[]): (value: number) => string {
  const percent = axis.format?.endsWith('%') ?? false;
  const largest = Math.max(0, ...values.map(Math.abs));
  const step = values.length > 1 ? Math.abs(values[1]! - values[0]!) : largest;
  if (largest >= 1e15 || (step > 0 && step < 1e-6)) return format('.2~e');
  if (axis.scale === 'log') return percent ? format('~%') : writeShort;
  if (largest >= 1e4) return writeShort;
  const unit = percent ? step * 100 : step;
  const digits = unit > 0 ? Math.max(0, -Math.floor(Math.log10(unit) + 1e-9)) : 0;
  // A step of 0.25 needs two digits although its magnitude asks for one.
  const needed = Math.abs(unit * 10 ** digits - Math.round(unit * 10 ** digits)) > 1e-6 ? digits + 1 : digits;
  return format(percent ? `.${needed}%` : `,.${needed}f`);
}

/** 12,000 → 12k, 3.5e9 → 3.5B: d3 writes the SI prefix G where a reader expects B. */
function writeShort(value: number): string {
  if (value === 0) return '0';
  return Math.abs(value) < 1 ? format('~g')(value) : format('~s')(value).replace('G', 'B');
}

/** A value as it is read out, without its unit: by the axis's format, or with about four significant digits. */
export function formatValue(value: number, axis: Axis): string {
  if (!isDrawable(value)) return 'no value';
  if (axis.format !== undefined) return format(axis.format)(value);
  const size = Math.abs(value);
  if (size >= 1e7 && size < 1e15) return format('.4~s')(value).replace('G', 'B');
  if (size >= 1e15 || (size > 0 && size < 1e-4)) return format('.3~e')(value);
  return Number.isInteger(value) || size >= 1e4 ? format(',.0f')(value) : format('.4~r')(value);
}

/** A value with its unit: "0.931 stars". A percent sign needs no further unit. */
export function readValue(value: number, axis: Axis): string {
  const text = formatValue(value, axis);
  return axis.unit === undefined || text.endsWith('%') ? text : `${text} ${axis.unit}`;
}

/** "RMSE, stars": how an axis is labelled. */
export function labelAxis(axis: Axis): string {
  return axis.unit === undefined ? axis.label : `${axis.label}, ${axis.unit}`;
}
