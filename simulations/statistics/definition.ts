/** What a figure means, as data: the pages that show a figure show this a click away. */

export interface MetricDefinition {
  /** Lower case with hyphens, unique among the definitions of one folder. */
  readonly id: string;
  readonly name: string;
  /** KaTeX source. */
  readonly formula: string;
  /** What it answers, in one or two plain sentences. */
  readonly says: string;
  /** Paper with section, or tool with file. */
  readonly source: { readonly title: string; readonly url?: string; readonly doi?: string };
  /** The values it can take, with the unit. */
  readonly range?: string;
  /** When it misleads, with a measured figure where there is one. */
  readonly failureMode: string;
  /** The customary threshold and who set it; absent where there is none. */
  readonly threshold?: string;
}
