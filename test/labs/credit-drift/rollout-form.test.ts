import { describe, expect, it } from 'vitest';
import { goodDesign, recklessDesign } from '@simulations/credit-drift/rollout/defaults';
import { rolloutDesign } from '@simulations/credit-drift/rollout/design';
import { powerTable } from '@simulations/credit-drift/rollout/power';
import { gateIds } from '@simulations/credit-drift/rollout/result';
import { LIMITS, gateFields, totalDays } from '@/labs/credit-drift/rollout/design-fields';
import { sayPeople } from '@/labs/credit-drift/rollout/Played';
import { sayCrashTest } from '@/labs/credit-drift/rollout/PowerTable';
import { candidateWords, gateWords } from '@/labs/credit-drift/rollout/words';

const takes = (design: unknown) => rolloutDesign.safeParse(design).success;

describe('the design form', () => {
  it('starts from designs that the engine takes', () => {
    expect(takes(goodDesign)).toBe(true);
    expect(takes(recklessDesign)).toBe(true);
  });

  it('has bounds that the engine takes at both ends, and not beyond', () => {
    for (const { id, min, max } of gateFields) {
      const put = (value: number) => takes({ ...goodDesign, gates: { ...goodDesign.gates, [id]: value } });
      expect([put(min), put(max), put(min - 0.01), put(max + 0.01)], id).toEqual([true, true, false, false]);
    }
    const days = (n: number) => takes({ ...goodDesign, stages: [{ share: 0, days: n }] });
    expect([days(LIMITS.days.min), days(LIMITS.days.max), days(LIMITS.days.max + 1)]).toEqual([true, true, false]);
    const perDay = (n: number) => takes({ ...goodDesign, applicationsPerDay: n });
    expect([perDay(LIMITS.applications.min), perDay(LIMITS.applications.max), perDay(99)]).toEqual([true, true, false]);
    const stages = (n: number) =>
      takes({ ...goodDesign, stages: Array.from({ length: n }, () => ({ share: 1, days: 1 })) });
    expect([stages(LIMITS.stages), stages(LIMITS.stages + 1)]).toEqual([true, false]);
  });

  it('names every candidate and every gate of the engine', () => {
    for (const candidate of Object.keys(candidateWords))
      expect(takes({ ...goodDesign, candidate }), candidate).toBe(true);
    expect(Object.keys(gateWords).toSorted()).toEqual([...gateIds].toSorted());
  });

  it('counts the days of all stages', () => {
    expect(totalDays(goodDesign.stages)).toBe(73);
  });
});

describe('what a stage can find', () => {
  it('calls 1 % a crash test, with the days it would take', () => {
    const says = sayCrashTest(powerTable(goodDesign));
    const [, days] = /it would take (\d+) days/.exec(says) ?? [];
    expect(Number(days)).toBeGreaterThan(300);
    expect(says).toContain('crash test');
  });
  it('says nothing of the kind when the smallest live stage is large enough', () => {
    expect(sayCrashTest(powerTable({ ...goodDesign, stages: [{ share: 0.5, days: 60 }] }))).toBe('');
  });
});

describe('who was helped', () => {
  it('is said with more and fewer, never with a negative number', () => {
    const result = { falseRejectionsAvoidedB: 591, extraBads: -36 } as Parameters<typeof sayPeople>[0];
    expect(sayPeople(result)).toBe(
      '591 more creditworthy people of group B approved, 36 fewer loans that will not be repaid.',
    );
  });
});
