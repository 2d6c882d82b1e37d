import { describe, expect, it } from 'vitest';
import { generateApplicants } from '@simulations/credit-drift/world/applicants';
import { servicerLabels } from '@simulations/credit-drift/world/labels';

const applicants = generateApplicants({ seed: 4, month: 1, count: 40_000 });
const { good, group } = applicants;

/** Share of the good files of a group that the servicer reports as bad. */
function flipped(labels: Uint8Array, code: 0 | 1): number {
  const files = Array.from(good.keys()).filter((i) => good[i] === 1 && group[i] === code);
  return files.filter((i) => labels[i] === 0).length / files.length;
}

describe('the servicer’s labels', () => {
  it('are the truth at severity 0', () => {
    expect(servicerLabels(applicants, 0)).toEqual(good);
  });

  it('mark a share of the good files of B as bad, 2 % of those of A from 16 % on, and no bad file as good', () => {
    for (const [severity, rateA] of [
      [0.08, 0.01],
      [0.16, 0.02],
      [0.4, 0.02],
    ] as const) {
      const labels = servicerLabels(applicants, severity);
      expect(Math.abs(flipped(labels, 1) - severity)).toBeLessThan(0.015);
      expect(Math.abs(flipped(labels, 0) - rateA)).toBeLessThan(0.003);
      expect(labels.every((label, i) => label <= good[i]!)).toBe(true);
    }
  });

  it('only add errors as severity grows: the same files are wrong first', () => {
    const mild = servicerLabels(applicants, 0.1);
    const severe = servicerLabels(applicants, 0.3);
    expect(severe.every((label, i) => label <= mild[i]!)).toBe(true);
  });
});
