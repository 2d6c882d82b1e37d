/** Shows the notices about the record in the page's `RecordStrip`, and follows the record from then on. */
import type { LearnerRecord } from '@/record';
import { describeNotice } from './record-words';

function copyOf(template: string, words: string): Node[] {
  const source = document.getElementById(template);
  if (!(source instanceof HTMLTemplateElement)) return [];
  const copy = document.importNode(source.content, true);
  copy.querySelector('.message__text > div')?.append(words);
  return [copy];
}

export function followRecord(record: LearnerRecord): void {
  const strip = document.querySelector('[data-record-strip]');
  if (!strip) return;
  const show = () => {
    const { saved, read } = describeNotice(record.snapshot());
    strip.replaceChildren(
      ...(saved === null ? [] : copyOf('record-not-saved', saved)),
      ...(read === null ? [] : copyOf('record-not-read', read)),
    );
  };
  record.subscribe(show);
  show();
}
