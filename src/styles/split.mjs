// Splits a sheet by what its rules can draw on the first screen. Sheets come from the bundler: valid, minified, no comments.

/** Top-level parts of a sheet, each a rule or a statement; braces and semicolons inside strings do not count. */
function partsOf(css) {
  const parts = [];
  let depth = 0;
  let start = 0;
  let quote = '';
  for (let at = 0; at < css.length; at++) {
    const char = css[at];
    if (char === '\\') at++;
    else if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '{' || char === '(') depth++;
    else if (char === '}' || char === ')') depth--;
    if (depth === 0 && !quote && (char === '}' || char === ';')) {
      parts.push(css.slice(start, at + 1));
      start = at + 1;
    }
  }
  return parts;
}

/**
 * The rules that may draw elements with these classes, and the others; each half keeps its order. A rule without a class
 * draws elements, which stand everywhere; a rule with several is kept above when any of them is there.
 * @param {string} css
 * @param {ReadonlySet<string>} classes
 * @returns {{ above: string, below: string }}
 */
export function splitSheet(css, classes) {
  let above = '';
  let below = '';
  for (const part of partsOf(css)) {
    const [, head = '', body = ''] = /^([^{]*)\{(.*)\}$/s.exec(part) ?? [];
    if (/^@(media|supports|container|layer)/.test(head)) {
      const inner = splitSheet(body, classes);
      if (inner.above) above += `${head}{${inner.above}}`;
      if (inner.below) below += `${head}{${inner.below}}`;
      continue;
    }
    const names = head.match(/(?<=\.)-?[A-Za-z_][\w-]*/g);
    const isFace = head === '@font-face';
    if (!isFace && (!names || names.some((name) => classes.has(name)))) above += part;
    else below += part;
  }
  return { above, below };
}
