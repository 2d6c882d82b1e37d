import { unzipSync, strFromU8 } from 'fflate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { checkBrief } from '@simulations/credit-drift/brief/check';
import { composeBrief } from '@simulations/credit-drift/brief/compose';
import type { Brief } from '@simulations/credit-drift/brief/schema';
import { emptyBrief } from '@simulations/credit-drift/brief/start';
import { hypothesisWords } from '@simulations/credit-drift/words';
import { BriefBuilder } from '@/labs/credit-drift/brief/BriefBuilder';
import { briefDocx } from '@/labs/credit-drift/brief/docx';
import { openParts } from '@/labs/credit-drift/brief/parts';
import { fileName } from '@/labs/credit-drift/brief/save';
import { factsOf, goodBrief, plans } from '../../credit-drift/brief/facts';

const { facts, readings } = factsOf([{ cause: 'population', weight: 1 }], 'points');
const good = goodBrief(facts);
const nothing = () => undefined;
const cited = { readings, plans, hypothesisWords };

function render(brief: Brief, more: Partial<Parameters<typeof BriefBuilder>[0]> = {}): string {
  return renderToStaticMarkup(
    <BriefBuilder
      brief={brief}
      onChange={nothing}
      {...cited}
      checks={null}
      onHandOver={nothing}
      scaffold="guided"
      {...more}
    />,
  );
}

describe('the builder', () => {
  it('gives every field a label', () => {
    const html = render(good);
    const typed = [...html.matchAll(/<(?:textarea|select|input)\b[^>]*>/gu)]
      .map(([tag]) => tag)
      .filter((tag) => !/type="(?:radio|checkbox)"/u.test(tag));
    expect(typed.length).toBeGreaterThanOrEqual(15);
    const unlabelled = typed.filter((tag) => !html.includes(`for="${/\bid="([^"]+)"/u.exec(tag)?.[1] ?? 'none'}"`));
    expect(unlabelled).toEqual([]);
  });

  it('offers readings that are not cited yet, each for and against', () => {
    const html = render(good);
    expect(html).toContain('Cite Impossible values, month 3: against');
    expect(html).not.toContain('Cite Drift cube, month 3');
  });

  it('shows the document as it is written', () => {
    expect(render(good)).toContain('Exhibit 3');
    expect(render(emptyBrief)).toContain('What you write appears here.');
  });

  it('says what is still open, and verdicts only when there are any', () => {
    expect(render(emptyBrief)).toContain('Still open: a title, a summary');
    expect(render(good)).toContain('Every part has something in it.');
    expect(render(good)).not.toContain('against the truth');
    const html = render(good, { checks: checkBrief(good, facts) });
    expect(html).toContain('20 of 20 checks right. 2 only a reader can judge.');
  });

  it('guides unless the case is flown free', () => {
    expect(render(emptyBrief)).toContain('Write it last.');
    expect(render(emptyBrief, { scaffold: 'free' })).not.toContain('Write it last.');
  });

  it('offers the draft while nothing is written, and no longer', () => {
    expect(render(emptyBrief, { draft: good })).toContain('Fill in what I have');
    expect(render(good, { draft: good })).not.toContain('Fill in what I have');
  });

  it('does not ask for figures where nothing is wrong', () => {
    expect(openParts({ ...emptyBrief, rootCause: ['nothing'] })).not.toContain('the figures of what happened');
  });
});

describe('the Word file', () => {
  const png = new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  );
  const images = new Map([['drift 3', { png, width: 1200, height: 600, text: 'Volatility moved in group B' }]]);
  const parts = async (brief: Brief) => {
    const blob = await briefDocx(composeBrief(brief, cited), images);
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    return { files, text: (name: string) => strFromU8(files[name]!) };
  };

  it('has Word’s own headings, list, captions, table header and footer', async () => {
    const { text } = await parts(good);
    const xml = text('word/document.xml');
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/gu)).toHaveLength(10);
    expect(xml).toContain('<w:pStyle w:val="Title"/>');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('<w:numPr>');
    expect(xml).toContain('<w:pStyle w:val="Caption"/>');
    for (const style of ['Title', 'Heading1', 'Caption', 'Quote', 'TableText']) {
      expect(text('word/styles.xml')).toContain(`w:styleId="${style}"`);
    }
    expect(text('word/footer1.xml')).toContain('NUMPAGES');
  });

  it('names title and author in its properties', async () => {
    const core = (await parts(good)).text('docProps/core.xml');
    expect(core).toContain('<dc:title>False rejections of group B</dc:title>');
    expect(core).toContain('<dc:creator>Lifecycle Lab</dc:creator>');
  });

  it('holds the picture of a chart, described, no wider than the text', async () => {
    const { files, text } = await parts(good);
    expect(Object.keys(files).filter((name) => name.endsWith('.png'))).toHaveLength(1);
    const xml = text('word/document.xml');
    expect(xml).toContain('descr="Volatility moved in group B"');
    const [, width] = /<wp:extent cx="(\d+)"/u.exec(xml)!;
    expect(Number(width) / 635).toBeLessThanOrEqual(11_906 - 2 * 1_134 + 15);
  });

  it('takes any text: markup as text, line ends as line ends, control characters out', async () => {
    const { text } = await parts({
      ...good,
      summary: 'a < b & c > d\u0000\u000b\nnext \ud800 \u{1F600}',
      title: 'R&D <x>',
    });
    const xml = text('word/document.xml');
    expect(xml).toContain('a &lt; b &amp; c &gt; d');
    expect(xml).toContain('<w:br/>');
    expect(xml).not.toMatch(/[\u0000\u000b]/u);
    expect(text('docProps/core.xml')).toContain('R&amp;D &lt;x&gt;');
  });
});

it('files are named after the title', () => {
  expect(fileName('False rejections, month 3', 'md')).toBe('false-rejections-month-3.md');
  expect(fileName('../../etc', 'docx')).toBe('etc.docx');
  expect(fileName('«»', 'md')).toBe('brief.md');
});
