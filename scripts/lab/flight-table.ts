/** A flown attempt as text: the simulation's own table, then the points. */
import { inert } from '../terminal';
import type { FlownInTerminal } from './terminal-simulation';

export function printFlight({ flown: { assessment }, table }: FlownInTerminal): void {
  for (const line of table) console.log(inert(line));
  console.log('');
  for (const { title, earned, possible, evidence } of assessment.points) {
    console.log(`${String(earned).padStart(3)} of ${String(possible).padStart(3)}  ${title}`);
    for (const { text } of evidence) console.log(`            ${inert(text)}`);
  }
  console.log(`${String(assessment.earned).padStart(3)} of ${String(assessment.possible).padStart(3)}  in all`);
}
