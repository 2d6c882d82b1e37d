import type { ArchiveLimits } from '../../kernel/archive/limits';
import { MB } from '../../kernel/files/input';

/** What the readers agree to spend on a visitor's file. */
export interface OwnDataLimits extends ArchiveLimits {
  /** One file as given, archive or not, in bytes. */
  readonly fileBytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters of one field: a quote that never closes would otherwise swallow the rest of the file. */
  readonly fieldCharacters: number;
}

export const defaultLimits: OwnDataLimits = {
  fileBytes: 50 * MB,
  entryBytes: 50 * MB,
  ratio: 100,
  entries: 200,
  rows: 100_000,
  columns: 300,
  fieldCharacters: 5_000,
};
