/**
 * What the record is made of: one event per thing the learner did, never changed afterwards. Everything shown about a learner is
 * computed from these (views/).
 *
 * Promise to old data: an event once written stays readable. A change of shape raises `EVENT_VERSION` and adds a step that
 * lifts older events when they are read; what is stored is not rewritten.
 */
import { IDENTIFIER, MAX_VERSION } from '@simulations/kernel/identifier';
import { canonicalJson, type Json } from '@simulations/kernel/json';

export const EVENT_VERSION = 1;

/** Most that one event may hold, characters of JSON. */
export const MAX_EVENT_LENGTH = 200_000;

/** Why something is not an event: "lessonId: is missing". */
export class InvalidEvent extends Error {
  override readonly name = 'InvalidEvent';
}

/*
 * One table says what an event of each type holds; its TypeScript type and its check at run time both come from it. Written out
 * rather than with Zod, which would be two thirds of this room's bytes on every page that keeps a record.
 */
interface Field<T> {
  readonly holds: (value: unknown) => value is T;
  readonly rule: string;
}

const integer = (from: number, to: number, rule: string): Field<number> => ({
  holds: (value): value is number => Number.isInteger(value) && (value as number) >= from && (value as number) <= to,
  rule,
});

const isIdentifier = (value: unknown): value is string => typeof value === 'string' && IDENTIFIER.test(value);
const identifier: Field<string> = { holds: isIdentifier, rule: 'should be 1 to 100 letters, digits and . _ : / -' };
const identifiers: Field<readonly string[]> = {
  holds: (value): value is readonly string[] => Array.isArray(value) && value.length <= 20 && value.every(isIdentifier),
  rule: 'should be at most 20 ids',
};
const whole = integer(0, Number.MAX_SAFE_INTEGER, 'should be a whole number, not negative');
const version = integer(1, MAX_VERSION, 'should be a version: 1, 2, 3 …');
const points: Field<number> = {
  holds: (value): value is number => typeof value === 'number' && value >= 0 && value <= 1e9,
  rule: 'should be points, not negative',
};
/** What `canonicalJson` has let through. */
const json: Field<Json> = { holds: (value): value is Json => value !== undefined, rule: 'is missing' };
/** Null when nobody judged the answer, as in "explain in your own words". */
const judgement: Field<boolean | null> = {
  holds: (value): value is boolean | null => value === null || typeof value === 'boolean',
  rule: 'should be true, false or null',
};
const only = <T extends number>(wanted: T, rule: string): Field<T> => ({
  holds: (value): value is T => value === wanted,
  rule,
});
const uuid: Field<string> = {
  holds: (value): value is string =>
    typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  rule: 'should be a UUID',
};

const shapes = {
  /** The header of an attempt; an event has an id of its own, so the attempt's is `attemptId` throughout. */
  'attempt-opened': {
    attemptId: identifier,
    format: only(1, 'was written by a newer version of this site'),
    scenarioId: identifier,
    scenarioVersion: version,
    simulation: identifier,
    engineVersion: version,
    seed: integer(0, 0xffffffff, 'should be a whole number below 2^32'),
  },
  /** `index`: place of the decision in its attempt. */
  'decision-made': { attemptId: identifier, index: whole, decision: json },
  'decision-undone': { attemptId: identifier, index: whole },
  'attempt-finished': { attemptId: identifier, earned: points, possible: points },
  /** One try at a check; `tries` is 1 for the first of this showing. */
  'check-answered': {
    lessonId: identifier,
    checkId: identifier,
    objectiveIds: identifiers,
    answer: json,
    correct: judgement,
    tries: integer(1, 1000, 'should be a count from 1'),
  },
  /** `place` names what was predicted: a question of a lesson, a step of a flight. */
  'prediction-made': { place: identifier, prediction: json },
  'lesson-opened': { lessonId: identifier, version },
  'lesson-finished': { lessonId: identifier, version },
} satisfies Record<string, Record<string, Field<unknown>>>;

const envelope = {
  /** The same event is known again by it in a backup or on another device. */
  id: uuid,
  /** Version of the event's shape. */
  eventVersion: only(EVENT_VERSION, 'was written by a newer version of this site'),
  /** Milliseconds since 1970, by the clock of the device. Says when, not in which order: clocks are set back. */
  at: whole,
};

type Values<Shape> = { readonly [Name in keyof Shape]: Shape[Name] extends Field<infer T> ? T : never };

export type EventType = keyof typeof shapes;
/** What a caller says happened. */
export type EventBody = { [T in EventType]: { readonly type: T } & Values<(typeof shapes)[T]> }[EventType];
/** An event before the database has given it its place. */
export type NewEvent = EventBody & Values<typeof envelope>;
/** `sequence`: place in this device's record, ascending in the order of writing, across tabs. */
export type RecordedEvent = NewEvent & { readonly sequence: number };

/** A new event, as a frozen copy. Throws `InvalidEvent` or `NotJson` when the body is not one. */
export function newEvent(body: EventBody, id: string, at: number): NewEvent {
  return readEvent({ ...body, id, at, eventVersion: EVENT_VERSION }, {}) as NewEvent;
}

/** An event read back from the database, which may have been damaged. Throws `InvalidEvent` or `NotJson`. */
export function readStored(row: unknown): RecordedEvent {
  return readEvent(row, { sequence: whole }) as RecordedEvent;
}

/** The fields an event of its type has, and no others. The casts above rest on it: the types come from the same table. */
function readEvent(row: unknown, place: Record<string, Field<unknown>>): unknown {
  const data = canonicalJson(row);
  if (data === null || typeof data !== 'object' || Array.isArray(data)) throw new InvalidEvent('should be an object');
  if (JSON.stringify(data).length > MAX_EVENT_LENGTH)
    throw new InvalidEvent(`more than ${MAX_EVENT_LENGTH} characters`);
  const source: Readonly<Record<string, unknown>> = { ...data };
  // First the version: an event of a newer site may have a type, and fields, that are unknown here.
  const result = take(source, { ...envelope, ...place });
  const type = source['type'];
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) throw new InvalidEvent('type: unknown type');
  return Object.freeze({ ...result, type, ...take(source, shapes[type as EventType]) });
}

function take(
  source: Readonly<Record<string, unknown>>,
  shape: Record<string, Field<unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shape).map(([name, { holds, rule }]) => {
      const value = source[name];
      if (!holds(value)) throw new InvalidEvent(`${name}: ${value === undefined ? 'is missing' : rule}`);
      return [name, value];
    }),
  );
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
