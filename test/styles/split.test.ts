import { describe, expect, it } from 'vitest';
import { placeSheets } from '../../src/styles/integration.mjs';
import { splitSheet } from '../../src/styles/split.mjs';

const above = new Set(['head', 'button']);

describe('a sheet split at the fold', () => {
  it('keeps what draws elements or classes of the first screen, in order', () => {
    const css = ':root{--a:1}.head{color:red}.check{color:blue}.check .button,.x{margin:0}@page{margin:1cm}';
    expect(splitSheet(css, above)).toEqual({
      above: ':root{--a:1}.head{color:red}.check .button,.x{margin:0}@page{margin:1cm}',
      below: '.check{color:blue}',
    });
  });

  it('divides media queries, so that none outruns the rule it changes', () => {
    const css = '@media (width<40rem){.head{order:1}.check{order:2}}';
    expect(splitSheet(css, above)).toEqual({
      above: '@media (width<40rem){.head{order:1}}',
      below: '@media (width<40rem){.check{order:2}}',
    });
  });

  it('is not misled by braces and semicolons in strings and addresses', () => {
    const css = '.check::before{content:"};"}.head{background:url(data:image/svg+xml;a.head)}';
    expect(splitSheet(css, above)).toEqual({
      above: '.head{background:url(data:image/svg+xml;a.head)}',
      below: '.check::before{content:"};"}',
    });
  });
});

describe('a page with its sheets in place', () => {
  const policy = `<meta content="default-src 'self'; style-src 'self' 'sha256-x';">`;
  const page = `${policy}<link rel="stylesheet" href="/lab/_astro/a.css"><p class="head"></p><div data-fold></div>`;
  const sheets = new Map([['_astro/a.css', '.head{color:red}.check{color:blue}']]);

  it('draws its first screen by itself, allowed by the policy, and links the rest under the same base', async () => {
    const kept: string[] = [];
    const keep = (css: string) => Promise.resolve(`_astro/${kept.push(css)}.css`);
    const placed = await placeSheets(page, sheets, keep);
    expect(kept).toEqual(['.check{color:blue}']);
    expect(placed).toContain('<style>.head{color:red}</style><p class="head">');
    expect(placed).toContain('<link rel="stylesheet" href="/lab/_astro/1.css"><div data-fold>');
    expect(placed).toMatch(/style-src 'sha256-[\w+/]{43}=' 'self'/);
  });

  it('refuses a sheet whose addresses depend on where it lies', async () => {
    const relative = new Map([['_astro/a.css', '.head{background:url(./a.png)}']]);
    await expect(placeSheets(page, relative, () => Promise.resolve(''))).rejects.toThrow('cannot be moved');
  });
});
