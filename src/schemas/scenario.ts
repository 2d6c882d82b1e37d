/** `content/scenarios/<simulation>/<id>.yaml`: one set-up of a simulation. */
import { z } from 'zod';
import { creditDriftSetup } from './scenario-credit-drift';
import { recommenderSetup } from './scenario-recommender';
import { id, level, stage, text } from './vocabulary';

const rubricPoint = z.strictObject({
  /** The judge of the engine that assesses this point. */
  id,
  /** What is looked at, in the learner's words. */
  title: text,
  /** The most that the point can earn; the points of a rubric add up to 100. */
  possible: z.int().positive(),
});

/** A question asked before a reveal; the engine knows when it is due by its id. */
const scenarioPrediction = z.discriminatedUnion('kind', [
  z.strictObject({
    /** The engine's name of the reveal that this precedes. */
    id,
    /** The answer is a number. */
    kind: z.literal('number'),
    /** The question as the learner reads it. */
    prompt: text,
    /** Printed after the field. */
    unit: text,
    /** Bounds and step of the field. */
    min: z.number(),
    max: z.number(),
    step: z.number().positive(),
  }),
  z.strictObject({
    id,
    /** The answer is one of a few. */
    kind: z.literal('choice'),
    prompt: text,
    /** Ids are the engine's; texts are the learner's. */
    choices: z.array(z.strictObject({ id, text })).min(2),
  }),
]);

const described = {
  /** Names the scenario in attempts, links and lessons; never derived from the path. */
  id,
  /** Raised when an attempt made under an earlier version may no longer mean the same. */
  version: z.int().positive(),
  /** The title as the learner sees it. */
  title: text,
  /** Where it stands among the three levels: guided, half or free follow from it. */
  level,
  /** The waypoints of the lifecycle that the flight passes, in order. */
  stages: z.array(stage).min(1),
  /** Minutes that a first run takes. */
  durationMin: z.int().positive(),
  /** What to reach, and when to stop: one line. */
  goal: text,
  /** The situation in two to four sentences: who asks, what is at stake, what is given. */
  brief: text,
  /** What the learner may decide, in their words. */
  touch: z.array(text).min(1),
  /** What is assessed. */
  rubric: z.array(rubricPoint).min(1),
  /** What is asked before each reveal. */
  predictions: z.array(scenarioPrediction),
  /** What a reader who cannot see or run the simulation needs to know about it. */
  textEquivalent: text,
  /** What the simulation simplifies: "What this leaves out". */
  leavesOut: z.array(text).min(1),
};

const recommender = z.strictObject({
  ...described,
  /** The engine that flies it. */
  simulation: z.literal('recommender'),
  /** Parameters in the vocabulary of that engine. */
  setup: recommenderSetup,
});

const creditDrift = z.strictObject({
  ...described,
  simulation: z.literal('credit-drift'),
  setup: creditDriftSetup,
});

/** One member per simulation: a new simulation adds its setup here. */
export const scenario = z.discriminatedUnion('simulation', [recommender, creditDrift]);

export type ScenarioContent = z.infer<typeof scenario>;
export type SimulationId = ScenarioContent['simulation'];
/** A scenario of one simulation: `ScenarioOf<'recommender'>`. */
export type ScenarioOf<Id extends SimulationId> = Extract<ScenarioContent, { simulation: Id }>;
export type ScenarioPrediction = z.infer<typeof scenarioPrediction>;
