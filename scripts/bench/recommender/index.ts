/** `npm run bench -- recommender`: accuracy, speed, memory and weight of the recommender, in Node and in headless Chromium. */
import { parseArgs } from 'node:util';
import type { Command } from '../../dispatch';
import { formatTargets, isMet } from '../target';
import { runInChromium, buildPage } from './chromium';
import { hasMovieLens, openBuiltIn, openMovieLens } from './data';
import type { RatingMethod } from './experiments';
import { runInNode } from './node';
import type { Plan } from './plan';
import { formatRankings, formatRatings, formatRuns } from './summary';
import type { Run } from './summary';
import { targetsOf } from './targets';
import { tune } from './tune';

const usage = 'recommender [--json] [--quick] [--tune]';

const about = `Trains every model on MovieLens 100K (u1 … u5) and latest-small from ../shared/data, in Node and in headless Chromium,
on the wasm and the cpu backend, and holds the figures against their targets. Without ../shared/data it runs on the
generated catalogue and says so; targets that need MovieLens are then left out.
  --quick  fold u1 only, wasm only, without latest-small
  --tune   shows how the settings were chosen: grids on validation slices of the train parts; no test rating is read
  --json   the last line is one JSON object`;

/** Simple and cheap first; the peer last. */
const everyMethod: readonly RatingMethod[] = [
  'global-mean',
  'bias',
  'item-knn-stars',
  'adam',
  'als',
  'vb',
  'vb-smoothed',
  'sgd-peer',
];

const wasmPlan: Plan = {
  backend: 'wasm',
  methods: everyMethod,
  folds: ['u1', 'u2', 'u3', 'u4', 'u5'],
  protocols: [
    { name: 'by item 75/25, liked', by: 'items', share: 0.25, likedOnly: true },
    { name: 'by item 75/25, all', by: 'items', share: 0.25, likedOnly: false },
  ],
  methodsSecond: ['bias', 'als', 'vb', 'vb-smoothed', 'sgd-peer'],
  protocolsSecond: [{ name: 'by user 80/20, all', by: 'users', share: 0.2, likedOnly: false }],
  serving: true,
};

/** The same models on TensorFlow.js' plain JavaScript: fewer runs, to compare figures with wasm. */
const cpuPlan: Plan = {
  ...wasmPlan,
  backend: 'cpu',
  methods: ['bias', 'adam', 'als', 'vb-smoothed'],
  folds: ['u1'],
  protocols: wasmPlan.protocols.slice(0, 1),
  methodsSecond: [],
  protocolsSecond: [],
  serving: false,
};

async function run(args: readonly string[]): Promise<number> {
  const options = { json: { type: 'boolean' }, quick: { type: 'boolean' }, tune: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const movieLens = hasMovieLens();
  if (!movieLens) {
    console.log(
      'There is no ../shared/data/ml-100k here: running on the generated catalogue. Accuracy targets need MovieLens.',
    );
  }
  const first = movieLens ? await openMovieLens('ml-100k') : await openBuiltIn();
  if (values.tune) {
    await tune(first, wasmPlan.protocols[0]!);
    if (movieLens) await tune(await openMovieLens('ml-latest-small'), wasmPlan.protocolsSecond[0]!);
    return 0;
  }
  const second = movieLens && !values.quick ? await openMovieLens('ml-latest-small') : null;
  const folds = movieLens ? (values.quick ? ['u1'] : wasmPlan.folds) : [];
  const plans = [{ ...wasmPlan, folds }, ...(values.quick ? [] : [{ ...cpuPlan, folds: folds.slice(0, 1) }])];

  await buildPage();
  const runs: Run[] = [];
  for (const plan of plans) {
    const withSecond = plan.methodsSecond.length > 0 ? second : null;
    runs.push({ where: 'Chromium', ...(await runInChromium(plan, first, withSecond)) });
    runs.push({ where: 'Node', ...(await runInNode(plan, first, withSecond)) });
  }
  const targets = targetsOf(runs, movieLens, second !== null);
  console.log(`\nRating prediction\n${formatRatings(runs)}`);
  console.log(`\nRanking, all unseen items\n${formatRankings(runs)}`);
  console.log(`\nRuns\n${formatRuns(runs)}`);
  console.log(`\nTargets\n${formatTargets(targets)}`);
  const missed = targets.filter((target) => !isMet(target));
  console.log(missed.length === 0 ? '\nAll targets met.' : `\n${missed.length} of ${targets.length} targets missed.`);
  if (values.json) {
    const withVerdict = targets.map((target) => ({ ...target, ok: isMet(target) }));
    console.log(JSON.stringify({ data: first.name, ok: missed.length === 0, targets: withVerdict, runs }));
  }
  return missed.length === 0 ? 0 : 1;
}

export const recommender: Command = { usage, about, run };
