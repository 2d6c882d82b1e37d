/** What a page needs beside itself, read from its text: enough to open it without network although nobody scrolled through it. */

/** Styles, scripts and fonts under `_astro/` that markup names: in `<link>`, `<script>` and Astro's islands. */
export function namedByMarkup(markup: string, page: URL): readonly string[] {
  const attributes = markup.matchAll(/(?:href|src|component-url|renderer-url)="([^"]*\/_astro\/[^"]+)"/g);
  return unique(attributes, page);
}

/** Modules that a script imports statically; what it may or may not import later is not meant. */
export function importedBy(script: string, address: URL): readonly string[] {
  return unique(script.matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[\w./-]+\.js)["']/g), address);
}

function unique(matches: Iterable<RegExpMatchArray>, base: URL): readonly string[] {
  return [...new Set(Array.from(matches, ([, path]) => new URL(path!, base).href))];
}
