/** `lab train`: reads ratings, trains a model on a split of them, measures it, and names five films for a user. */
import { parseArgs } from 'node:util';
import { type Model, models } from '@simulations/recommender/decisions';
import type { RunRequest, SplitRequest } from '@simulations/recommender/runs';
import { defaultOptions } from '@simulations/recommender/state';
import type { LoadedData } from '@simulations/recommender/state';
import { openInput } from './files';
import { openWorkbench } from './recommender';
import { Misuse } from '../dispatch';
import { inert } from '../terminal';

const options = {
  data: { type: 'string' },
  fold: { type: 'string' },
  split: { type: 'string', default: 'random' },
  model: { type: 'string', default: 'vb-smoothed' },
  backend: { type: 'string', default: 'wasm' },
  seed: { type: 'string', default: '1' },
  user: { type: 'string' },
  k: { type: 'string', default: '5' },
  json: { type: 'boolean', default: false },
} as const;

function isModel(name: string): name is Model {
  return (models as readonly string[]).includes(name);
}

function count(value: string, flag: string): number {
  const parsed = value === '' ? NaN : Number(value);
  if (!Number.isSafeInteger(parsed) || parsed < 0) throw new Misuse(`--${flag} is a whole number, not "${value}"`);
  return parsed;
}

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options });
  if (!isModel(values.model)) throw new Misuse(`there is no model "${values.model}"; there are: ${models.join(', ')}`);
  if (values.backend !== 'wasm' && values.backend !== 'cpu') throw new Misuse('--backend is wasm or cpu');
  if (values.split !== 'random' && values.split !== 'time') throw new Misuse('--split is random or time');
  const seed = count(values.seed, 'seed');
  const { workbench, tensors } = await openWorkbench([values.backend]);
  const dataset = values.data ? await workbench.read(await openInput(values.data)) : await workbench.generate(seed);
  for (const warning of dataset.warnings) console.error(`warning: ${inert(warning)}`);

  const { name, fingerprint, ratings, userIds, films } = dataset;
  const counts = { ratings: ratings.values.length, users: userIds.length, films: films.length };
  const data: LoadedData = values.data
    ? { kind: 'load', source: 'own', name, fingerprint, ...counts }
    : { kind: 'load', source: 'generated' };
  const method = values.fold === undefined ? values.split : 'published';
  const split: SplitRequest = { method, fold: values.fold ?? null, seed };
  const request = (model: Model): RunRequest => ({
    data,
    split,
    model,
    ...defaultOptions[model],
    seed,
    k: 10,
    rating: model === 'ease-liked-rating' ? request('vb-smoothed') : null,
  });

  const asked = request(values.model);
  const parts = await workbench.split(data, split);
  const result = await workbench.run(asked);
  const { rating, ranking } = result.measures;
  const user = values.user === undefined ? userIds[0]! : count(values.user, 'user');
  const { lists } = await workbench.recommend(user, [asked], count(values.k, 'k'));
  const list = lists[0]!.films;

  console.log(`${inert(name)}: ${counts.ratings} ratings, ${counts.users} people, ${counts.films} films`);
  console.log(`${method} split${values.fold ? ` ${values.fold}` : ''}: ${parts.train} train, ${parts.test} test`);
  console.log(
    `${values.model} on ${tensors.backend} (${result.path}): fitted in ${(result.milliseconds / 1000).toFixed(2)} s`,
  );
  if (rating) console.log(`RMSE ${rating.rmse.toFixed(4)}  MAE ${rating.mae.toFixed(4)}`);
  console.log(
    `NDCG@10 ${ranking.ndcg.toFixed(3)}  precision@10 ${ranking.precision.toFixed(3)}  recall@10 ${ranking.recall.toFixed(3)}`,
  );
  console.log(`For user ${user}:`);
  list.forEach(({ title, because }, index) => {
    console.log(inert(`  ${index + 1}. ${title}${because.length > 0 ? ` (because of ${because.join(' and ')})` : ''}`));
  });
  if (values.json) {
    const { milliseconds, path, measures } = result;
    const dataFacts = { name, fingerprint, ...counts };
    console.log(
      JSON.stringify({
        data: dataFacts,
        split: { ...split, ...parts },
        model: values.model,
        backend: tensors.backend,
        path,
        seconds: milliseconds / 1000,
        measures,
        user,
        list,
      }),
    );
  }
  return 0;
}

export const train = {
  usage:
    'train [--data DIR|FILE] [--fold u1 | --split random|time] [--model NAME] [--backend wasm|cpu] [--seed N] [--user ID] [--k N] [--json]',
  about:
    'Trains a recommender and measures it on held-out ratings. --data: a MovieLens archive or a folder with its files; without it the built-in catalogue.',
  run,
};
