/** A flown attempt as text. */
import { inert } from '../terminal';
import type { Flown } from './fly';

const number = (value: number | null | undefined) => (value === null || value === undefined ? '-' : value.toFixed(2));

export function printFlight({ report, assessment }: Flown): void {
  if (report.runs.length > 0) {
    console.log(['run', 'model'.padEnd(18), 'RMSE'.padStart(6), 'NDCG'.padStart(6), 'hit'.padStart(6)].join('  '));
  }
  for (const { run, model, measures } of report.runs) {
    const figures = [measures.rating?.rmse, measures.ranking.ndcg, measures.ranking.hit];
    console.log(
      [String(run + 1).padStart(3), model.padEnd(18), ...figures.map((f) => number(f).padStart(6))].join('  '),
    );
  }
  console.log('');
  for (const { title, earned, possible, evidence } of assessment.points) {
    console.log(`${String(earned).padStart(3)} of ${String(possible).padStart(3)}  ${title}`);
    for (const { text } of evidence) console.log(`            ${inert(text)}`);
  }
  console.log(`${String(assessment.earned).padStart(3)} of ${String(assessment.possible).padStart(3)}  in all`);
}
