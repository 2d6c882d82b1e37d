import { describe, expect, it } from 'vitest';
import { hypotheses } from '@simulations/credit-drift/hypotheses';
import { parseDecision } from '@simulations/credit-drift/decisions';
import { beliefSteps, evenBeliefs, sayBelief } from '@/labs/credit-drift/beliefs';

describe('the belief scale', () => {
  it('says each step in its own word', () => {
    for (const { percent, word } of beliefSteps) expect(sayBelief(percent)).toBe(word);
  });

  it('says a value between two steps by the nearer one', () => {
    expect(sayBelief(0)).toBe('ruled out');
    expect(sayBelief(34)).toBe('unlikely');
    expect(sayBelief(36)).toBe('even');
    expect(sayBelief(100)).toBe('nearly sure');
  });

  it('starts even for every hypothesis, as a decision that the engine takes', () => {
    expect(Object.keys(evenBeliefs)).toEqual([...hypotheses]);
    expect(parseDecision({ kind: 'believe', beliefs: evenBeliefs })).toEqual({ kind: 'believe', beliefs: evenBeliefs });
  });
});
