import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { type InstrumentId, instrumentIds } from '@simulations/credit-drift/instruments/catalogue';
import type { Reading } from '@simulations/credit-drift/readings';
import { CreditWorkbench } from '@simulations/credit-drift/workbench';
import { arrangeCube, tallyCube } from '@/labs/credit-drift/instruments/cube';
import { definitionIds } from '@/labs/credit-drift/instruments/definition-ids';
import { Definitions, DefinitionsContext } from '@/labs/credit-drift/instruments/Definitions';
import { definitionsFor } from '@/labs/credit-drift/instruments/definitions';
import { ReadingView } from '@/labs/credit-drift/instruments/ReadingView';
import { analystDays, unbroken } from '@/labs/credit-drift/instruments/words';

const of = {
  seed: 7,
  causes: [{ cause: 'proxy', weight: 0.68 }],
  headline: 'given',
  applicantsPerMonth: 4000,
  alert: 'study',
} as const;
const moment = { clock: 5, purchases: { panels: [3], exploration: [{ from: 1, share: 0.1 }], audited: 5 } };
const readings = new Map<InstrumentId, Reading>();

beforeAll(async () => {
  const workbench = new CreditWorkbench({ tensors: null, now: () => 0 });
  for (const instrument of instrumentIds) {
    readings.set(instrument, await workbench.read(of, { instrument, month: 3, ...moment }));
  }
}, 60_000);

/** What a reader of the markup would read. */
const textOf = (markup: string) =>
  markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll(/[ \n]+/g, ' ');

describe.each(instrumentIds)('the view of %s', (instrument) => {
  it('says what was seen, in one sentence, and has its figures as a table', () => {
    const reading = readings.get(instrument)!;
    const markup = renderToStaticMarkup(<ReadingView reading={reading} />);
    expect(textOf(markup)).toContain(unbroken(reading.sentence));
    expect(markup).toContain('<table');
    expect(markup).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('does not say what the reading means', () => {
    const text = textOf(renderToStaticMarkup(<ReadingView reading={readings.get(instrument)!} />));
    expect(text).not.toMatch(/population shift|concept drift|proxy input|label problem/i);
  });
});

describe('the drift cube', () => {
  const cell = (psi: number, critical: number) => ({ psi, critical });

  it('counts the false alarms of the fixed threshold and what it misses', () => {
    const cells = [cell(0.2, 0.3), cell(0.2, 0.1), cell(0.05, 0.01), cell(0.05, 0.2)];
    expect(tallyCube(cells)).toEqual({ cells: 4, beyondChance: 2, overFixed: 2, falseAlarms: 1, silent: 1 });
  });

  it('arranges every cell of five months by input, group and month', () => {
    const reading = readings.get('drift')!;
    if (reading.instrument !== 'drift') throw new Error('another reading');
    const cube = arrangeCube(reading.cells);
    expect(cube.flat(2)).toHaveLength(9 * 3 * 5);
    expect(cube.flat(2)).not.toContain(null);
    expect(cube[6]![1]![2]).toMatchObject({ feature: 'area_index', group: 'B', month: 3 });
  });
});

describe('definitions', () => {
  const shown = definitionsFor(instrumentIds);

  it('exist for every metric that a view names, with the formula as MathML and the way it misleads', () => {
    for (const id of instrumentIds.flatMap((each) => definitionIds[each])) {
      expect(shown[id]?.formula).toContain('<math');
      expect(shown[id]!.failureMode.length).toBeGreaterThan(30);
    }
  });

  it('are sent only for the instruments that a case offers', () => {
    const few = definitionsFor(['values']);
    expect(Object.keys(few)).not.toContain('psi');
    expect(Object.keys(few)).toContain('false-rejection-rate');
  });

  it('name their source beside the formula', () => {
    const markup = renderToStaticMarkup(
      <DefinitionsContext value={shown}>
        <Definitions ids={definitionIds.drift} />
      </DefinitionsContext>,
    );
    expect(textOf(markup)).toContain('Yurdakul (2018)');
    expect(markup.match(/<math/g)).toHaveLength(definitionIds.drift.length);
  });
});

describe('words of readings', () => {
  it('say inputs by their names in the data dictionary, never by their identifiers', () => {
    for (const { sentence } of readings.values()) expect(sentence).not.toMatch(/[a-z]_[a-z]/u);
    expect(readings.get('drift')!.sentence).toContain('area index');
  });

  it('keep a figure and its unit on one line', () => {
    expect(unbroken('up 15.0 % (+3.1 pp)')).toBe('up 15.0\u00a0% (+3.1\u00a0pp)');
  });

  it('say parts of days as a clerk would', () => {
    expect([0, 0.25, 1, 2.5].map(analystDays)).toEqual(['0 days', '¼ day', '1 day', '2 ½ days']);
  });
});
