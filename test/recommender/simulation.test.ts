import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DecisionRefused, type Scenario } from '@simulations/kernel/simulation';
import { type Decision, models, parseDecision } from '@simulations/recommender/decisions';
import type { Measures } from '@simulations/recommender/report';
import type { Setup } from '@simulations/recommender/setup';
import { recommender } from '@simulations/recommender/simulation';

const points: Record<string, number> = {
  framing: 15,
  data: 10,
  split: 20,
  baselines: 15,
  prediction: 10,
  serving: 20,
  judgement: 10,
};
const scenario: Scenario<Setup> = {
  id: 'test-flight',
  version: 1,
  simulation: 'recommender',
  title: 'Test flight',
  goal: 'Ship the list people like best.',
  setup: { data: 'any', seed: 7, splits: ['random', 'time', 'published'], models: [...models], k: 5, scaffold: 'free' },
  rubric: Object.entries(points).map(([id, possible]) => ({ id, title: id, possible })),
};

let coldRanked = 80;

/** Stands in for the models: stars are best with `smoothed`, the list is best with `blend`. */
function measured(model: string): Measures {
  const rmse = { 'global-mean': 1.12, bias: 0.94, als: 0.913, 'vb-smoothed': 0.884 }[model];
  const ndcg = { popularity: 0.2, 'item-knn': 0.33, ease: 0.38, 'ease-liked-rating': 0.4 }[model] ?? 0.1;
  return {
    rating: rmse === undefined ? null : { rmse, mae: rmse * 0.8 },
    ranking: {
      users: 100,
      precision: ndcg,
      recall: ndcg,
      ndcg,
      hit: ndcg,
      reciprocalRank: ndcg,
      coverage: 0.3,
      novelty: 5,
    },
    segments: [
      { id: 'cold-users', users: 90, ratings: 900, ranked: coldRanked, rmse: rmse ?? null, ndcg: ndcg - 0.05 },
    ],
  };
}

async function fly(decisions: readonly Decision[]) {
  const state = decisions.reduce(
    (before, decision) => recommender.step(before, decision),
    recommender.open(scenario, 7),
  );
  const report = await recommender.report(state, { measure: (run) => Promise.resolve(measured(run.model)) });
  const { points: assessed, earned } = recommender.assess(report, scenario);
  const by = Object.fromEntries(assessed.map((point) => [point.id, point.earned]));
  const said = (id: string) =>
    assessed
      .find((point) => point.id === id)
      ?.evidence.map(({ text }) => text)
      .join(' ');
  return { report, earned, by, said };
}

const exemplary: Decision[] = [
  { kind: 'frame', metric: 'ndcg', guardrail: 'cold-users' },
  { kind: 'load', source: 'generated' },
  { kind: 'inspect', view: 'counts' },
  { kind: 'inspect', view: 'ratings' },
  { kind: 'inspect', view: 'long-tail' },
  { kind: 'split', method: 'time' },
  { kind: 'judge-split', leaks: false },
  { kind: 'train', model: 'bias' },
  { kind: 'train', model: 'popularity' },
  { kind: 'predict', prediction: { point: 'gain', percent: 5, confidence: 2 } },
  { kind: 'train', model: 'vb-smoothed' },
  { kind: 'predict', prediction: { point: 'list', best: 'behaviour', confidence: 2 } },
  { kind: 'train', model: 'ease-liked-rating', ratingRun: 2 },
  { kind: 'inspect-segments', run: 3 },
  { kind: 'ship', run: 3 },
];

test('an exemplary flight earns every point', async () => {
  const { earned, by } = await fly(exemplary);
  expect(by).toEqual({ ...points, framing: 15 });
  expect(earned).toBe(100);
});

test('shipping the model with the smallest rating error earns nothing for serving', async () => {
  const { by, report } = await fly([
    ...exemplary.slice(0, -2),
    { kind: 'inspect-segments', run: 2 },
    { kind: 'ship', run: 2 },
  ]);
  expect(by['serving']).toBe(0);
  const point = recommender.assess(report, scenario).points.find(({ id }) => id === 'serving');
  expect(point?.evidence.at(-1)?.text).toContain('smallest rating error');
  expect(point?.advice).toContain('ranks best');
});

test('predicting after the reveal does not count as predicting', async () => {
  const late: Decision[] = exemplary.filter((decision) => decision.kind !== 'predict');
  late.splice(-2, 0, ...exemplary.filter((decision) => decision.kind === 'predict'));
  expect((await fly(late)).by['prediction']).toBe(0);
});

const judged = (flight: readonly Decision[], leaks: boolean | null): Decision[] =>
  flight.flatMap((decision): Decision[] =>
    decision.kind !== 'judge-split' ? [decision] : leaks === null ? [] : [{ kind: 'judge-split', leaks }],
  );

test('a random split earns most of its points only when its leak is recognised at first sight', async () => {
  const random = exemplary.map((d): Decision => (d.kind === 'split' ? { kind: 'split', method: 'random' } : d));
  expect((await fly(judged(random, null))).by['split']).toBe(5);
  expect((await fly(random)).by['split']).toBe(5);
  expect((await fly(judged(random, true))).by['split']).toBe(14);
});

test('a time split earns all of its points when it is judged rightly, and a second judgement is refused', async () => {
  expect((await fly(judged(exemplary, null))).by['split']).toBe(16);
  expect((await fly(judged(exemplary, true))).by['split']).toBe(12);
  await expect(fly([...exemplary, { kind: 'judge-split', leaks: true }])).rejects.toThrow(DecisionRefused);
});

test('one model flown on a time split does not mend a list shipped on a random one', async () => {
  const random = exemplary.map((d): Decision => (d.kind === 'split' ? { kind: 'split', method: 'random' } : d));
  const alibi: Decision[] = [
    { kind: 'split', method: 'time' },
    { kind: 'train', model: 'global-mean' },
  ];
  const { by, said } = await fly([...random, ...alibi]);
  expect(by['split']).toBe(10);
  expect(said('split')).toContain('not the one shipped on');
});

test('the best list of a comparison that leaves out popularity earns little, and is told what was missing', async () => {
  const at = exemplary.findIndex((decision) => decision.kind === 'train' && decision.model === 'popularity');
  const without = exemplary.flatMap((decision, index): Decision[] => {
    if (index === at) return [];
    if (decision.kind === 'inspect-segments' || decision.kind === 'ship') return [{ ...decision, run: 2 }];
    return [decision.kind === 'train' && decision.ratingRun ? { ...decision, ratingRun: 1 } : decision];
  });
  const { by, said } = await fly(without);
  expect(by['serving']).toBe(6);
  expect(said('serving')).toContain('not compared with popularity');
});

test('segments opened after shipping are no check before shipping', async () => {
  const late = [
    ...exemplary.slice(0, -2),
    { kind: 'ship', run: 3 },
    { kind: 'inspect-segments', run: 3 },
  ] as Decision[];
  const { by, said } = await fly(late);
  expect(by['judgement']).toBe(3);
  expect(said('judgement')).toContain('only after');
});

test('the debrief says what became of the guardrail', async () => {
  expect((await fly(exemplary)).said('framing')).toContain(
    'cold users, held against popularity: NDCG of cold users 0.35, popularity 0.15',
  );
  const worse = [...exemplary.slice(0, -1), { kind: 'ship', run: 2 }] as Decision[];
  expect((await fly(worse)).said('framing')).toContain('broken against popularity');
  coldRanked = 6;
  expect((await fly(exemplary)).said('framing')).toContain('only 6 cold users could be ranked');
  coldRanked = 80;
  const slow = [{ kind: 'frame', metric: 'ndcg', guardrail: 'latency' }, ...exemplary.slice(1)] as Decision[];
  expect((await fly(slow)).said('framing')).toContain('does not measure');
});

test('an empty flight earns nothing and says why for every point', async () => {
  const { report, earned } = await fly([]);
  expect(earned).toBe(0);
  for (const point of recommender.assess(report, scenario).points) {
    expect(point.evidence.length, point.id).toBeGreaterThan(0);
    expect(point.advice, point.id).toBeTruthy();
  }
});

test('a run on ratings that were replaced since the split is refused', () => {
  const state = exemplary
    .slice(0, 7)
    .reduce((before, decision) => recommender.step(before, decision), recommender.open(scenario, 7));
  const reloaded = recommender.step(state, { kind: 'load', source: 'generated' });
  expect(() => recommender.step(reloaded, { kind: 'train', model: 'bias' })).toThrow(DecisionRefused);
});

test('a blend needs a rating run of the same split', () => {
  const state = exemplary
    .slice(0, 9)
    .reduce((before, decision) => recommender.step(before, decision), recommender.open(scenario, 7));
  expect(() => recommender.step(state, { kind: 'train', model: 'ease-liked-rating', ratingRun: 1 })).toThrow(
    /predicts ratings/,
  );
  const again = recommender.step(state, { kind: 'split', method: 'random' });
  expect(() => recommender.step(again, { kind: 'train', model: 'ease-liked-rating', ratingRun: 0 })).toThrow(
    /another split/,
  );
});

test('what is no decision is refused with the field that is wrong', () => {
  expect(() => parseDecision({ kind: 'train', model: 'als', factors: 1e9 })).toThrow(/factors/);
  expect(() => parseDecision({ kind: 'load', source: 'own', name: 'x', fingerprint: 'no' })).toThrow(/fingerprint/);
  expect(() => parseDecision(null)).toThrow(TypeError);
});

test('no order of decisions breaks the fold: each gives a state or is refused, and leaves the state before unchanged', () => {
  const decision: fc.Arbitrary<Decision> = fc.oneof(
    fc.constantFrom(...exemplary),
    fc.record({ kind: fc.constant('ship' as const), run: fc.nat(5) }),
    fc.record({ kind: fc.constant('inspect-segments' as const), run: fc.nat(5) }),
    fc.record({ kind: fc.constant('train' as const), model: fc.constantFrom(...models), ratingRun: fc.nat(4) }),
  );
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 30 }), (decisions) => {
      let state = recommender.open(scenario, 7);
      for (const each of decisions) {
        const before = JSON.stringify(state);
        try {
          const next = recommender.step(state, each);
          expect(JSON.stringify(state)).toBe(before);
          state = next;
        } catch (error) {
          expect(error).toBeInstanceOf(DecisionRefused);
        }
      }
    }),
  );
});
