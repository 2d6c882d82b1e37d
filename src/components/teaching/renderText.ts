/** Texts of checks and glossary entries: authors write Markdown with $formulas$, browsers get HTML. Runs at build only. */
import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { baseLinks, features, formulas } from '@/markdown/plugins.mjs';
import type { CheckData } from '@/schemas/check';

const processor = createSatteriMarkdownProcessor({
  features,
  hastPlugins: [formulas, baseLinks(import.meta.env.BASE_URL)],
  syntaxHighlight: false,
});

/** One paragraph loses its `<p>`, so that it can stand in a label; several keep theirs. */
export async function renderText(markdown: string): Promise<string> {
  const { code } = await (await processor).render(markdown);
  const html = code.trim();
  const only = /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(html);
  return only?.[1] ?? html;
}

/** Fields of a check that hold text for the reader; all others are ids, numbers and switches. */
const TEXTS = new Set([
  'prompt',
  'hint',
  'explanation',
  'text',
  'feedback',
  'missed',
  'nudge',
  'modelAnswer',
  'rubric',
]);

async function renderDeep(value: unknown, isText: boolean): Promise<unknown> {
  if (typeof value === 'string') return isText ? renderText(value) : value;
  if (Array.isArray(value)) return Promise.all(value.map((entry) => renderDeep(entry, isText)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([key, entry]) => [key, await renderDeep(entry, TEXTS.has(key))]);
  return Object.fromEntries(await Promise.all(entries));
}

/** The same check with its texts as HTML. */
export async function renderCheck(check: CheckData): Promise<CheckData> {
  return (await renderDeep(check, false)) as CheckData;
}
