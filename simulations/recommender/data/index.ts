/** Ratings to learn from: MovieLens files read from wherever they come, a generated catalogue, and the facts about both. */
export { DataRefused, type Refusal } from '../../kernel/files/refused';
export { MB, fileFromBlob, fileFromBytes, type BlobLike, type InputFile } from '../../kernel/files/input';
export { defaultLimits, type Limits, type OpenedDataset, type ReadOptions, type ReadProgress } from './options';
export { readMovieLens } from './movielens/reader';
export { describe, type Bin, type DatasetFacts } from './describe';
export { sizes, type CatalogueSize } from './generated/sizes';
export { generateCatalogue, openGenerated, type GeneratedCatalogue, type OpenedCatalogue } from './generated/catalogue';
export { type World } from './generated/world';
export { sha256 } from '../../kernel/files/sha256';
