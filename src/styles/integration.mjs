// After the pages are built: what draws the first screen goes into the page itself, so that the first paint waits for one
// answer and not for eleven. Rules that draw only what stands below `data-fold` make one sheet that is linked there: a sheet
// in the body holds back what follows it, and nothing above. Astro's own `build.inlineStylesheets` puts
// everything into the head, and forgets the sheets that a lesson's text brings when it writes the policy's hashes.
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitSheet } from './split.mjs';

const LINK = /<link rel="stylesheet" href="([^"]*\/)(_astro\/[^"]+\.css)">/g;
const FOLD = /<\w+[^>]*\sdata-fold[\s>]/;

const hash = (encoding, text) => createHash('sha256').update(text).digest(encoding);

/** Classes that elements of this markup bear. */
function classesIn(markup) {
  return new Set([...markup.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names]) => names.split(/\s+/)));
}

/**
 * The page with its sheets in place. `sheets` maps the paths of the sheets it links, from the root of the site, to their
 * text; `keep` stores the sheet for below the fold and answers with its path.
 * @param {string} page
 * @param {ReadonlyMap<string, string>} sheets
 * @param {(css: string) => Promise<string>} keep
 */
export async function placeSheets(page, sheets, keep) {
  const links = [...page.matchAll(LINK)];
  const first = links[0];
  if (!first) return page;
  const fold = page.search(FOLD);
  const css = links.map(([, , path]) => sheets.get(path) ?? '').join('');
  const { above, below } = fold < 0 ? { above: css, below: '' } : splitSheet(css, classesIn(page.slice(0, fold)));
  if (/<\/style|url\((?!["']?[/#d])/i.test(above)) throw new Error('a sheet that cannot be moved into a page');

  let placed = page;
  if (below !== '') {
    const link = `<link rel="stylesheet" href="${first[1]}${await keep(below)}">`;
    placed = `${page.slice(0, fold)}${link}${page.slice(fold)}`;
  }
  links.forEach(([link], at) => {
    placed = placed.replace(link, () => (at === 0 ? `<style>${above}</style>` : ''));
  });
  return placed.replace(/(?<=content="[^"]*)style-src (?=')/, () => `style-src 'sha256-${hash('base64', above)}' `);
}

/** @returns {import('astro').AstroIntegration} */
export function sheetsInPlace() {
  return {
    name: 'sheets-in-place',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await readdir(folder, { recursive: true });
        const sheets = new Map();
        for (const file of files.filter((name) => name.endsWith('.css'))) {
          sheets.set(file.replaceAll('\\', '/'), await readFile(join(folder, file), 'utf8'));
        }
        const keep = async (css) => {
          const path = `_astro/below.${hash('hex', css).slice(0, 8)}.css`;
          await writeFile(join(folder, path), css);
          return path;
        };
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          const path = join(folder, file);
          await writeFile(path, await placeSheets(await readFile(path, 'utf8'), sheets, keep));
        }
      },
    },
  };
}
