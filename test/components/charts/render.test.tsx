import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactElement } from 'react';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import {
  DotPlot,
  Dumbbell,
  Histogram,
  LineChart,
  RankCurve,
  Scatter,
  UserItemMap,
  binMatrix,
} from '@/components/charts';
import { examples } from './examples';
import { groupExamples } from './groupExamples';

const render = (element: ReactElement): string => renderToStaticMarkup(element);
const texts = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1]!);
const cells = (html: string): string[] => texts(html, /<t[hd](?: [^>]*)?>([^<]*)</g);
const words = { title: 'Title', finding: 'Finding.' };
const noNumberLost = (html: string): void => expect(html).not.toMatch(/NaN|Infinity|undefined/);

describe('every chart, rendered without a browser', () => {
  for (const [name, element] of Object.entries({ ...examples, ...groupExamples })) {
    const html = render(element);
    it(`${name} draws the same picture as before`, async () => {
      await expect(await format(html, { parser: 'html', printWidth: 120 })).toMatchFileSnapshot(
        `__snapshots__/${name}.html`,
      );
    });
    it(`${name} states its finding, has a table and describes itself`, () => {
      expect(html).toMatch(/<figcaption[^>]*><span class="chart-finding">[^<]+\.<\/span>/);
      expect(html).toContain('Show as table');
      expect(cells(html).length).toBeGreaterThan(6);
      expect(html).toMatch(/role="img" aria-label="[^"]+\. [^"]+"/);
      noNumberLost(html);
    });
    it(`${name} asks for nothing that works only with script`, () => {
      expect(html).not.toContain('role="slider"');
      expect(html).not.toMatch(/<style|<script| on[a-z]+=/);
    });
    it(`${name} gives no width in pixels, so that it fits any column`, () => {
      const plot = html.match(/<svg class="chart-svg"[^>]*>/)?.[0];
      expect(plot).toContain('width="100%"');
      expect(plot).not.toContain('viewBox');
    });
  }
});

describe('LineChart', () => {
  const axes = { x: { label: 'Epoch' }, y: { label: 'Loss', unit: 'nats' } };

  it('tables every point by x, with a dash where a series has none', () => {
    const series = [
      {
        name: 'A',
        points: [
          { x: 1, y: 0.5 },
          { x: 2, y: 0.25 },
        ],
      },
      { name: 'B', points: [{ x: 2, y: 4 }] },
    ];
    const html = render(<LineChart {...words} {...axes} series={series} />);
    expect(cells(html)).toEqual(['Epoch', 'A, nats', 'B, nats', '1', '0.5', '–', '2', '0.25', '4']);
  });

  it('names each line and its last value beside its end', () => {
    const html = render(
      <LineChart
        {...words}
        {...axes}
        series={[
          {
            name: 'Loss here',
            points: [
              { x: 0, y: 2 },
              { x: 1, y: 1.5 },
            ],
          },
        ]}
      />,
    );
    expect(texts(html, /<tspan[^>]*>([^<]*)</g)).toEqual(['Loss here', '1.5']);
  });

  it('says so when there is nothing yet, and keeps its height', () => {
    const empty = render(<LineChart {...words} {...axes} series={[]} height={200} />);
    expect(empty).toContain('No points yet');
    expect(empty).toContain('height="200"');
    noNumberLost(empty);
  });

  it('draws a single point as a dot', () => {
    const html = render(<LineChart {...words} {...axes} series={[{ name: 'A', points: [{ x: 3, y: 7 }] }]} />);
    expect(html).toMatch(/<circle class="chart-dot chart-c1" cx="50%"/);
    noNumberLost(html);
  });

  it('skips values that are not finite, leaves a gap there, and says how many', () => {
    const points = [1, Number.NaN, 3, Infinity, 5, 6].map((y, x) => ({ x, y }));
    const html = render(<LineChart {...words} {...axes} series={[{ name: 'A', points }]} />);
    expect(html).toContain('2 values without a finite number are not drawn.');
    expect(html.match(/class="chart-line chart-c1" d="([^"]*)"/)?.[1]?.split('M')).toHaveLength(4);
    expect(cells(html)).toContain('no value');
    noNumberLost(html);
  });

  it('skips what a logarithm cannot show', () => {
    const points = [0, 10, 100].map((y, x) => ({ x, y }));
    const html = render(
      <LineChart {...words} x={{ label: 'x' }} y={{ label: 'y', scale: 'log' }} series={[{ name: 'A', points }]} />,
    );
    expect(html).toContain('1 value without a finite number above zero is not drawn.');
    noNumberLost(html);
  });

  it('draws huge and tiny values without losing one', () => {
    for (const size of [1e-12, 1e7, 1e300]) {
      const html = render(
        <LineChart
          {...words}
          {...axes}
          series={[
            {
              name: 'A',
              points: [
                { x: 0, y: -size },
                { x: 1, y: size },
              ],
            },
          ]}
        />,
      );
      noNumberLost(html);
      expect(html).not.toContain('not drawn');
    }
  });

  it('keeps the path and the table of 20,000 points small', () => {
    const points = Array.from({ length: 20_000 }, (_, x) => ({ x, y: (x * 7919) % 1000 }));
    const html = render(<LineChart {...words} {...axes} series={[{ name: 'A', points }]} />);
    expect(html.length).toBeLessThan(40_000);
    expect(html).toContain('of 20,000 rows');
  });

  it('draws what the learner said beside the result', () => {
    const series = [
      {
        name: 'A',
        points: [
          { x: 0, y: 1 },
          { x: 4, y: 0.5 },
        ],
      },
    ];
    const html = render(<LineChart {...words} {...axes} series={series} prediction={{ value: 0.7, at: 3 }} />);
    expect(html).toMatch(/x="75%"[^>]*><path class="chart-diamond"/);
    expect(texts(html, /<tspan[^>]*>([^<]*)</g).join(' ')).toContain('You predicted 0.7');
  });
});

describe('Histogram', () => {
  it('tables counts and shares that add up', () => {
    const bins = [
      { from: 0, to: 1, count: 1 },
      { from: 1, to: 2, count: 3 },
    ];
    const html = render(
      <Histogram {...words} x={{ label: 'Value' }} counted="things" groups={[{ name: 'all', bins }]} />,
    );
    expect(cells(html)).toEqual(['Value', 'Things', 'Share', '0 to 1', '1', '25.0%', '1 to 2', '3', '75.0%']);
  });

  it('draws bars in proportion and none for an empty bin', () => {
    const bins = [4, 0, 2].map((count, i) => ({ from: i, to: i + 1, count }));
    const html = render(
      <Histogram {...words} height={100} x={{ label: 'Value' }} counted="things" groups={[{ name: 'all', bins }]} />,
    );
    expect(texts(html, /<rect[^>]* height="([\d.]+)"/g)).toEqual(['100', '50']);
  });

  it('shows a count that is not a number as none', () => {
    const bins = [
      { from: 0, to: 1, count: Number.NaN },
      { from: 1, to: 2, count: 3 },
    ];
    noNumberLost(
      render(<Histogram {...words} x={{ label: 'Value' }} counted="things" groups={[{ name: 'all', bins }]} />),
    );
  });

  it('says so when nothing was counted', () => {
    expect(
      render(<Histogram {...words} x={{ label: 'Value' }} counted="things" groups={[{ name: 'all', bins: [] }]} />),
    ).toContain('No things yet');
  });

  it('tables groups with different bins by where the bins lie', () => {
    const one = { from: 0, to: 1, count: 2 };
    const two = { from: 1, to: 2, count: 5 };
    const groups = [
      { name: 'A', bins: [two] },
      { name: 'B', bins: [one, two] },
    ];
    const html = render(<Histogram {...words} x={{ label: 'v' }} counted="things" groups={groups} />);
    expect(cells(html).slice(5)).toEqual(['0 to 1', '–', '–', '2', '28.6%', '1 to 2', '5', '100.0%', '5', '71.4%']);
  });

  it('makes room for a prediction outside the data', () => {
    const bins = [{ from: 1, to: 2, count: 1 }];
    const html = render(
      <Histogram
        {...words}
        x={{ label: 'v' }}
        counted="things"
        groups={[{ name: 'A', bins }]}
        prediction={{ value: 5 }}
      />,
    );
    expect(html).toMatch(/class="chart-own"><line class="chart-rim" x1="100%"/);
    expect(html).toMatch(/<rect x="0%" width="25%"/);
  });
});

describe('RankCurve', () => {
  it('states the share of the head', () => {
    const items = [10, 80, 5, 5, 0, 0, 0, 0, 0, 0].map((count) => ({ count }));
    const html = render(<RankCurve {...words} items={items} ranked="films" counted="ratings" />);
    expect(html).toContain('<tspan class="chart-strong">80%</tspan> of all ratings go to');
    expect(html).toContain('the top 1 of 10 films (10%)');
    expect(cells(html).slice(4, 8)).toEqual(['Top 1', '10%', '80', '80%']);
  });

  it('skips what is not a count and says so', () => {
    const items = [3, Number.NaN, -1, 2].map((count) => ({ count }));
    const html = render(<RankCurve {...words} items={items} ranked="films" counted="ratings" />);
    expect(html).toContain('2 values without a count are not drawn.');
  });

  it('has an empty state', () => {
    const html = render(<RankCurve {...words} items={[]} ranked="films" counted="ratings" />);
    expect(html).toContain('No ratings yet');
    noNumberLost(html);
  });
});

describe('DotPlot', () => {
  const rows = [
    { name: 'B', value: 2 },
    { name: 'C', value: Number.NaN },
    { name: 'A', value: 1 },
  ];
  it('puts the best row on top, whichever way is better', () => {
    const order = (better: 'lower' | 'higher'): string[] =>
      cells(render(<DotPlot {...words} metric={{ label: 'm' }} better={better} rowsAre="Run" rows={rows} />)).filter(
        (_, i) => i % 2 === 0,
      );
    expect(order('lower')).toEqual(['Run', 'A', 'B']);
    expect(order('higher')).toEqual(['Run', 'B', 'A']);
  });

  it('says that a row without a value is missing', () => {
    expect(render(<DotPlot {...words} metric={{ label: 'm' }} better="lower" rowsAre="Run" rows={rows} />)).toContain(
      '1 value without a finite number is not drawn.',
    );
  });

  it('draws one row, and none', () => {
    noNumberLost(
      render(
        <DotPlot {...words} metric={{ label: 'm' }} better="lower" rowsAre="Run" rows={[{ name: 'A', value: 0 }]} />,
      ),
    );
    const empty = render(
      <DotPlot {...words} metric={{ label: 'm' }} better="lower" rowsAre="Run" rows={[]} prediction={{ value: 3 }} />,
    );
    expect(empty).toContain('Nothing to compare yet');
    noNumberLost(empty);
  });
});

describe('Scatter, Dumbbell and UserItemMap without data', () => {
  it('say so and lose no number', () => {
    const matrix = binMatrix({ rows: [], columns: [], rowCount: 0, columnCount: 0 }, 10, 10);
    const all = [
      <Scatter key="s" {...words} x={{ label: 'x' }} y={{ label: 'y' }} pointsAre="Run" points={[]} frontier />,
      <Dumbbell key="d" {...words} a={{ name: 'a' }} b={{ name: 'b' }} metrics={[]} />,
      <UserItemMap key="m" {...words} matrix={matrix} rowsAre="users" columnsAre="films" filledWith="ratings" />,
    ].map(render);
    expect(all.map((html) => html.match(/class="chart-empty">([^<]*)/)?.[1])).toEqual([
      'Nothing to compare yet',
      'Nothing to compare yet',
      'No ratings yet',
    ]);
    all.forEach(noNumberLost);
  });

  it('skip what cannot be drawn', () => {
    const points = [
      { name: 'A', x: 1, y: Number.NaN },
      { name: 'B', x: 1, y: 2 },
    ];
    expect(
      render(<Scatter {...words} x={{ label: 'x' }} y={{ label: 'y' }} pointsAre="Run" points={points} />),
    ).toContain('1 value without');
    const metrics = [{ metric: { label: 'm' }, better: 'lower' as const, a: Infinity, b: 1 }];
    expect(render(<Dumbbell {...words} a={{ name: 'a' }} b={{ name: 'b' }} metrics={metrics} />)).toContain(
      '1 value without',
    );
  });
});
