/**
 * MovieLens' genres and where they lie among six axes of taste, drawn by hand so that clusters read like people:
 * grave, dark, action, wonder, grown-up, artful; −1 to 1 each.
 */
export const AXES = 6;

export interface Genre {
  readonly name: string;
  /** How often a film is first of all of this genre, relative to the others. */
  readonly weight: number;
  readonly axes: readonly [number, number, number, number, number, number];
  /** Genres that go with it, most usual first. */
  readonly companions: readonly string[];
}

/* prettier-ignore */
export const genres: readonly Genre[] = [
  { name: 'Action',      weight: 13, axes: [ 0.0,  0.2,  1.0,  0.0,  0.2, -0.6], companions: ['Thriller', 'Adventure', 'Sci-Fi', 'Crime', 'Comedy'] },
  { name: 'Adventure',   weight: 7,  axes: [-0.2, -0.3,  0.8,  0.5, -0.3, -0.3], companions: ['Action', "Children's", 'Fantasy', 'Comedy'] },
  { name: 'Animation',   weight: 3,  axes: [-0.5, -0.6,  0.1,  0.8, -0.9,  0.3], companions: ["Children's", 'Musical', 'Fantasy', 'Comedy'] },
  { name: "Children's",  weight: 4,  axes: [-0.6, -0.8,  0.1,  0.6, -1.0, -0.3], companions: ['Comedy', 'Fantasy', 'Musical', 'Animation'] },
  { name: 'Comedy',      weight: 24, axes: [-0.9, -0.4, -0.2, -0.2,  0.0, -0.3], companions: ['Romance', 'Drama', 'Crime', 'Musical', 'Horror'] },
  { name: 'Crime',       weight: 6,  axes: [ 0.4,  0.6,  0.3, -0.5,  0.7,  0.1], companions: ['Drama', 'Thriller', 'Mystery', 'Action'] },
  { name: 'Documentary', weight: 3,  axes: [ 0.7,  0.0, -0.6, -0.9,  0.5,  0.7], companions: ['War', 'Musical', 'Drama'] },
  { name: 'Drama',       weight: 34, axes: [ 0.8,  0.1, -0.5, -0.4,  0.5,  0.6], companions: ['Romance', 'War', 'Crime', 'Mystery', 'Comedy'] },
  { name: 'Fantasy',     weight: 3,  axes: [-0.2, -0.1,  0.3,  1.0, -0.4,  0.0], companions: ['Adventure', 'Romance', "Children's", 'Drama'] },
  { name: 'Film-Noir',   weight: 2,  axes: [ 0.6,  0.8, -0.1, -0.3,  0.9,  0.9], companions: ['Mystery', 'Crime', 'Thriller'] },
  { name: 'Horror',      weight: 7,  axes: [-0.1,  1.0,  0.3,  0.5,  0.4, -0.6], companions: ['Thriller', 'Sci-Fi', 'Mystery', 'Comedy'] },
  { name: 'Musical',     weight: 3,  axes: [-0.5, -0.7, -0.4,  0.3, -0.3,  0.4], companions: ['Romance', 'Comedy', 'Drama'] },
  { name: 'Mystery',     weight: 4,  axes: [ 0.4,  0.5, -0.1,  0.0,  0.6,  0.4], companions: ['Thriller', 'Crime', 'Drama', 'Film-Noir'] },
  { name: 'Romance',     weight: 8,  axes: [ 0.1, -0.6, -0.7, -0.1,  0.2,  0.1], companions: ['Comedy', 'Drama', 'Musical'] },
  { name: 'Sci-Fi',      weight: 6,  axes: [ 0.1,  0.3,  0.6,  0.9,  0.1,  0.1], companions: ['Thriller', 'Action', 'Horror', 'Drama'] },
  { name: 'Thriller',    weight: 10, axes: [ 0.3,  0.6,  0.6, -0.2,  0.6, -0.2], companions: ['Mystery', 'Crime', 'Action', 'Drama'] },
  { name: 'War',         weight: 3,  axes: [ 0.9,  0.4,  0.6, -0.7,  0.7,  0.3], companions: ['Drama', 'Action', 'Romance'] },
  { name: 'Western',     weight: 2,  axes: [ 0.2,  0.2,  0.7, -0.5,  0.4,  0.2], companions: ['Adventure', 'Drama', 'Comedy'] },
];

export const numberOfGenre = (name: string): number => genres.findIndex((genre) => genre.name === name);
