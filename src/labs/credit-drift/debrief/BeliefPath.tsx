/** Belief against what the same looks would have made of a perfect reader, and which look moved that reader. */
import type { Report } from '@simulations/credit-drift/report';
import { type Hypothesis, hypotheses } from '@simulations/credit-drift/hypotheses';
import { instruments } from '@simulations/credit-drift/instruments/catalogue';
import { hypothesisWords } from '@simulations/credit-drift/words';
import { BeliefBars, LineChart } from '@/components/charts';
import { Disclosure } from '@/components/controls';
import { chance, counted, inSentence, listed } from '../figures';

export interface Move {
  /** 1 is the first look. */
  readonly look: number;
  readonly hypothesis: Hypothesis;
  readonly from: number;
  readonly to: number;
}

/** For each look, the hypothesis that it moved most. */
export function movesOf({ ledger, prior }: Pick<Report, 'ledger' | 'prior'>): readonly Move[] {
  return ledger.map(({ posterior }, i) => {
    const before = ledger[i - 1]?.posterior ?? prior;
    const hypothesis = hypotheses.reduce((a, b) =>
      Math.abs(posterior[b] - before[b]) > Math.abs(posterior[a] - before[a]) ? b : a,
    );
    return { look: i + 1, hypothesis, from: before[hypothesis], to: posterior[hypothesis] };
  });
}

/** A move of less than this is no move: a point in a hundred. */
const MOVED = 0.01;

export function BeliefPath({ report }: { readonly report: Report }) {
  const { beliefs, ledger, prior, truth } = report;
  const first = beliefs[0];
  const last = beliefs.at(-1);
  const held = ledger.at(-1)?.posterior ?? prior;
  const known = Number.isFinite(held.nothing);
  const moves = known ? movesOf(report) : [];
  const strongest = moves.reduce<Move | null>(
    (best, move) => (!best || Math.abs(move.to - move.from) > Math.abs(best.to - best.from) ? move : best),
    null,
  );
  const name = (id: Hypothesis) => hypothesisWords[id].name;
  return (
    <section className="debrief__part" aria-labelledby="debrief-beliefs">
      <h3 id="debrief-beliefs">Your beliefs, and what your looks were worth</h3>
      <p className="debrief__note">
        A perfect reader holds every look against some four hundred simulated cases whose cause is known, and believes
        in a cause as far as cases with that cause looked the same. Causes can act together, so these need not add up to
        100 %.
      </p>
      <BeliefBars
        title="Belief in each cause at the end"
        finding={sayEnd(held, known)}
        rowsAre="Cause"
        beforeIs="you, first"
        afterIs="you, last"
        computedIs="a perfect reader of the same looks"
        rows={hypotheses.map((id) => ({
          name: name(id),
          ...(first && first !== last ? { before: first.beliefs[id] / 100 } : {}),
          ...(last ? { after: last.beliefs[id] / 100 } : {}),
          ...(known ? { computed: held[id] } : {}),
          truth: truth.hypotheses.includes(id),
        }))}
      />
      {strongest && (
        <p className="debrief__lead">
          {strongestIs(strongest, ledger[strongest.look - 1])} told most: {sayMove(strongest)}.
        </p>
      )}
      {ledger.length > 0 && (
        <Disclosure summary={`Look by look: what each of ${counted(ledger.length, 'look')} was worth`}>
          <div className="debrief__looks">
            {known && ledger.length > 1 && (
              <LineChart
                title={`Belief in ${listed(truth.hypotheses.map((id) => inSentence(name(id))))}, look by look`}
                finding={
                  strongest ? `Look ${strongest.look} told most: ${sayMove(strongest)}.` : 'No look told anything.'
                }
                x={{ label: 'Look', format: '.0f', domain: [0, ledger.length] }}
                y={{ label: 'Belief', format: '.0%', domain: [0, 1] }}
                series={truth.hypotheses.flatMap((id, i) => [
                  {
                    name: truth.hypotheses.length > 1 ? `reader: ${inSentence(name(id))}` : 'perfect reader',
                    points: [
                      { x: 0, y: prior[id] },
                      ...ledger.map(({ posterior }, k) => ({ x: k + 1, y: posterior[id] })),
                    ],
                    colour: i === 0 ? (3 as const) : (5 as const),
                  },
                  {
                    name: truth.hypotheses.length > 1 ? `you: ${inSentence(name(id))}` : 'you',
                    points: beliefs.map((belief) => ({ x: belief.seen, y: belief.beliefs[id] / 100 })),
                    colour: i === 0 ? (4 as const) : (6 as const),
                  },
                ])}
                height={220}
              />
            )}
            {moves.length > 0 && (
              <ol className="moves">
                {ledger.map(({ instrument, month, sentence }, i) => (
                  <li key={i}>
                    <span className="moves__what">
                      {instruments[instrument].name}, month {month}
                    </span>
                    <span className="moves__says">{sentence}</span>
                    <span className={Math.abs(moves[i]!.to - moves[i]!.from) < MOVED ? 'moves__none' : 'moves__far'}>
                      {Math.abs(moves[i]!.to - moves[i]!.from) < MOVED ? 'moved nothing' : sayMove(moves[i]!)}
                    </span>
                  </li>
                ))}
              </ol>
            )}
          </div>
        </Disclosure>
      )}
      <p className="debrief__note">{counted(beliefs.length, 'statement')} of belief in your log.</p>
    </section>
  );
}

const sayMove = ({ hypothesis, from, to }: Move) =>
  `${inSentence(hypothesisWords[hypothesis].name)} ${chance(from)} → ${chance(to)}`;

const strongestIs = (move: Move, entry: Report['ledger'][number] | undefined): string =>
  entry ? `Look ${move.look}, ${instruments[entry.instrument].name},` : `Look ${move.look}`;

function sayEnd(held: Report['prior'], known: boolean): string {
  if (!known) return 'Your last beliefs beside what was at work.';
  const top = hypotheses.reduce((a, b) => (held[b] > held[a] ? b : a));
  return `With your looks, a perfect reader would hold ${inSentence(hypothesisWords[top].name)} at ${chance(held[top])}.`;
}
