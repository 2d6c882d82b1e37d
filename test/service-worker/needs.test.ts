import { expect, test } from 'vitest';
import { importedBy, namedByMarkup } from '@/service-worker/needs';

const at = (path: string) => new URL(path, 'https://example.org/lab/');
const href = (path: string) => at(path).href;

test('a page needs the styles, scripts, fonts and islands that its markup names, under a sub-path too', () => {
  const markup = `<link rel="stylesheet" href="/lab/_astro/site.1a.css"><script src="/lab/_astro/_...x_.js"></script>
    <astro-island component-url="/lab/_astro/Check.2b.js" renderer-url="/lab/_astro/client.3c.js"></astro-island>
    <astro-island component-url="/lab/_astro/Check.2b.js"></astro-island>
    <a href="/lab/learn/">Learn</a> <code>src="_astro/not-an-attribute-of-ours.js"</code>`;
  const wanted = ['_astro/site.1a.css', '_astro/_...x_.js', '_astro/Check.2b.js', '_astro/client.3c.js'];
  expect(namedByMarkup(markup, at('learn/'))).toEqual(wanted.map(href));
});

test('a script needs what it imports outright, not what it may import later', () => {
  const script = `import{a as b}from"./react.1.js";import"./style.2.js";export{c}from'./d.3.js';
    const later=()=>import("./tensors.4.js");new Worker("/lab/_astro/worker.5.js")`;
  const wanted = ['_astro/react.1.js', '_astro/style.2.js', '_astro/d.3.js'];
  expect(importedBy(script, at('_astro/app.js'))).toEqual(wanted.map(href));
});
