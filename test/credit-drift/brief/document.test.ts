import { describe, expect, it } from 'vitest';
import { composeBrief } from '@simulations/credit-drift/brief/compose';
import { briefMarkdown } from '@simulations/credit-drift/brief/markdown';
import { briefSchema } from '@simulations/credit-drift/brief/schema';
import { draftBrief, emptyBrief } from '@simulations/credit-drift/brief/start';
import { hypothesisWords } from '@simulations/credit-drift/words';
import { escapeMarkdown } from '@simulations/kernel/document/markdown';
import { factsOf, goodBrief, plans, repair } from './facts';

const { facts, readings } = factsOf([{ cause: 'population', weight: 1 }], 'points');
const good = goodBrief(facts);
const cited = { readings, plans, hypothesisWords, meta: [{ label: 'Case', value: 'population, seed 7' }] };
const document = composeBrief(good, cited);

describe('the document of a brief', () => {
  it('has every part in the order in which it is read', () => {
    expect(document.sections.map(({ id }) => id)).toEqual([
      ...['summary', 'claim', 'cause', 'evidence-for', 'evidence-against'],
      ...['remediation', 'options', 'recommendation', 'residual-risk', 'monitoring'],
    ]);
  });

  it('leaves out parts that are empty', () => {
    expect(composeBrief(emptyBrief, cited).sections).toEqual([]);
    expect(composeBrief(emptyBrief, cited).title).toBe('Untitled brief');
  });

  it('numbers exhibits through and quotes what the instrument said', () => {
    const exhibits = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'exhibit'));
    expect(exhibits.map(({ label }) => label)).toEqual(['Exhibit 1', 'Exhibit 2', 'Exhibit 3']);
    expect(exhibits[1]!.sentence).toBe(readings.find(({ instrument }) => instrument === 'frr')!.sentence);
  });

  it('says where a reading was never taken', () => {
    const brief = { ...good, evidenceFor: [{ instrument: 'audit', month: 3, says: 'x' } as const] };
    const [block] = composeBrief(brief, cited).sections.find(({ id }) => id === 'evidence-for')!.blocks;
    expect(block).toMatchObject({ kind: 'exhibit', sentence: null });
  });

  it('puts the bench’s figures beside each option, and its warnings below', () => {
    const { blocks } = document.sections.find(({ id }) => id === 'options')!;
    const [table, notes] = blocks;
    expect(table).toMatchObject({ kind: 'table' });
    const rows = table!.kind === 'table' ? table!.rows : [];
    expect(rows[1]).toEqual([
      'Use employment type (recommended)',
      '29.6 %',
      '17.8 %',
      '96 %',
      '10.0 %',
      '0.826',
      '+2.50',
    ]);
    expect(notes).toMatchObject({ kind: 'list' });
    expect(JSON.stringify(notes)).toContain('Group A pays for it');
  });
});

describe('Markdown', () => {
  const text = briefMarkdown(document);

  it('has a title, a heading for each part, and a table with aligned figures', () => {
    expect(text.startsWith('# False rejections of group B\n')).toBe(true);
    expect(text.match(/^## /gmu)).toHaveLength(document.sections.length);
    expect(text).toContain('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  });

  it.each([
    ['# not a heading', '\\# not a heading'],
    ['- not a list', '\\- not a list'],
    ['1. not a list', '1\\. not a list'],
    ['a | b', 'a \\| b'],
    ['*loud* _soft_ `code`', '\\*loud\\* \\_soft\\_ \\`code\\`'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['[link](javascript:alert(1))', '\\[link\\](javascript:alert(1))'],
    ['AT&amp;T', 'AT&amp;amp;T'],
    ['two\nlines', 'two lines'],
  ])('keeps %s as text', (typed, escaped) => {
    expect(escapeMarkdown(typed)).toBe(escaped);
  });

  it('a cell cannot break out of its table', () => {
    const broken = briefMarkdown({
      title: 'x',
      meta: [],
      sections: [
        {
          id: 'a',
          heading: 'A',
          blocks: [{ kind: 'table', caption: 'c', head: ['h', 'k'], rows: [['a | b\nc', 'd']], numeric: [] }],
        },
      ],
    });
    expect(broken.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(3);
  });
});

describe('a draft', () => {
  const draft = draftBrief({ readings, plans, chosen: repair, diagnosis: ['population'] });

  it('can be kept as it is', () => {
    expect(briefSchema.safeParse(draft).success).toBe(true);
    expect(briefSchema.safeParse(emptyBrief).success).toBe(true);
  });

  it('takes rates from the learner’s panel and leaves unit and denominator open', () => {
    const { truth } = facts;
    expect(draft.claim.after).toBeCloseTo(100 * truth.months[2]!.frr.B, 1);
    expect(draft.claim.before).toBeCloseTo(100 * truth.launch.frr.B, 0);
    expect([draft.claim.unit, draft.claim.denominator, draft.claim.change]).toEqual([null, null, null]);
  });

  it('cites only readings that can tell the cause named, and claims nothing that was not looked at', () => {
    expect(draft.evidenceFor.map(({ instrument }) => instrument)).toEqual(['drift', 'replay']);
    const blind = draftBrief({ readings: [], plans: [], chosen: null, diagnosis: [] });
    expect(blind).toEqual({ ...emptyBrief, title: 'False rejections of group B' });
  });

  it('puts doing nothing first and the chosen plan second', () => {
    const options = draftBrief({ readings, plans: plans.toReversed(), chosen: repair, diagnosis: [] }).options;
    expect(options.map(({ mitigation }) => mitigation.parts[0]!.kind)).toEqual([
      'nothing',
      'add-employment',
      'balanced',
    ]);
  });
});
