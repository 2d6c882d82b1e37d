/**
 * Closed lists that content may choose from. A word that is not here is refused at build, so that pages can rely on it.
 */
import { z } from 'zod';

/** Levels in the order they are taught. A level changes the task and the scaffold, not only the vocabulary. */
export const LEVELS = ['beginner', 'intermediate', 'advanced'] as const;

/** The eight waypoints of the lifecycle, in the order they are flown. */
export const STAGES = ['frame', 'data', 'build', 'validate', 'deploy', 'monitor', 'iterate', 'govern'] as const;

/** How much of a run is the learner's: one blank, half of it, or all of it. */
export const SCAFFOLDS = ['guided', 'half', 'free'] as const;

/**
 * Observable verbs for objectives, by the level of Bloom's taxonomy they show (Anderson & Krathwohl 2001, ch. 5).
 * "Understand" and "know" are absent on purpose: nobody can see them happen.
 */
export const BLOOM_VERBS = {
  remember: ['define', 'identify', 'list', 'name', 'recall'],
  explain: ['classify', 'describe', 'explain', 'interpret', 'summarise'],
  apply: ['apply', 'calculate', 'compute', 'configure', 'estimate', 'measure', 'predict', 'use'],
  analyse: ['analyse', 'compare', 'detect', 'diagnose', 'distinguish', 'trace'],
  evaluate: ['assess', 'choose', 'critique', 'decide', 'defend', 'judge', 'justify', 'prioritise'],
  create: ['build', 'design', 'draft', 'plan', 'propose', 'write'],
} as const;

export type Level = (typeof LEVELS)[number];
export type Stage = (typeof STAGES)[number];
export type Scaffold = (typeof SCAFFOLDS)[number];

/** Lower-case words joined by hyphens. Ids are stable: they name things in learners' records, so they never change. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

export const level = z.enum(LEVELS);
export const stage = z.enum(STAGES);
export const scaffold = z.enum(SCAFFOLDS);
export const bloomVerb = z.enum(Object.values(BLOOM_VERBS).flat());

/** A sentence or more; an empty string is a field that somebody forgot. */
export const text = z.string().trim().min(1, 'must not be empty');
