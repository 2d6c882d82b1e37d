/** What the learner said beside what was so: predictions, diagnosis, reason. */
import type { ReactNode } from 'react';
import type { Report } from '@simulations/credit-drift/report';
import type { Hypothesis } from '@simulations/credit-drift/hypotheses';
import { hypothesisWords } from '@simulations/credit-drift/words';
import { counted, inSentence, listed, percent, signed } from '../figures';
import { sameCauses } from './counts';
import { bestPlan, planKindOf, planKindWords } from '../plan/PlanPrediction';

const confidenceWords: Readonly<Record<number, string>> = { 1: 'a guess', 2: 'fairly sure', 3: 'would bet on it' };
const replayWords = {
  vanishes: 'the problem vanishes',
  remains: 'the problem remains',
  'nothing-to-explain': 'there is nothing to explain',
} as const;

interface Line {
  readonly about: string;
  readonly said: ReactNode;
  readonly was: ReactNode;
  /** Null: nothing to compare, or a matter of degree. */
  readonly right: boolean | null;
}

export function Claims({ report }: { readonly report: Report }) {
  const lines = linesOf(report);
  const because = report.diagnoses.at(-1)?.because;
  return (
    <section className="debrief__part" aria-labelledby="debrief-claims">
      <h3 id="debrief-claims">What you said, what was so</h3>
      <div className="claims" role="table" aria-label="Your claims beside the truth">
        <div className="claims__head" role="row">
          <span role="columnheader">About</span>
          <span role="columnheader">You</span>
          <span role="columnheader">In truth</span>
        </div>
        {lines.map(({ about, said, was, right }) => (
          <div className="claims__line" role="row" key={about}>
            <span className="claims__about" role="rowheader">
              {about}
            </span>
            <span role="cell" data-label="You">
              {said}
            </span>
            <span role="cell" data-label="In truth">
              {was}{' '}
              {right !== null && (
                <span className={right ? 'claims__right' : 'claims__wrong'}>
                  {right ? '✓ as you said' : '✗ not as you said'}
                </span>
              )}
            </span>
          </div>
        ))}
      </div>
      {because && (
        <figure className="claims__because">
          <figcaption>Your reason, written before anything was shown</figcaption>
          <blockquote>{because}</blockquote>
        </figure>
      )}
    </section>
  );
}

const names = (ids: readonly Hypothesis[]) => listed(ids.map((id) => inSentence(hypothesisWords[id].name)));

/** The month that the questions of a scenario are about. */
const STUDIED = 3;

function linesOf(report: Report): Line[] {
  const { truth, alert, diagnoses, predictions, ledger, bench } = report;
  const lines: Line[] = [];
  const first = diagnoses[0];
  const last = diagnoses.at(-1);
  if (last) {
    const right = sameCauses(last.hypotheses, truth.hypotheses);
    lines.push({
      about: 'What is at work',
      said: `${names(last.hypotheses)} (${confidenceWords[last.confidence]}, after ${counted(last.seen, 'look')})`,
      was: names(truth.hypotheses),
      right,
    });
    if (first && first !== last) {
      lines.push({
        about: 'Your first diagnosis',
        said: `${names(first.hypotheses)}, after ${counted(first.seen, 'look')}`,
        was: names(truth.hypotheses),
        right: sameCauses(first.hypotheses, truth.hypotheses),
      });
    }
  }
  for (const { prediction, late } of predictions) {
    const note = late ? ' (after you had looked)' : '';
    const sure = confidenceWords[prediction.confidence];
    switch (prediction.point) {
      case 'auc': {
        const month =
          truth.months.find((each) => each.month === (alert.study?.month ?? STUDIED)) ?? truth.months.at(-1);
        const now = month?.auc ?? truth.launch.auc;
        const change = 100 * (now - truth.launch.auc);
        lines.push({
          about: 'How far AUC moves',
          said: `${signed(prediction.change, 1)} hundredths (${sure})${note}`,
          was: `${signed(change, 1)} hundredths: ${truth.launch.auc.toFixed(3)} to ${now.toFixed(3)}`,
          right: Math.abs(prediction.change - change) <= 1,
        });
        break;
      }
      case 'replay': {
        const read = ledger.findLast(({ instrument }) => instrument === 'replay');
        lines.push({
          about: 'Champion replay',
          said: `${replayWords[prediction.outcome]} (${sure})${note}`,
          was: read ? read.sentence : 'You never looked.',
          right: read ? read.outcome.replaceAll(' ', '-') === prediction.outcome : null,
        });
        break;
      }
      case 'plan': {
        const best = bestPlan(bench);
        const kind = best && planKindOf(best);
        lines.push({
          about: 'The best kind of plan',
          said: `${planKindWords[prediction.best]} (${sure})${note}`,
          was:
            best && kind
              ? `of what you tried, ${planKindWords[kind]}: ${inSentence(best.name)}, ${percent(Math.min(1, best.measures.recovery ?? 0), 0)} of the rise undone`
              : 'none of what you tried undid any of it',
          right: kind ? kind === prediction.best : null,
        });
        break;
      }
    }
  }
  return lines;
}
