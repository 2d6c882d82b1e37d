import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

/** Tokens written as `--name: light-dark(#day, #night)`. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/gi)].map(
    ([, name, day, night]) => [name!, { day: day!, night: night! }] as const,
  ),
);

/** Relative luminance and contrast ratio: WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

const surfaces = ['paper', 'panel', 'panel-sunk'];
const text = ['ink', 'ink-soft', 'reading', 'signal', 'signal-strong', 'good', 'warn', 'bad', 'chart'];
const drawn = ['rule-strong', 'focus', 'lit-edge', ...[1, 2, 3, 4, 5, 6].map((n) => `series-${n}`)];

function shade(name: string, theme: 'day' | 'night'): string {
  const found = tokens.get(name);
  if (!found) throw new Error(`--${name} is not a light-dark() pair of six-digit colours in tokens.css`);
  return found[theme];
}

describe.each(['day', 'night'] as const)('by %s', (theme) => {
  it.each(text.flatMap((ink) => [...surfaces, 'chart-tint'].map((under) => [ink, under] as const)))(
    'text in %s on %s reaches 4.5:1',
    (ink, under) => {
      expect(contrast(shade(ink, theme), shade(under, theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(drawn.flatMap((line) => surfaces.map((under) => [line, under] as const)))(
    'a line or mark in %s on %s reaches 3:1',
    (line, under) => {
      expect(contrast(shade(line, theme), shade(under, theme))).toBeGreaterThanOrEqual(3);
    },
  );

  it('the label of a signal button reaches 4.5:1', () => {
    expect(contrast(shade('on-signal', theme), shade('signal', theme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(shade('on-signal', theme), shade('signal-strong', theme))).toBeGreaterThanOrEqual(4.5);
  });

  it('ordinary text reaches 7:1 on paper and panel', () => {
    for (const under of ['paper', 'panel']) {
      expect(contrast(shade('ink', theme), shade(under, theme))).toBeGreaterThanOrEqual(7);
    }
  });

  it('the six series have six different colours', () => {
    const shades = [1, 2, 3, 4, 5, 6].map((n) => shade(`series-${n}`, theme));
    expect(new Set(shades).size).toBe(6);
  });
});

it('every colour token has a day and a night value', () => {
  const root = css.slice(css.indexOf(':root {'), css.indexOf('}'));
  expect(root.match(/:\s*#[\da-f]{3,8}/gi)).toBeNull();
});
