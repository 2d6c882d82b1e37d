/**
 * What the record is made of: one event per thing the learner did, never changed afterwards. Everything shown about a learner is
 * computed from these (views/).
 *
 * Promise to old data: an event once written stays readable. A change of shape raises `EVENT_VERSION` and adds a step that
 * lifts older events when they are read; what is stored is not rewritten.
 */
import * as z from 'zod/mini';
import { headerShape, identifier } from '@simulations/kernel/attempt';
import { canonicalJson, type Json } from '@simulations/kernel/json';
import { ParseFailure, parserOf } from '@simulations/kernel/parser';

export const EVENT_VERSION = 1;

/** Most that one event may hold, characters of JSON. */
export const MAX_EVENT_LENGTH = 200_000;

const whole = z.int().check(z.gte(0));
const json = z.custom<Json>((value) => value !== undefined, 'is missing');
const points = z.number().check(z.gte(0), z.lte(1e9));

/** An event has an id of its own, so the attempt's is called `attemptId` throughout. */
const { id: _attemptId, ...attemptHeader } = headerShape;

const bodySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('attempt-opened'), attemptId: identifier, ...attemptHeader }),
  z.object({ type: z.literal('decision-made'), attemptId: identifier, index: whole, decision: json }),
  z.object({ type: z.literal('decision-undone'), attemptId: identifier, index: whole }),
  z.object({ type: z.literal('attempt-finished'), attemptId: identifier, earned: points, possible: points }),
  z.object({
    type: z.literal('check-answered'),
    lessonId: identifier,
    checkId: identifier,
    objectiveIds: z.array(identifier).check(z.maxLength(20)),
    answer: json,
    /** Null when nobody judged the answer, as in "explain in your own words". */
    correct: z.nullable(z.boolean()),
    /** Which try at this showing of the check: 1 for the first. */
    tries: whole.check(z.gte(1)),
  }),
  /** `place` names what was predicted: a lesson's simulation, a step of a flight. */
  z.object({ type: z.literal('prediction-made'), place: identifier, prediction: json }),
  z.object({ type: z.literal('lesson-opened'), lessonId: identifier, version: whole }),
  z.object({ type: z.literal('lesson-finished'), lessonId: identifier, version: whole }),
]);

const envelopeSchema = z.object({
  /** UUID: the same event is known again in a backup or on another device. */
  id: z.uuid('should be a UUID'),
  /** Version of the event's shape. */
  eventVersion: z.literal(EVENT_VERSION, 'was written by a newer version of this site'),
  /** Milliseconds since 1970, by the clock of the device. Says when, not in which order: clocks are set back. */
  at: whole,
});

/** What a caller says happened. */
export type EventBody = z.infer<typeof bodySchema>;
export type EventType = EventBody['type'];
/** An event as stored, before the database has given it its place. */
export type NewEvent = EventBody & z.infer<typeof envelopeSchema>;
/** `sequence`: place in this device's record, ascending in the order of writing, across tabs. */
export type RecordedEvent = NewEvent & { readonly sequence: number };

const parseBody = parserOf(bodySchema);
const parseEnvelope = parserOf(envelopeSchema);
const parseSequence = parserOf(z.object({ sequence: whole }));

/** A new event, as a frozen copy. Throws `ParseFailure` or `NotJson` when the body is not one. */
export function newEvent(body: EventBody, id: string, at: number): NewEvent {
  return readEvent({ ...body, id, at, eventVersion: EVENT_VERSION });
}

/** An event read back from the database, which may have been damaged. Throws `ParseFailure` or `NotJson`. */
export function readStored(row: unknown): RecordedEvent {
  const { sequence } = parseSequence(row);
  return Object.freeze({ ...readEvent(row), sequence });
}

function readEvent(row: unknown): NewEvent {
  const data = canonicalJson(row);
  const length = JSON.stringify(data).length;
  if (length > MAX_EVENT_LENGTH) throw new ParseFailure('', `more than ${MAX_EVENT_LENGTH} characters`);
  return Object.freeze({ ...parseEnvelope(data), ...parseBody(data) });
}

/** The events of some types, in the order they were written whatever the order of the array. */
export function eventsOf<T extends EventType>(
  events: readonly RecordedEvent[],
  ...types: readonly T[]
): Extract<RecordedEvent, { type: T }>[] {
  const wanted: ReadonlySet<EventType> = new Set<EventType>(types);
  return events
    .filter((event): event is Extract<RecordedEvent, { type: T }> => wanted.has(event.type))
    .sort((a, b) => a.sequence - b.sequence);
}
