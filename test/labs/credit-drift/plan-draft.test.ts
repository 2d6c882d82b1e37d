import { describe, expect, it } from 'vitest';
import { mitigationKinds, mitigationRequest } from '@simulations/credit-drift/mitigation/request';
import { changeGroups, dataRepairs, emptyDraft, toRequest, whyNotPlan } from '@/labs/credit-drift/plan/draft';

describe('a plan composed on the bench', () => {
  it('is to change nothing when nothing is ticked', () => {
    expect(toRequest(emptyDraft)).toEqual({ parts: [{ kind: 'nothing' }] });
  });

  it('puts repairs first, in their own order, and then the one change', () => {
    const request = toRequest({
      ...emptyDraft,
      repairs: ['rederive-labels', 'fix-unit'],
      change: 'balanced',
      labels: 'bureau',
    });
    expect(request.parts).toEqual([
      { kind: 'fix-unit' },
      { kind: 'rederive-labels' },
      { kind: 'balanced', labels: 'bureau' },
    ]);
  });

  it('is a request the engine takes, whatever is chosen', () => {
    for (const { kinds } of changeGroups) {
      for (const change of kinds) {
        const request = toRequest({ ...emptyDraft, repairs: ['fix-encoding'], change });
        expect(mitigationRequest.safeParse(request).success, change).toBe(true);
      }
    }
  });

  it('offers every measure of the engine exactly once', () => {
    const offered = [...dataRepairs, ...changeGroups.flatMap(({ kinds }) => [...kinds]), 'nothing'];
    expect(offered.toSorted()).toEqual([...mitigationKinds].toSorted());
  });

  it('says why it cannot be tried: not offered, nothing ticked where doing nothing is not offered, too many measures', () => {
    expect(whyNotPlan(emptyDraft, ['nothing'])).toBeNull();
    expect(whyNotPlan(emptyDraft, ['retrain'])).toMatch(/Tick a repair/);
    expect(whyNotPlan({ ...emptyDraft, change: 'retrain' }, ['nothing'])).toMatch(/does not offer/);
    const all = { ...emptyDraft, repairs: dataRepairs, change: 'retrain' } as const;
    expect(whyNotPlan(all, mitigationKinds)).toMatch(/3 measures at most/);
  });
});
