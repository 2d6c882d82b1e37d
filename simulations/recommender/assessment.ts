/** Reads a report against the rubric. One function per rubric point; each says what it saw. */
import { type AssessedPoint, type Assessment, type Evidence, type RubricPoint, sumUp } from '../kernel/assessment';
import type { Scenario } from '../kernel/simulation';
import { type Guardrail, isBaseline, isRatingModel } from './decisions';
import type { MeasuredRun, Report } from './report';
import type { Setup } from './setup';

/** Share of the points earned, why, and what to do next time. */
interface Judgement {
  readonly share: number;
  readonly evidence: readonly Evidence[];
  readonly advice: string;
}

const said = (...texts: readonly string[]): Evidence[] => texts.map((text) => ({ text }));

function framing(report: Report): Judgement {
  const last = report.framings.at(-1);
  const advice =
    'Judge a top-five list as a list: a ranking measure such as NDCG as success, coverage or cold users as the guardrail.';
  if (!last) return { share: 0, evidence: said('No success metric was set.'), advice };
  const late = last.metric === 'ndcg' && last.afterEvidence && report.framings[0]?.metric !== 'ndcg';
  const metric = last.metric === 'ndcg' ? (late ? 0.5 : 0.65) : 0;
  const guard = last.guardrail === 'none' ? 0 : 0.35;
  const evidence = said(
    last.metric === 'ndcg'
      ? `Success is the ranking of the list${late ? ', corrected after the first results' : ', set before any model flew'}.`
      : last.metric === 'rmse'
        ? 'Success is rating error, but what people get is five films, not a number of stars.'
        : 'Success is coverage: showing many films says nothing about whether anyone wants them.',
    last.guardrail === 'none' ? 'No guardrail was set.' : sayGuardrail(last.guardrail, report),
  );
  return { share: metric + guard, evidence, advice };
}

/** People below which the mean of a segment says nothing. */
const ENOUGH = 30;

/** What became of the guardrail: the shipped list against the popular one, the list that anybody could ship. */
function sayGuardrail(guardrail: Exclude<Guardrail, 'none'>, report: Report): string {
  const guarded = `Guardrail: ${guardrail.replace('-', ' ')}`;
  if (guardrail === 'latency') return `${guarded}, which this flight does not measure.`;
  const shipped = shippedRun(report);
  const popularity = shipped && popularityBeside(shipped, report);
  if (!shipped || !popularity) return `${guarded}.`;
  const cold = ({ measures }: MeasuredRun) => measures.segments.find(({ id }) => id === 'cold-users');
  const ranked = cold(shipped)?.ranked ?? 0;
  if (guardrail === 'cold-users' && ranked < ENOUGH) {
    return `${guarded}; only ${ranked} cold users could be ranked on this split, too few to tell.`;
  }
  const read = (run: MeasuredRun) =>
    guardrail === 'coverage' ? run.measures.ranking.coverage : (cold(run)?.ndcg ?? 0);
  const [own, plain] = [read(shipped), read(popularity)];
  const held = own >= plain ? 'held' : 'broken';
  const measure = guardrail === 'coverage' ? 'share of the films that is ever shown' : 'NDCG of cold users';
  return `${guarded}, ${held} against popularity: ${measure} ${own.toFixed(2)}, popularity ${plain.toFixed(2)}.`;
}

const shippedRun = ({ shipped, runs }: Report): MeasuredRun | null => (shipped && runs[shipped.run]) ?? null;
const popularityBeside = (run: MeasuredRun, { runs }: Report): MeasuredRun | null =>
  runs.find(({ model, split }) => model === 'popularity' && split === run.split) ?? null;

function data(report: Report): Judgement {
  const seen = report.inspected.length;
  return {
    share: Math.min(1, seen / 3),
    evidence: said(`Looked at ${seen} of 4 views of the ratings before the first trained model.`),
    advice: 'Open counts, ratings, long tail and activity before training: they say which error will matter.',
  };
}

function split(report: Report): Judgement {
  const advice = 'Split by time: a model in service only ever knows the past.';
  const look = 'Before you use a split, ask whether any rating in train is newer than one in test, and say so.';
  const flown = report.splits.filter((_, index) => report.runs.some((run) => run.split === index));
  // What was shipped rests on one split; another one, tried on the way, does not mend it.
  const shipped = shippedRun(report);
  const decisive = shipped ? report.splits[shipped.split] : flown.at(-1);
  if (!decisive) return { share: 0, evidence: said('Nothing was measured on held-out ratings.'), advice };
  if (decisive.method === 'time') {
    const measured = 'Models were measured on ratings newer than everything they learned from.';
    if (decisive.judgedLeaking === null) {
      return { share: 0.8, evidence: said(measured, 'Whether it leaks was not said.'), advice: look };
    }
    return decisive.judgedLeaking
      ? {
          share: 0.6,
          evidence: said(measured, 'At first sight it was taken for a leak, which it is not.'),
          advice: look,
        }
      : { share: 1, evidence: said(measured, 'It was recognised at first sight as free of the future.'), advice };
  }
  const leaking = `A ${decisive.method === 'random' ? 'random' : 'published random'} split let the models learn from ratings newer than those they were tested on`;
  if (decisive.judgedLeaking === true) {
    return { share: 0.7, evidence: said(`${leaking}; the leak was recognised at first sight.`), advice };
  }
  return flown.some(({ method }) => method === 'time')
    ? { share: 0.5, evidence: said(`${leaking}; a split by time was flown too, but not the one shipped on.`), advice }
    : { share: 0.25, evidence: said(`${leaking}, and the leak was not recognised.`), advice };
}

function baselines(report: Report): Judgement {
  const before = (run: MeasuredRun) => report.runs.slice(0, run.run);
  const firstTrained = report.runs.find((run) => !isBaseline(run.model));
  const ready = firstTrained ? before(firstTrained) : report.runs;
  const rating = ready.some((run) => run.model === 'global-mean' || run.model === 'bias');
  const ranking = ready.some((run) => run.model === 'popularity' || run.model === 'item-knn');
  const beaten = report.runs.some(
    (run) =>
      !isBaseline(run.model) &&
      report.runs.some((other) => other.model === 'popularity' && other.split === run.split && better(run, other)),
  );
  return {
    share: (rating ? 0.3 : 0) + (ranking ? 0.3 : 0) + (beaten ? 0.4 : 0),
    evidence: said(
      rating ? 'A rating baseline flew before the first trained model.' : 'No rating baseline came first.',
      ranking ? 'A list baseline (popularity or item-kNN) came first.' : 'No list baseline came first.',
      beaten
        ? 'A trained model ranks better than popularity on the same split.'
        : 'No trained model was shown to rank better than popularity.',
    ),
    advice: 'Fly the mean or the biases and popularity first: without them nobody can say what a model adds.',
  };
}

const better = (a: MeasuredRun, b: MeasuredRun) => a.measures.ranking.ndcg > b.measures.ranking.ndcg;

function prediction(report: Report): Judgement {
  const before = (point: 'gain' | 'list') =>
    report.predictions.some(({ prediction, runsSeen }) => prediction.point === point && runsSeen === 0);
  const gain = before('gain');
  const list = before('list');
  return {
    share: (gain ? 0.5 : 0) + (list ? 0.5 : 0),
    evidence: said(
      gain
        ? 'The gain of training was predicted before it was seen.'
        : 'The gain of training was not predicted beforehand.',
      list ? 'The best list was predicted before it was seen.' : 'The best list was not predicted beforehand.',
    ),
    advice: 'Write down what you expect before each reveal: a surprise you did not predict teaches little.',
  };
}

/** The three kinds of list that a fair comparison holds. */
const kinds: readonly { readonly name: string; readonly holds: (run: MeasuredRun) => boolean }[] = [
  { name: 'popularity', holds: ({ model }) => model === 'popularity' },
  { name: 'a model trained on stars', holds: ({ model }) => isRatingModel(model) && !isBaseline(model) },
  { name: 'a model of behaviour', holds: ({ model }) => !isRatingModel(model) && model !== 'popularity' },
];

/** Back ends agree to a hundredth, so lists that lie this close tie. */
const TIE = 0.01 + 1e-9;

function serving(report: Report): Judgement {
  const advice =
    'Compare popularity, predicted stars and behaviour, then ship what ranks best on held-out ratings, not the smallest rating error.';
  const run = shippedRun(report);
  if (!run) return { share: 0, evidence: said('Nothing was put into service.'), advice };
  const rivals = report.runs.filter((other) => other.split === run.split);
  const ndcg = run.measures.ranking.ndcg;
  const best = Math.max(...rivals.map((other) => other.measures.ranking.ndcg));
  const popularity = popularityBeside(run, report);
  const evidence = said(
    `The shipped list has NDCG ${ndcg.toFixed(2)}; the best measured on that split has ${best.toFixed(2)}.`,
  );
  const missing = kinds.filter(({ holds }) => !rivals.some(holds)).map(({ name }) => name);
  if (ndcg >= best - TIE) {
    if (missing.length === 0) return { share: 1, evidence, advice };
    const unseen = `It was not compared with ${missing.join(' nor with ')} on that split.`;
    return { share: 0.3, evidence: [...evidence, ...said(unseen)], advice };
  }
  if (popularity && better(run, popularity)) {
    const share = missing.length === 0 ? 0.5 : 0.3;
    return { share, evidence: [...evidence, ...said('It ranks better than popularity.')], advice };
  }
  const smallestError = isRatingModel(run.model) && rivals.every((other) => rmse(other) >= rmse(run));
  return {
    share: 0,
    evidence: smallestError
      ? [
          ...evidence,
          ...said('The model with the smallest rating error was shipped; its list ranks worse than others at hand.'),
        ]
      : evidence,
    advice,
  };
}

const rmse = (run: MeasuredRun) => run.measures.rating?.rmse ?? Number.POSITIVE_INFINITY;

function judgement(report: Report): Judgement {
  const advice = 'Before shipping, read the segments of that very run: an average hides cold users and the long tail.';
  const { shipped, segmentsOf } = report;
  if (shipped?.segmentsSeen) {
    return { share: 1, evidence: said('The segments of the shipped run were opened before it was shipped.'), advice };
  }
  if (segmentsOf.length === 0) return { share: 0, evidence: said('No segment was looked at.'), advice };
  const late = shipped && segmentsOf.includes(shipped.run);
  return {
    share: late ? 0.3 : 0.5,
    evidence: said(
      late
        ? 'The segments of the shipped run were opened only after it was in service.'
        : 'Segments were opened, but not those of the list that was shipped.',
    ),
    advice,
  };
}

const judges: Readonly<Record<string, (report: Report) => Judgement>> = {
  framing,
  data,
  split,
  baselines,
  prediction,
  serving,
  judgement,
};

/** Rubric points this simulation can judge; a scenario chooses among them. */
export const rubricIds: readonly string[] = Object.keys(judges);

function assessPoint(report: Report, point: RubricPoint): AssessedPoint {
  const judge = judges[point.id];
  if (!judge) throw new RangeError(`the recommender cannot assess "${point.id}"`);
  const { share, evidence, advice } = judge(report);
  const earned = Math.round(share * point.possible);
  return { ...point, earned, evidence, ...(earned < point.possible ? { advice } : {}) };
}

export function assess(report: Report, scenario: Scenario<Setup>): Assessment {
  return sumUp(scenario.rubric.map((point) => assessPoint(report, point)));
}
