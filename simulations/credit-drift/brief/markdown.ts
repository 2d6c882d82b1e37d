/** The brief as Markdown: a chart becomes the sentence of its reading, quoted. */
import { blockMarkdown, escapeMarkdown, markdownOf } from '../../kernel/document/markdown';
import type { Block, BriefDocument } from './document';

export const briefMarkdown = (document: BriefDocument): string => markdownOf(document, markdownBlock);

function markdownBlock(block: Block): string {
  if (block.kind !== 'exhibit') return blockMarkdown(block);
  const { label, caption, sentence, says } = block;
  return [
    `**${escapeMarkdown(label)}.** ${escapeMarkdown(caption)}`,
    ...(sentence === null ? [] : [`> ${escapeMarkdown(sentence)}`]),
    ...(says === '' ? [] : [escapeMarkdown(says)]),
  ].join('\n\n');
}
