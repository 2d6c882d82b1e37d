import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import {
  BeliefBars,
  ControlChart,
  DriftCube,
  IntervalPlot,
  ParetoScatter,
  RateTimeline,
  ReliabilityCurve,
  RolloutTimeline,
  type ControlChartProps,
  type DriftCubeProps,
} from '@/components/charts';
import { listBeliefs, writeBelief } from '@/components/charts/beliefModel';
import { findCrossings } from '@/components/charts/controlModel';
import { columnAt, countCells, describeCell, judgeCell, shadeOf, spanOf } from '@/components/charts/driftCubeModel';
import { placeRows, rowAt } from '@/components/charts/intervalModel';
import { calibrationError, prepareBins } from '@/components/charts/reliabilityModel';
import { placeStages } from '@/components/charts/rolloutModel';

const render = (element: ReactElement): string => renderToStaticMarkup(element);
const texts = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1]!);
const cells = (html: string): string[] => texts(html, /<t[hd](?: [^>]*)?>([^<]*)</g);
const words = { title: 'Title', finding: 'Finding.' };
const empties = (html: string): string | undefined => html.match(/class="chart-empty">([^<]*)/)?.[1];

describe('DriftCube', () => {
  const cube: DriftCubeProps = {
    ...words,
    statistic: 'PSI',
    rowsAre: 'Feature',
    rows: ['Income', 'Residence'],
    groups: [{ name: 'Group A', colour: 'group-a' }, { name: 'All' }],
    periodsAre: 'Month',
    periods: ['1', '2'],
    cells: [
      [
        [
          { value: 0.001, critical: 0.002 },
          { value: 0.05, critical: 0.002 },
        ],
        [null, { value: 0.2, critical: 0.3 }],
      ],
      [
        [
          { value: 0.5, critical: 0.002 },
          { value: Number.NaN, critical: 0.002 },
        ],
        [
          { value: 0.002, critical: 0.002 },
          { value: 0.1, critical: 0.002 },
        ],
      ],
    ],
    threshold: 'critical',
  };

  it('counts what is over, and where the other threshold says otherwise', () => {
    expect(countCells(cube)).toEqual({ measured: 6, over: 3, disputed: 3 });
    expect(countCells({ ...cube, threshold: 'fixed' })).toEqual({ measured: 6, over: 2, disputed: 3 });
  });

  it('a value at its threshold is not over it', () => {
    expect(judgeCell({ value: 0.1, critical: 0.1 }, 'critical', 0.1)).toEqual({
      multiple: 1,
      over: false,
      disputed: false,
    });
    expect(shadeOf(1)).toBe(1);
    expect(shadeOf(1.001)).toBe(2);
  });

  it('marks every cell that is over, and outlines every disputed one', () => {
    const html = render(<DriftCube {...cube} />).replace(/<p class="cube-key".*?<\/p>/s, '');
    expect(html.match(/class="cube-corner/g)).toHaveLength(3);
    expect(html.match(/cube-disputed/g)).toHaveLength(3);
  });

  it('shows which cells change when the threshold does', () => {
    const corners = (threshold: DriftCubeProps['threshold']): number =>
      render(<DriftCube {...cube} threshold={threshold} />)
        .replace(/<p class="cube-key".*?<\/p>/s, '')
        .match(/cube-corner/g)!.length;
    expect([corners('critical'), corners('fixed')]).toEqual([3, 2]);
  });

  it('tables every cell with value, multiple and a word', () => {
    const rows = cells(render(<DriftCube {...cube} />));
    expect(rows.slice(0, 4)).toEqual(['Feature', 'Group', 'Month 1', 'Month 2']);
    expect(rows[6]).toBe('0.0010, 0.5 × within');
    expect(rows[7]).toBe('0.050, 25 × ▲ over (disputed)');
    expect(rows.filter((cell) => cell === '–')).toHaveLength(2);
  });

  it('says a cell in words: where, how much, the verdict, and that it is selected', () => {
    expect(describeCell({ ...cube, selected: { row: 0, column: 1 } }, 0, 1)).toBe(
      'Income, Group A, Month 2: PSI 0.050, 25 times its critical value; over the threshold, not over the fixed 0.1, selected',
    );
    expect(describeCell(cube, 0, 2)).toBe('Income, All, Month 1: not measured');
  });

  it('finds the column under the middle of every column', () => {
    for (const [groups, periods] of [
      [1, 1],
      [3, 3],
      [3, 12],
    ] as const)
      for (let column = 0; column < groups * periods; column += 1) {
        const { from, width } = spanOf(column, groups, periods);
        expect(columnAt(from + width / 2, groups, periods)).toBe(column);
      }
    expect(columnAt(-5, 3, 3)).toBe(0);
    expect(columnAt(1005, 3, 3)).toBe(8);
  });

  it('spans the whole width, whatever the number of columns', () => {
    for (const [groups, periods] of [
      [1, 4],
      [3, 6],
    ] as const) {
      const { from, width } = spanOf(groups * periods - 1, groups, periods);
      expect(from + width).toBeCloseTo(1000, 9);
    }
  });

  describe('words in cells reach 4.5:1 on every shade', () => {
    const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
    const css = readFileSync(new URL('../../../src/components/charts/DriftCube.css', import.meta.url), 'utf8');
    const rgb = (name: string, night: boolean): number[] => {
      const [, day, dark] = tokens.match(new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`))!;
      return [1, 3, 5].map((at) => parseInt((night ? dark! : day!).slice(at, at + 2), 16) / 255);
    };
    const luminance = (colour: readonly number[]): number => {
      const [r, g, b] = colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const lights = (night: boolean): number[] => {
      const ground = rgb('panel', night);
      const shades = [...css.matchAll(/\.cube-\d \{\s*fill: color-mix\(in srgb, var\(--([\w-]+)\) (\d+)%/g)].map(
        ([, name, share]) =>
          rgb(name!, night).map((c, i) => (c * Number(share)) / 100 + ground[i]! * (1 - Number(share) / 100)),
      );
      return [...shades, rgb('series-4', night)].map(luminance);
    };
    it.each([false, true])('by night: %s', (night) => {
      const shades = lights(night);
      expect(shades).toHaveLength(5);
      shades.forEach((shade, i) => {
        const on = luminance(rgb(i === 4 ? 'panel' : 'ink', night));
        expect(contrast(shade, on)).toBeGreaterThanOrEqual(4.5);
      });
    });
    it.each([false, true])(
      'the three shades over the threshold follow each other in lightness, by night: %s',
      (night) => {
        const steps = lights(night).slice(2);
        const sign = night ? 1 : -1;
        for (let i = 1; i < steps.length; i += 1) expect(sign * (steps[i]! - steps[i - 1]!)).toBeGreaterThan(0);
      },
    );
  });

  it('says so when nothing was measured', () => {
    expect(empties(render(<DriftCube {...cube} cells={[]} />))).toBe('Not measured yet');
  });
});

describe('ControlChart', () => {
  const chart: ControlChartProps = {
    ...words,
    x: { label: 'Day' },
    y: { label: 'CUSUM' },
    series: [
      { name: 'A', points: [0, 1, 0].map((y, x) => ({ x, y })) },
      { name: 'B', points: [0, 5, 1, 7].map((y, x) => ({ x, y })) },
    ],
    limit: { value: 5, label: 'limit h' },
  };

  it('flags the first point that reaches the limit, even if the statistic falls back', () => {
    expect(findCrossings(chart).map(({ at }) => at?.x ?? null)).toEqual([null, 1]);
    const html = render(<ControlChart {...chart} />);
    expect(html).toContain('B: alarm at day 1');
    expect(html).toContain('A: no alarm; B: alarm at day 1.');
    expect(html.match(/class="chart-ring/g)).toHaveLength(1);
  });

  it('signals below the limit for p-values, and skips a p of zero', () => {
    const points = [1, 0.2, 0, 0.004].map((y, x) => ({ x, y }));
    const p: ControlChartProps = {
      ...chart,
      y: { label: 'p', scale: 'log' },
      series: [{ name: 'B', points }],
      limit: { value: 0.01, label: 'alpha' },
      signals: 'below',
    };
    expect(findCrossings(p)[0]!.at).toEqual({ x: 3, y: 0.004 });
    expect(render(<ControlChart {...p} />)).toContain('1 value without a finite number above zero is not drawn.');
  });

  it('tints the far side of the limit', () => {
    const html = render(<ControlChart {...chart} y={{ label: 'CUSUM', domain: [0, 10] }} height={100} />);
    expect(html).toMatch(/class="chart-zone" x="0" y="0" width="100%" height="50"/);
  });

  it('draws when the learner said the alarm would come', () => {
    expect(render(<ControlChart {...chart} prediction={{ value: 2 }} />)).toContain('You predicted day 2');
  });
});

describe('IntervalPlot', () => {
  const rows = [
    { section: 'Group A', name: 'Month 1', now: { value: 0.2, low: 0.1, high: 0.3 } },
    {
      section: 'Group B',
      name: 'Month 1',
      now: { value: 0.4 },
      before: { value: 0.3, low: 0.2, high: 0.5 },
      truth: 0.45,
    },
    { section: 'Group B', name: 'Month 2', now: { value: Number.NaN } },
  ];
  const plot = { ...words, measure: { label: 'FRR', format: '.0%' }, rowsAre: 'Row', rows };

  it('keeps the order given, with a heading where a section begins', () => {
    const { placed } = placeRows(plot);
    expect(placed.map(({ heading }) => heading)).toEqual(['Group A', 'Group B']);
    expect(placed.map((_, i) => rowAt(placed, placed[i]!.top + 1))).toEqual([0, 1]);
    expect(rowAt(placed, 1e6)).toBe(1);
  });

  it('tables paired estimates, their intervals and the truth', () => {
    expect(cells(render(<IntervalPlot {...plot} />))).toEqual([
      ...['Row', 'FRR before', 'FRR now', 'Truth'],
      ...['Group A, Month 1', '–', '20% (10% to 30%)', '–'],
      ...['Group B, Month 1', '30% (20% to 50%)', '40%', '45%'],
    ]);
  });

  it('makes room for the whole of every interval', () => {
    const html = render(<IntervalPlot {...plot} />);
    expect(html).not.toMatch(/x[12]="-\d/);
    expect(html).not.toMatch(/x[12]="1[1-9]\d/);
    expect(html).toContain('1 value without a finite number is not drawn.');
  });
});

describe('RateTimeline', () => {
  const points = [0.2, 0.3].map((value, x) => ({ x, value, low: value - 0.1, high: value + 0.1, count: 1204 }));
  const chart = {
    ...words,
    x: { label: 'Month', domain: [0, 4] as const },
    y: { label: 'FRR', format: '.0%' },
    groups: [
      { name: 'Group B', colour: 'group-b' as const, points: [...points, { x: 2, value: 0.4, estimated: true }] },
    ],
  };

  it('hatches what is not known yet, in its words, and lists it in the table', () => {
    const html = render(<RateTimeline {...chart} knownTo={2} unknownIs="labels not mature yet" />);
    expect(html).toMatch(/<rect x="60\.42%" width="39\.58%"[^>]*fill="url\(#hatch\w+\)"/);
    const id = html.match(/<pattern id="(\w+)"/)![1]!;
    expect(html).toContain(`url(#${id})`);
    expect(cells(html).slice(-2)).toEqual(['4', 'labels not mature yet']);
  });

  it('hatches nothing when all is known', () => {
    expect(render(<RateTimeline {...chart} />)).not.toContain('<pattern');
  });

  it('says an interval, its base and that a value is an estimate', () => {
    const table = cells(render(<RateTimeline {...chart} />));
    expect(table).toContain('20% (10% to 30%) of 1,204');
    expect(table).toContain('40%, estimated');
  });

  it('breaks the line towards an estimate and draws its point hollow', () => {
    const html = render(<RateTimeline {...chart} />);
    expect(html).toMatch(/class="chart-line rate-estimated" d="M[^M]+"/);
    expect(html.match(/chart-dot-hollow/g)).toHaveLength(1);
  });
});

describe('ParetoScatter', () => {
  const chart = {
    ...words,
    pointsAre: 'Mitigation',
    x: { label: 'FRR', better: 'lower' as const },
    y: { label: 'Profit', better: 'higher' as const },
    points: [
      { name: 'Fix', x: 0.3, y: 107 },
      { name: 'Retrain', x: 0.4, y: 104 },
      { name: 'Cutoffs', x: 0.2, y: 104, warnings: ['needs the group when deciding'] },
    ],
    reference: { name: 'At launch', x: 0.1, y: 200 },
  };

  it('tables front and warnings; the reference beats all and is still not on the front', () => {
    expect(cells(render(<ParetoScatter {...chart} />))).toEqual([
      ...['Mitigation', 'FRR', 'Profit', 'On the frontier', 'Warnings'],
      ...['Fix', '0.3', '107', 'yes', 'none'],
      ...['Retrain', '0.4', '104', 'no', 'none'],
      ...['Cutoffs', '0.2', '104', 'yes', '▲ needs the group when deciding'],
      ...['At launch', '0.1', '200', 'reference', 'none'],
    ]);
  });

  it('marks warned points and rings the selected one', () => {
    const html = render(<ParetoScatter {...chart} selected="Fix" />);
    expect(html.match(/class="chart-warning"/g)).toHaveLength(2); // in the key, and at its point
    expect(html.match(/class="chart-picked"/g)).toHaveLength(1);
  });
});

describe('BeliefBars', () => {
  it('a small belief is not written as none, nor a large one as certainty', () => {
    expect([0, 0.004, 0.005, 0.5, 0.996, 1].map(writeBelief)).toEqual(['0%', '<1%', '1%', '50%', '>99%', '100%']);
  });

  it('treats what is no probability as not stated', () => {
    const props = { ...words, rows: [], rowsAre: 'Hypothesis' };
    expect(listBeliefs({ name: 'A', before: -0.1, after: 1.2, computed: 0.3 }, props)).toEqual([
      { name: 'computed', value: 0.3 },
    ]);
    expect(empties(render(<BeliefBars {...props} rows={[{ name: 'A' }]} />))).toBe('Nothing stated yet');
  });

  it('draws the computed bar to its share', () => {
    const html = render(
      <BeliefBars {...words} rowsAre="Hypothesis" rows={[{ name: 'A', computed: 0.83, truth: true }]} />,
    );
    expect(html).toMatch(/class="belief-computed" x="0" width="83%"/);
    expect(html).toContain('✓ was at work');
  });
});

describe('RolloutTimeline', () => {
  const stages = [
    { name: 'Shadow', share: 0, from: 0, to: 10, outcome: 'passed' as const, reason: 'no skew' },
    { name: '1%', share: 0.01, from: 10, to: null, outcome: 'running' as const },
    { name: '5%', share: 0.05, from: null, to: null, outcome: 'planned' as const },
  ];

  it('tables each stage with days, outcome and reason', () => {
    expect(cells(render(<RolloutTimeline {...words} x={{ label: 'Day' }} stages={stages} />)).slice(5)).toEqual([
      ...['Shadow', '0%', 'day 0 to 10', 'passed', 'no skew'],
      ...['1%', '1%', 'since day 10', 'running', '–'],
      ...['5%', '5%', 'not reached', 'not reached', '–'],
    ]);
  });

  it('runs a stage without an end to the last day there is', () => {
    const html = render(
      <RolloutTimeline {...words} x={{ label: 'Day' }} stages={stages} events={[{ value: 40, label: 'labels' }]} />,
    );
    expect(texts(html, /class="stage-span" x="([\d.]+%" width="[\d.]+%)/g)).toEqual([
      '0%" width="25%',
      '25%" width="75%',
    ]);
  });

  it('gives long reasons the room they need', () => {
    const [short, long] = placeStages([stages[0]!, { ...stages[0]!, reason: 'word '.repeat(30) }]).placed;
    expect(long!.lines.every((line) => line.length <= 40)).toBe(true);
    expect(long!.height).toBe(short!.height + (long!.lines.length - short!.lines.length) * 16);
  });
});

describe('ReliabilityCurve', () => {
  const group = {
    name: 'Group A',
    colour: 'group-a' as const,
    bins: [
      { predicted: 0.8, observed: 0.9, count: 30 },
      { predicted: 0.2, observed: 0.2, count: 10 },
      { predicted: 0.5, observed: Number.NaN, count: 0 },
      { predicted: 0.6, observed: 1.4, count: 5 },
    ],
  };

  it('weighs the distance of each bin by its count', () => {
    expect(calibrationError(prepareBins([group]).drawn[0]!)).toBeCloseTo(0.075, 12);
  });

  it('leaves out empty bins in silence and impossible shares with a word', () => {
    const html = render(
      <ReliabilityCurve {...words} x={{ label: 'P' }} y={{ label: 'Share' }} counted="files" groups={[group]} />,
    );
    expect(html.match(/class="chart-dot"/g)).toHaveLength(2);
    expect(html).toContain('1 value without a finite number is not drawn.');
    expect(html).toContain('off by 7.5 points');
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
  });
});
