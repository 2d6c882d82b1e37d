/** In the browser: how long a month takes in the lab's worker, and whether every back end scores everybody the same. */
import type { CaseRequest } from '@simulations/credit-drift/case-request';
import type { InstrumentId } from '@simulations/credit-drift/instruments/catalogue';
import type { BackendName } from '@simulations/tensors';
import { formatTable } from '../table';
import type { LabTimes, MonthStep } from './browser/page';
import type { BackendScores } from './browser/scores.worker';
import { APPLICANTS_PER_MONTH, type Headline } from './cases';
import { withPage } from './chromium';
import { atMost, largest, type Section } from './section';

const SEED = 11;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** What a learner looks at first every month; they need no outcome. */
const watched = ['approval', 'drift', 'cbpe'] as const satisfies readonly InstrumentId[];
/** All other boards that need no outcome; looked at when asked for. */
const others = [
  'scores',
  'values',
  'form',
  'domain',
  'reconstruction',
  'proxy',
] as const satisfies readonly InstrumentId[];

const request: CaseRequest = {
  seed: SEED,
  causes: [{ cause: 'proxy', weight: 1 }],
  headline: 'points' satisfies Headline,
  applicantsPerMonth: APPLICANTS_PER_MONTH,
  alert: 'study',
};

export async function benchBrowser(quick: boolean): Promise<Section | null> {
  const measured = await withPage(async (page) => {
    const lab = await page.evaluate(([of, months, instruments]) => window.timeLab(of, months, instruments), [
      request,
      quick ? MONTHS.slice(0, 5) : MONTHS,
      [...watched, ...others],
    ] as const);
    const scores: BackendScores[] = [];
    const backends: readonly BackendName[] = ['wasm', 'cpu', 'webgl'];
    for (const backend of backends) {
      scores.push(await page.evaluate(([name, seed]) => window.trainOn(name, seed), [backend, SEED] as const));
    }
    return { lab, scores };
  });
  return measured && sectionOf(measured.lab, measured.scores);
}

function sectionOf(lab: LabTimes, scores: readonly BackendScores[]): Section {
  const step = ({ board, readings }: MonthStep) => watched.reduce((sum, id) => sum + readings[id]!, board);
  const reading = (id: InstrumentId) => median(lab.steps.map(({ readings }) => readings[id]!));
  const times = [
    [`open the case (${lab.backend}: training, severity, launch report)`, lab.open],
    ['a month: board of the new month', median(lab.steps.map(({ board }) => board))],
    ...watched.map((id) => [`a month: ${id}`, reading(id)] as const),
    ...others.map((id) => [`when asked: ${id}`, reading(id)] as const),
  ] as const;
  const first = scores[0]!;
  const apart = (which: 'raw' | 'polished') =>
    largest(scores.map((each) => largestDifference(each[which], first[which])));
  return {
    title: 'Browser (headless Chromium; WebGL drawn in software)',
    text: [
      formatTable(
        ['in the lab’s worker', 'median ms'],
        times.map(([what, milliseconds]) => [what, Math.round(milliseconds)]),
      ),
      formatTable(
        ['trained on', 'seconds', 'steps', 'raw scores from wasm', 'polished scores from wasm'],
        scores.map((each) => [
          each.backend,
          each.seconds.toFixed(2),
          each.steps,
          largestDifference(each.raw, first.raw).toExponential(1),
          largestDifference(each.polished, first.polished).toExponential(1),
        ]),
      ),
    ].join('\n\n'),
    targets: [
      atMost('a month: board, approval, drift, CBPE, median', median(lab.steps.map(step)), 300, 'ms'),
      atMost('main thread, longest task', lab.longestTask, 50, 'ms'),
      atMost('back ends that did not start', 3 - new Set(scores.map(({ backend }) => backend)).size, 0),
      atMost('polished scores, largest difference between back ends', apart('polished'), 1e-9),
      atMost('raw scores, largest difference between back ends', apart('raw'), 1e-4),
      atMost('tensors leaked', largest(scores.map(({ leaked }) => leaked)), 0),
    ],
    data: { lab, scores: scores.map(({ backend, seconds, steps, leaked }) => ({ backend, seconds, steps, leaked })) },
  };
}

function largestDifference(a: readonly number[], b: readonly number[]): number {
  return largest([0, ...a.map((value, i) => Math.abs(value - b[i]!))]);
}

function median(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b);
  const middle = (ascending.length - 1) / 2;
  return (ascending[Math.floor(middle)]! + ascending[Math.ceil(middle)]!) / 2;
}
