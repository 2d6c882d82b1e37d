import { describe, expect, it } from 'vitest';
import { type EventBody, newEvent, readStored } from '@/record/event';
import { newId } from '@/record/identity';
import frozen from './fixed/events-version-1.json';

describe('stored events', () => {
  it('of version 1, one of each type as first released, are read unchanged', () => {
    expect(frozen.map((row) => readStored(row))).toEqual(frozen);
    expect(new Set(frozen.map(({ type }) => type)).size).toBe(8);
  });

  it('lose fields that nobody knows when they are read, not the event', () => {
    const [row] = frozen;
    expect(readStored({ ...row, colour: 'red' })).toEqual(row);
  });

  it.each<[string, unknown, string]>([
    ['no object', 'text', 'should be an object'],
    ['no place', { ...frozen[0], sequence: undefined }, 'sequence: is missing'],
    ['an unknown type', { ...frozen[0], type: 'badge-won' }, 'type: unknown type'],
    ['a time that is none', { ...frozen[0], at: 'noon' }, 'at: should be a whole number, not negative'],
    ['a later version', { ...frozen[0], eventVersion: 2 }, 'eventVersion: was written by a newer version of this site'],
  ])('with %s are refused with the reason', (_what, row, reason) => {
    expect(() => readStored(row)).toThrow(reason);
  });

  it('are frozen copies: what the caller does to the body afterwards does not reach them', () => {
    const prediction = { direction: 'up' };
    const body: EventBody = { type: 'prediction-made', place: 'l/p', prediction };
    const event = newEvent(body, newId(), 0);
    prediction.direction = 'down';
    expect(event).toMatchObject({ prediction: { direction: 'up' } });
    expect(Object.isFrozen(event)).toBe(true);
  });
});

describe('newId', () => {
  it('gives UUIDs of version 4 that differ, also without crypto.randomUUID', () => {
    const native = crypto.randomUUID.bind(crypto);
    const ids = Array.from({ length: 200 }, newId);
    try {
      Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
      ids.push(...Array.from({ length: 200 }, newId));
    } finally {
      Object.defineProperty(crypto, 'randomUUID', { value: native, configurable: true });
    }
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(ids.every((id) => form.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(400);
  });
});
