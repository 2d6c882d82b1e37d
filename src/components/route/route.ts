/**
 * The lifecycle as a flight route. One set of positions, one projection, so that every drawing of it is the same chart.
 *
 * Positions are in chart units from the middle of the sheet, east and north. The sheet is a conic projection, as on
 * aeronautical charts: meridians lean towards the pole and parallels bend. Bearings are those of the positions.
 */
import { STAGES, type Stage } from '@/schemas/vocabulary';

export interface Waypoint {
  readonly id: Stage;
  readonly east: number;
  readonly north: number;
  /** The question that is answered here. */
  readonly question: string;
  /** What is handed over on the leg to the next waypoint. */
  readonly handsOver: string;
}

const plan: Record<Stage, Omit<Waypoint, 'id'>> = {
  frame: {
    east: -528,
    north: -84,
    question: 'Who decides what, and how is it judged?',
    handsOver: 'metric, guardrail',
  },
  data: { east: -384, north: 44, question: 'What do the records hold, and miss?', handsOver: 'train, test' },
  build: { east: -222, north: -58, question: 'Which model beats the baseline?', handsOver: 'candidate' },
  validate: { east: -74, north: 84, question: 'Does it hold for people it has not met?', handsOver: 'evidence' },
  deploy: { east: 82, north: -30, question: 'Who gets it first, and what undoes it?', handsOver: 'traffic' },
  monitor: { east: 236, north: 62, question: 'What changed since training?', handsOver: 'alarm' },
  iterate: { east: 386, north: -74, question: 'Retrain, replace or leave it?', handsOver: 'change log' },
  govern: { east: 520, north: 26, question: 'Who answers for it, with what proof?', handsOver: '' },
};

export const waypoints: readonly Waypoint[] = STAGES.map((id) => ({ id, ...plan[id] }));

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distance from the middle of the sheet to the pole, in chart units: small enough that the grid visibly bends. */
const POLE = 2600;

/** Where a position lies on a sheet of the given size, one chart unit to a pixel. */
export function project(east: number, north: number, sheet: { width: number; height: number }): Point {
  const radius = POLE - north;
  const angle = east / POLE;
  return {
    x: round(sheet.width / 2 + radius * Math.sin(angle)),
    y: round(sheet.height / 2 - POLE + radius * Math.cos(angle)),
  };
}

/** True bearing from one position to another, degrees clockwise from north, 1…360. */
export function bearing(from: Waypoint, to: Waypoint): number {
  const degrees = (Math.atan2(to.east - from.east, to.north - from.north) * 180) / Math.PI;
  return Math.round((degrees + 360) % 360) || 360;
}

/** As it is written on a chart: three figures. */
export function spellBearing(degrees: number): string {
  return `${String(degrees).padStart(3, '0')}°`;
}

/** The legs between successive waypoints. */
export const legs: readonly { from: Waypoint; to: Waypoint; number: number }[] = waypoints
  .slice(1)
  .map((to, index) => ({ from: waypoints[index]!, to, number: index + 1 }));

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A triangle standing on its base around a point: a reporting point. */
export function triangle({ x, y }: Point, size: number): string {
  const h = size * 0.9;
  return `M${round(x)} ${round(y - h * 0.62)}l${round(size / 2)} ${round(h)}h${-round(size)}Z`;
}
