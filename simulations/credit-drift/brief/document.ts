/** A brief as a document: what Markdown, Word and paper are made from. */
import type { InstrumentId } from '../instruments/catalogue';

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      /** The first cell heads its row. */
      readonly rows: readonly (readonly string[])[];
      /** Columns of figures. */
      readonly numeric: readonly number[];
    }
  | {
      readonly kind: 'exhibit';
      /** "Exhibit 1". */
      readonly label: string;
      readonly caption: string;
      /** Whose chart goes here. */
      readonly instrument: InstrumentId;
      readonly month: number;
      /** What the instrument said; null when it was never looked at. */
      readonly sentence: string | null;
      /** What the writer says of it. */
      readonly says: string;
    };

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface BriefDocument {
  readonly title: string;
  readonly meta: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly Section[];
}
