import { describe, expect, it } from 'vitest';
import { causes, rampAt, strengthsOf } from '@simulations/credit-drift/world/causes';
import { readReference, type ScmFixture } from './reference';

const fixture = readReference<ScmFixture>('scm_fixture.json');

describe('the ramp', () => {
  it('is 0 before production, then 40 %, 75 % and all of it for good', () => {
    expect([-12, -1, 0, 1, 2, 3, 4, 60].map(rampAt)).toEqual([0, 0, 0, 0.4, 0.75, 1, 1, 1]);
  });

  it.skipIf(fixture === undefined)('equals that of the prototype', () => {
    const expected = Object.entries(fixture!.ramp);
    expect(expected).toHaveLength(3);
    for (const [month, ramp] of expected) expect(rampAt(Number(month))).toBe(ramp);
  });
});

it('strengths are severity × ramp for what is injected and 0 for all other causes', () => {
  const strengths = strengthsOf([{ cause: 'unit', severity: 0.5 }], 0.4);
  expect(Object.keys(strengths)).toEqual([...causes]);
  for (const cause of causes) expect(strengths[cause]).toBe(cause === 'unit' ? 0.2 : 0);
});
