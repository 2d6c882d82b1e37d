/** The front matter of `content/lessons/<level>/<slug>.mdx`. What the schema lets pass, the content check may refuse. */
import { z } from 'zod';
import { check } from './check';
import { settledPrediction } from './prediction';
import { source } from './source';
import { bloomVerb, id, level, scaffold, stage, text } from './vocabulary';

const objective = z.strictObject({
  /** Names the objective in learners' records; unique across all lessons. */
  id,
  /** What the learner does to show it, from a closed list (`BLOOM_VERBS`). */
  verb: bloomVerb,
  /** The rest of the sentence that the verb begins. */
  text,
});

const misconception = z.strictObject({
  /** Names the misconception; wrong options point here. */
  id,
  /** What many think, as they would say it: the sentence goes on after "Many think that". */
  claim: text,
  /** Why it fails: a whole sentence, with a reason or a measurement. */
  fails: text,
  /** What holds instead: a whole sentence. */
  refutation: text,
  /** The objectives that the misconception stands in the way of. */
  objectiveIds: z.array(id).min(1),
});

const simulation = z.strictObject({
  /** The scenario that is flown here (`content/scenarios`). */
  scenarioId: id,
  /** What to reach, and when to stop: one line, shown above the simulation. */
  goal: text,
  /** The scenario's prediction on which the lesson turns; the simulation asks it before the reveal and stores it. */
  prediction: id,
  /** How much is the learner's: guided for beginner, half for intermediate, free for advanced lessons. */
  scaffold,
  /** What a reader who cannot see or run the simulation needs in order to follow the lesson. */
  textEquivalent: text,
  /** What the simulation simplifies. */
  leavesOut: z.array(text).min(1),
});

export const lesson = z.strictObject({
  /** Stable name in records and cross-references, never derived from the path. */
  id,
  /** Raised when an answer given to an earlier version may no longer mean the same. */
  version: z.int().positive(),
  /** The title as the reader sees it. */
  title: text,
  /** One or two sentences for the level map, search results and link previews. */
  summary: text,
  /** Which of the three levels the lesson belongs to; it equals the folder's name. */
  level,
  /** The waypoint of the lifecycle that the lesson teaches. */
  stage,
  /** Other waypoints that the lesson touches. */
  alsoTouches: z.array(stage).default([]),
  /** Minutes for reading, checks and simulation together, told honestly: the content check recomputes it. */
  durationMin: z.int().positive(),
  /** Ids of lessons to take first. */
  prerequisites: z.array(id).default([]),
  /** What the learner can do afterwards. */
  objectives: z.array(objective).min(1).max(5),
  /** Beliefs that the lesson sets right; `<Refutation id="…" />` shows one. */
  misconceptions: z.array(misconception),
  /** Ids of checks asked at the start: of earlier lessons, or prior knowledge where there is no earlier lesson. */
  retrieval: z.array(id),
  /** Every check of the lesson, wherever it is placed. */
  checks: z.array(check),
  /** Predictions asked in the text, before a measured result is revealed: `<Predict id="…">…</Predict>`. */
  predictions: z.array(settledPrediction).default([]),
  /** The simulation that the lesson embeds with `<Simulation />`. */
  simulation: simulation.optional(),
  /** Ids of the glossary terms that the text links with `<Term id="…">`. */
  glossary: z.array(id),
  /** Every source that the text cites. */
  sources: z.array(source),
});

export type Lesson = z.infer<typeof lesson>;
export type Objective = z.infer<typeof objective>;
export type Misconception = z.infer<typeof misconception>;
