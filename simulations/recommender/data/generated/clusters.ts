/** The taste clusters that people of the generated world come from, on the axes of `genres.ts`. */
export interface Cluster {
  readonly name: string;
  /** Share of the people, relative to the others. */
  readonly weight: number;
  readonly taste: readonly [number, number, number, number, number, number];
  /** Year of the films that are closest to them. */
  readonly era: number;
}

/* prettier-ignore */
export const clusters: readonly Cluster[] = [
  { name: 'Friday-night action',  weight: 17, taste: [-0.2,  0.3,  1.6,  0.3,  0.0, -1.0], era: 2010 },
  { name: 'Festival regulars',    weight: 13, taste: [ 1.2,  0.1, -0.8, -0.6,  0.9,  1.4], era: 2002 },
  { name: 'Family matinée',       weight: 13, taste: [-0.8, -1.2,  0.2,  0.9, -1.6, -0.2], era: 2008 },
  { name: 'Sunday romantics',     weight: 14, taste: [ 0.0, -1.3, -1.2, -0.2,  0.4,  0.1], era: 2001 },
  { name: 'Midnight horror',      weight: 10, taste: [-0.4,  1.7,  0.6,  0.7,  0.3, -0.7], era: 1998 },
  { name: 'Star gazers',          weight: 11, taste: [ 0.1,  0.2,  0.6,  1.8,  0.0,  0.3], era: 2004 },
  { name: 'Puzzle solvers',       weight: 12, taste: [ 0.5,  1.0,  0.0, -0.6,  1.3,  0.6], era: 1992 },
  { name: 'Old-cinema society',   weight: 7,  taste: [ 0.5,  0.0, -0.4, -0.2,  0.5,  1.5], era: 1964 },
];
