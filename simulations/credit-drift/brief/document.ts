/** A brief as a document: plain blocks, and the charts of readings that it cites. */
import type { DocumentModel, Block as PlainBlock, Section as SectionOf } from '../../kernel/document/document';
import type { InstrumentId } from '../instruments/catalogue';

export type Block =
  | PlainBlock
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

export type Section = SectionOf<Block>;
export type BriefDocument = DocumentModel<Block>;
