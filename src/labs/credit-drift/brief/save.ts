/** Hands a brief to its writer as a file. */
import type { BriefDocument } from '@simulations/credit-drift/brief/document';
import { briefMarkdown } from '@simulations/credit-drift/brief/markdown';
import { saveBlob } from '../../shared/save';
import { chartImages } from './chart-image';

/** "False rejections, month 3" → "false-rejections-month-3": letters and digits of any script. */
export function fileName(title: string, ending: 'md' | 'docx'): string {
  const stem = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60);
  return `${stem || 'brief'}.${ending}`;
}

export function saveMarkdown(brief: BriefDocument): void {
  saveBlob(new Blob([briefMarkdown(brief)], { type: 'text/markdown;charset=utf-8' }), fileName(brief.title, 'md'));
}

/** `sheet` is where the document is shown: its charts become pictures. A chart that will not is left to its sentence. */
export async function saveDocx(brief: BriefDocument, sheet: HTMLElement | null): Promise<void> {
  const { briefDocx } = await import('./docx');
  const images = sheet ? await chartImages(sheet).catch(() => new Map<string, never>()) : new Map<string, never>();
  saveBlob(await briefDocx(brief, images), fileName(brief.title, 'docx'));
}
