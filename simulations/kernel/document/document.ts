/** A document as data: what Markdown, Word and paper are made from. A simulation may add blocks of its own. */
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
    };

export interface Section<B extends { readonly kind: string } = Block> {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly B[];
}

export interface DocumentModel<B extends { readonly kind: string } = Block> {
  readonly title: string;
  readonly meta: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly Section<B>[];
}
