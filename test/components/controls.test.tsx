import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import {
  Choice,
  DataTable,
  Message,
  Progress,
  Readout,
  RunHistory,
  Slider,
  Steps,
  formatDuration,
} from '@/components/controls';

const nothing = () => undefined;

describe('Slider', () => {
  const render = (prediction?: number) =>
    renderToStaticMarkup(
      <Slider label="Factors" value={8} min={0} max={32} onChange={nothing} prediction={prediction} unit="factors" />,
    );

  it('speaks its value with the unit', () => {
    expect(render()).toContain('aria-valuetext="8 factors"');
  });

  it('ties a prediction to the input and places it on the scale', () => {
    const html = render(16);
    expect(html).toContain('your prediction: 16 factors');
    expect(html).toContain('--at:0.5');
    expect(html).toMatch(/aria-describedby="[^"]+-bug"/);
  });

  it('draws no prediction when none was made', () => {
    expect(render()).not.toContain('slider__bug');
  });
});

describe('Choice', () => {
  it('checks the chosen option and no other', () => {
    const options = [
      { value: 'time', label: 'By time' },
      { value: 'random', label: 'At random' },
    ];
    const html = renderToStaticMarkup(<Choice legend="Split" value="random" options={options} onChange={nothing} />);
    expect(html.match(/checked=""/g)).toHaveLength(1);
    expect(html).toMatch(/checked="" value="random"|value="random" checked=""/);
  });
});

describe('Readout', () => {
  const render = (value: number | null, better: 'higher' | 'lower') =>
    renderToStaticMarkup(
      <Readout
        label="RMSE"
        value={value}
        digits={3}
        reference={{ value: 0.94, label: 'the baseline' }}
        better={better}
      />,
    );

  it('calls a smaller error better and a smaller hit rate worse', () => {
    expect(render(0.9, 'lower')).toContain('−0.040 better than the baseline');
    expect(render(0.9, 'higher')).toContain('−0.040 worse than the baseline');
  });

  it('calls a difference that rounds away the same', () => {
    expect(render(0.9402, 'lower')).toContain('same as the baseline');
  });

  it('says that nothing was measured instead of showing a zero', () => {
    expect(render(null, 'lower')).toContain('not measured yet');
  });
});

describe('DataTable', () => {
  it('sorts by the given column with missing figures last', () => {
    const html = renderToStaticMarkup(
      <DataTable
        caption="Models"
        rows={[
          { name: 'c', error: NaN },
          { name: 'b', error: 0.94 },
          { name: 'a', error: 0.88 },
        ]}
        rowKey={(row) => row.name}
        columns={[
          { key: 'name', header: 'Model', cell: (row) => row.name },
          { key: 'error', header: 'RMSE', cell: (row) => String(row.error), numeric: true, sortBy: (row) => row.error },
        ]}
        initialSort={{ key: 'error', direction: 'ascending' }}
      />,
    );
    expect([...html.matchAll(/scope="row"[^>]*>(\w)</g)].map((match) => match[1])).toEqual(['a', 'b', 'c']);
    expect(html).toContain('aria-sort="ascending"');
  });
});

describe('Progress', () => {
  it('gives no figure while the share is unknown', () => {
    const html = renderToStaticMarkup(<Progress label="Reading" value={null} />);
    expect(html).not.toContain('aria-valuenow');
    expect(html).not.toContain('%</span>');
  });

  it('never says 100 % before the end', () => {
    expect(renderToStaticMarkup(<Progress label="Training" value={0.999} etaSeconds={61} />)).toContain('99 %');
  });
});

describe('Steps', () => {
  it('makes only reachable steps buttons and marks the current one', () => {
    const html = renderToStaticMarkup(
      <Steps
        label="Legs"
        onSelect={nothing}
        steps={[
          { id: 'a', label: 'Frame', state: 'done', reachable: true },
          { id: 'b', label: 'Data', state: 'current', reachable: true },
          { id: 'c', label: 'Split', state: 'ahead' },
        ]}
      />,
    );
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  });
});

describe('RunHistory', () => {
  it('does not offer to restore the run that is on the deck', () => {
    const figures = [{ label: 'RMSE', value: '0.91' }];
    const html = renderToStaticMarkup(
      <RunHistory
        runs={[
          { id: '1', name: 'ALS', figures },
          { id: '2', name: 'EASE', figures, current: true },
        ]}
        compared={['1']}
        onCompare={nothing}
        onRestore={nothing}
        onRename={nothing}
      />,
    );
    expect(html).toContain('Restore ALS');
    expect(html).not.toContain('Restore EASE');
    expect(html.match(/checked=""/g)).toHaveLength(1);
  });
});

describe('Message', () => {
  it('says its tone in a word and interrupts only when asked to', () => {
    expect(renderToStaticMarkup(<Message tone="bad">No rows.</Message>)).toContain('Problem');
    expect(renderToStaticMarkup(<Message tone="bad">No rows.</Message>)).not.toContain('role=');
    expect(renderToStaticMarkup(<Message tone="bad" live="assertive" children="x" />)).toContain('role="alert"');
  });
});

it('a duration is told in the two largest units', () => {
  expect([0.4, 59.4, 83, 3725].map(formatDuration)).toEqual(['0 s', '59 s', '1 min 23 s', '1 h 2 min']);
});
