/** How large a generated catalogue is. */
export interface CatalogueSize {
  readonly users: number;
  readonly films: number;
  /** Ratings of the least active user and of the average user. */
  readonly minPerUser: number;
  readonly meanPerUser: number;
}

export const sizes = {
  /** The site's default: no download, no licence, about 56,000 ratings. */
  full: { users: 600, films: 1000, minPerUser: 20, meanPerUser: 98 },
  /** The home page's miniature. */
  tiny: { users: 120, films: 90, minPerUser: 8, meanPerUser: 18 },
} as const satisfies Record<string, CatalogueSize>;
