/** Reads a report against the rubric. One function per rubric point; each says what it saw. */
import { type AssessedPoint, type Assessment, type Evidence, type RubricPoint, sumUp } from '../kernel/assessment';
import type { Scenario } from '../kernel/simulation';
import { isBaseline, isRatingModel } from './decisions';
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
    last.guardrail === 'none' ? 'No guardrail was set.' : `Guardrail: ${last.guardrail.replace('-', ' ')}.`,
  );
  return { share: metric + guard, evidence, advice };
}

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
  const flown = report.splits.filter((_, index) => report.runs.some((run) => run.split === index));
  if (flown.length === 0) return { share: 0, evidence: said('Nothing was measured on held-out ratings.'), advice };
  if (flown.some(({ method }) => method === 'time')) {
    return {
      share: 1,
      evidence: said('Models were measured on ratings newer than everything they learned from.'),
      advice,
    };
  }
  const recognised = flown.some(({ judgedLeaking }) => judgedLeaking === true);
  return recognised
    ? { share: 0.7, evidence: said('A random split was used, and its leak from the future was recognised.'), advice }
    : {
        share: 0.25,
        evidence: said('All measurements let the model see ratings newer than those it was tested on.'),
        advice,
      };
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

function serving(report: Report): Judgement {
  const advice = 'Ship the list that ranks best on held-out ratings, not the model with the smallest rating error.';
  const run = report.shipped && report.runs[report.shipped.run];
  if (!run) return { share: 0, evidence: said('Nothing was put into service.'), advice };
  const rivals = report.runs.filter((other) => other.split === run.split);
  const ndcg = run.measures.ranking.ndcg;
  const best = Math.max(...rivals.map((other) => other.measures.ranking.ndcg));
  const popularity = rivals.find((other) => other.model === 'popularity');
  const evidence = said(
    `The shipped list has NDCG ${ndcg.toFixed(2)}; the best measured on that split has ${best.toFixed(2)}.`,
  );
  if (rivals.length < 3) {
    return { share: 0.3, evidence: [...evidence, ...said('Fewer than three lists were compared.')], advice };
  }
  if (ndcg >= best - 0.01) return { share: 1, evidence, advice };
  if (popularity && better(run, popularity)) return { share: 0.5, evidence, advice };
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
  if (report.shipped?.segmentsSeen) {
    return {
      share: 1,
      evidence: said('Cold users and long-tail films of the shipped run were checked before shipping.'),
      advice,
    };
  }
  return report.segmentsOf.length > 0
    ? { share: 0.5, evidence: said('Segments were checked, but not those of the list that was shipped.'), advice }
    : { share: 0, evidence: said('No segment was looked at before shipping.'), advice };
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
