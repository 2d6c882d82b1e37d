/** How figures read in the panel. A rate over nobody has no value. */
export const whole = (n: number): string => n.toLocaleString('en-GB');
export const percent = (share: number, digits = 1): string =>
  Number.isFinite(share) ? `${(100 * share).toFixed(digits)} %` : 'none';
export const figure = (value: number, digits = 3): string => (Number.isFinite(value) ? value.toFixed(digits) : 'none');
/** A difference of two shares. */
export const points = (difference: number): string =>
  Number.isFinite(difference) ? `${difference < 0 ? '−' : '+'}${Math.abs(100 * difference).toFixed(1)} pp` : 'none';
/** A distance between two shares, which has no sign. */
export const spread = (distance: number): string =>
  Number.isFinite(distance) ? `${(100 * distance).toFixed(1)} pp` : 'none';
export const range = (low: number, high: number, say: (n: number) => string): string =>
  Number.isFinite(low) && Number.isFinite(high) ? `${say(low)} to ${say(high)}` : 'none';

/** What went wrong, as a sentence. A refusal of the reader is one already. */
export function sayError(error: unknown): string {
  if (error instanceof Error && error.name === 'DataRefused') return error.message;
  const what = error instanceof Error ? error.message : String(error);
  return `The file could not be measured: ${what}. Nothing was changed; try again, or reload the page.`;
}
