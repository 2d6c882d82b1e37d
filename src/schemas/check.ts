/**
 * A check: a question that shows whether an objective is met. Every wrong answer that can be foreseen carries feedback
 * that names the misconception behind it (Van der Kleij et al. 2015). Tries run nudge → hint → worked answer.
 *
 * Texts are Markdown: emphasis, code and $formulas$.
 */
import { z } from 'zod';
import { id, text } from './vocabulary';

/** What a check asks of the learner; the two upper demands show that an objective can be used, not only recited. */
export const DEMANDS = ['recall', 'application', 'analysis'] as const;

const asked = {
  /** Names the check in the learner's record and where the text places it: `<Check id="…" />`. */
  id,
  /** The objectives of this lesson that a right answer is evidence for. */
  objectiveIds: z.array(id).min(1),
  /** Recall of something said, application to a new case, or analysis of one. */
  demand: z.enum(DEMANDS),
  /** The question, complete in itself: it is also asked away from its lesson. */
  prompt: text,
};

const judged = {
  ...asked,
  /** Shown after the second wrong try: one step towards the answer, without giving it. */
  hint: text,
  /** The worked answer: why the right answer is right. Shown once it is found, or after the third wrong try. */
  explanation: text,
};

const option = z.strictObject({
  /** What the learner picks. */
  text,
  /** Whether it belongs to the answer. */
  correct: z.boolean(),
  /** For a wrong option: which belief leads here, and why it fails. For a right one: what makes it right. */
  feedback: text,
  /** The misconception of this lesson that the option stands for. */
  misconceptionId: id.optional(),
});

const single = z.strictObject({
  ...judged,
  /** One option is right. */
  kind: z.literal('single'),
  /** Shown in an order drawn from the check's id, unless `keepOrder` is set. */
  options: z
    .array(option)
    .min(2)
    .max(6)
    .refine((options) => options.filter((o) => o.correct).length === 1, 'needs exactly one correct option'),
  /** Keeps the options as written, for those that have a natural order. */
  keepOrder: z.boolean().optional(),
});

const multiple = z.strictObject({
  ...judged,
  /** Any number of options is right, and at least one is wrong. */
  kind: z.literal('multiple'),
  options: z
    .array(option)
    .min(3)
    .max(7)
    .refine((options) => options.some((o) => o.correct), 'needs a correct option')
    .refine((options) => options.some((o) => !o.correct), 'needs a wrong option'),
  /** Said when everything picked is right but something is missing. */
  missed: text,
  keepOrder: z.boolean().optional(),
});

const numeric = z.strictObject({
  ...judged,
  /** The answer is a number. */
  kind: z.literal('numeric'),
  answer: z.strictObject({
    value: z.number(),
    /** The answer is right when it lies within ± this of `value`; set it from the rounding that the prompt asks for. */
    tolerance: z.number().nonnegative(),
    /** Printed after the field: "stars", "%". */
    unit: text.optional(),
  }),
  /** Wrong numbers that a known slip leads to, each with what went wrong. */
  mistakes: z
    .array(
      z.strictObject({
        value: z.number(),
        tolerance: z.number().nonnegative(),
        feedback: text,
        misconceptionId: id.optional(),
      }),
    )
    .min(1),
  /** Said when the number is wrong in a way that nobody foresaw. */
  nudge: text,
});

const ordering = z.strictObject({
  ...judged,
  /** The items are put in order, by buttons or keys. */
  kind: z.literal('ordering'),
  /** The items in the right order. */
  items: z.array(z.strictObject({ id, text })).min(3).max(7),
  /** Pairs put the wrong way round: `early` was placed before `late`, which it should follow. */
  mistakes: z.array(z.strictObject({ early: id, late: id, feedback: text, misconceptionId: id.optional() })).min(1),
  /** Said when the order is wrong in a way that nobody foresaw. */
  nudge: text,
});

const explain = z.strictObject({
  ...asked,
  /** The learner answers in their own words, then compares; nobody grades it, so it is no evidence of mastery. */
  kind: z.literal('explain'),
  /** What a good answer holds; shown beside both answers for the learner to tick. */
  rubric: z.array(text).min(2).max(6),
  /** An answer that holds all of it. Shown only after the learner has written one. */
  modelAnswer: text,
});

export const check = z.discriminatedUnion('kind', [single, multiple, numeric, ordering, explain]);

export type CheckOption = z.infer<typeof option>;
export type CheckData = z.infer<typeof check>;
export type CheckKind = CheckData['kind'];
export type CheckOf<K extends CheckKind> = Extract<CheckData, { kind: K }>;
