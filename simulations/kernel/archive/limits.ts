/** What a reader agrees to spend on a stranger's archive, and the words it refuses with. */
export interface ArchiveLimits {
  /** One entry, inflated, in bytes. */
  readonly entryBytes: number;
  /** Inflated size over packed size of one entry. Text of digits packs 3 to 8 times; a bomb 1,000 times. */
  readonly ratio: number;
  /** Entries in one archive, wanted or not. */
  readonly entries: number;
}

export interface ArchiveWords {
  /** What an entry should be, as in "as no table of ratings does". */
  readonly content: string;
  /** What to do when there are too many entries; when one is too large; when one is packed like a bomb. Full sentences. */
  readonly tooMany: string;
  readonly tooLarge: string;
  readonly suspicious: string;
}
