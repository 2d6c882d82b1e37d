// What this site adds to Markdown: formulas rendered at build, and links that hold under any base path. Used by the
// Astro configuration for lessons and by renderText for the texts of checks, so that both read the same language.
import katex from 'katex';

/** Features of the processor. Never `directive`: it eats "10:30" and "3:1" out of plain text. */
export const features = { math: true };

/**
 * Formulas become KaTeX's HTML, with MathML beside it for screen readers. A formula that does not parse stops the build.
 * @type {import('satteri').HastPluginDefinition}
 */
export const formulas = {
  name: 'formulas',
  element: {
    filter: ['code', 'pre'],
    visit(node, ctx) {
      const [child] = node.children;
      const code = node.tagName === 'pre' && child?.type === 'element' ? child : node;
      const names = code.properties['className'];
      if (!Array.isArray(names) || !names.some((name) => name === 'math-inline' || name === 'math-display')) return;
      const displayMode = names.includes('math-display');
      // A displayed formula is visited twice, as <pre> and as the <code> inside it: only the outer one is replaced.
      if (displayMode && node.tagName === 'code') return;
      const html = katex.renderToString(ctx.textContent(node), {
        displayMode,
        output: 'htmlAndMathml',
        strict: 'error',
      });
      // A long formula scrolls, so it must be reachable by keyboard.
      const value = displayMode
        ? `<div class="formula" role="group" aria-label="Formula" tabindex="0">${html}</div>`
        : html;
      ctx.replaceNode(node, { type: 'raw', value });
    },
  },
};

/**
 * Root-relative links and images get the site's base path.
 * @param {string} base
 * @returns {import('satteri').HastPluginDefinition}
 */
export function baseLinks(base) {
  const prefix = base.replace(/\/$/, '');
  return {
    name: 'base-links',
    element: {
      filter: ['a', 'img'],
      visit(node, ctx) {
        const key = node.tagName === 'a' ? 'href' : 'src';
        const address = node.properties[key];
        if (typeof address === 'string' && /^\/(?!\/)/.test(address)) ctx.setProperty(node, key, prefix + address);
      },
    },
  };
}

/**
 * KaTeX names each font in three formats; every browser that runs this site reads the first (woff2).
 * @returns {import('vite').Plugin}
 */
export function katexFonts() {
  return {
    name: 'katex-fonts',
    enforce: 'pre',
    transform(css, id) {
      if (!/katex(\.min)?\.css/.test(id)) return null;
      return { code: css.replaceAll(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("\w+"\)/g, ''), map: null };
    },
  };
}
