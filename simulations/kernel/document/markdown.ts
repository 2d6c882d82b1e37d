/** A document as Markdown (CommonMark with GitHub's tables). Whatever people typed stays text. */
import type { Block, DocumentModel } from './document';

/**
 * Escapes what Markdown would read as markup inside a line, and what only matters where a line begins: headings, lists, quotes, rules, code
 * fences (CommonMark 2.4, 4, 5). Angle brackets and ampersands become entities, so that no HTML passes.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s*\n\s*/gu, ' ')
      .replace(/[\\`*_{}[\]|~$]/gu, (sign) => `\\${sign}`)
      .replace(/&/gu, '&amp;')
      .replace(/</gu, '&lt;')
      .replace(/>/gu, '&gt;')
      .replace(/!(?=\\\[)/gu, '\\!')
      .replace(/^(\s*)(#{1,6}(?=\s|$)|=|[+-](?=\s|$)|-{2})/u, '$1\\$2')
      .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
      // Bare addresses would become links (GitHub's autolinks).
      .replace(/\b(https?|ftp):\/\//giu, '$1\\://')
      .replace(/\bwww\./giu, 'www\\.')
      .replace(/(?<=\w)@(?=\w)/gu, '\\@')
  );
}

/** `blockOf` writes every block; hand those of the kernel on to `blockMarkdown`. */
export function markdownOf<B extends { readonly kind: string }>(
  { title, meta, sections }: DocumentModel<B>,
  blockOf: (block: B) => string,
): string {
  const parts = [
    `# ${escapeMarkdown(title)}`,
    meta.map(({ label, value }) => `**${escapeMarkdown(label)}:** ${escapeMarkdown(value)}`).join('  \n'),
    ...sections.flatMap(({ heading, blocks }) => [`## ${escapeMarkdown(heading)}`, ...blocks.map(blockOf)]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

export function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
    case 'table': {
      const { caption, head, rows, numeric } = block;
      const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
      const rule = `| ${head.map((_, column) => (numeric.includes(column) ? '---:' : '---')).join(' | ')} |`;
      return [`*${escapeMarkdown(caption)}*`, '', line(head), rule, ...rows.map(line)].join('\n');
    }
  }
}
