/** The evidence ledger: every look in its order, what it said, what it cost, and where beliefs were stated. */
import type { Beliefs } from '@simulations/credit-drift/decisions';
import { type Hypothesis, hypotheses } from '@simulations/credit-drift/hypotheses';
import { instruments } from '@simulations/credit-drift/instruments/catalogue';
import { hypothesisWords } from '@simulations/credit-drift/words';
import { Fragment } from 'react';
import { counted, euros, inSentence, listed, sayDays } from '../figures';
import { type Snapshot, readingOf } from '../snapshot';
import { type Tally, tallyOf } from './tally';
import './ledger.css';

interface LedgerProps {
  readonly now: Snapshot;
  readonly applicantsPerMonth: number;
}

export function Ledger({ now, applicantsPerMonth }: LedgerProps) {
  const { ledger, beliefs } = now.state;
  const tallies = tallyOf(ledger, applicantsPerMonth);
  const stated = (seen: number) => beliefs.filter((belief) => belief.seen === seen);
  return (
    <section className="ledger" aria-label="Evidence ledger">
      <h3>Evidence ledger</h3>
      <ol className="ledger__list">
        {stated(0).map((belief, i) => (
          <Belief key={`before ${i}`} beliefs={belief.beliefs} />
        ))}
        {ledger.map((entry, i) => {
          const reading = readingOf(now, entry);
          const { name } = instruments[entry.instrument];
          return (
            <Fragment key={i}>
              <li className="ledger__look">
                <span className="ledger__number figure" aria-hidden="true">
                  {i + 1}
                </span>
                <div className="ledger__what">
                  <p className="ledger__head">
                    <strong>{name}</strong>, month {entry.month}
                    {entry.clock !== now.state.clock && `, looked at in month ${entry.clock}`}
                  </p>
                  {reading ? (
                    <p className="ledger__says">{reading.sentence}</p>
                  ) : (
                    <p className="ledger__says">Being read.</p>
                  )}
                  {reading && <p className="ledger__outcome">Reads: {reading.outcome}</p>}
                </div>
                <Cost tally={tallies[i]!} again={entry.again} />
              </li>
              {stated(i + 1).map((belief, j) => (
                <Belief key={j} beliefs={belief.beliefs} />
              ))}
            </Fragment>
          );
        })}
      </ol>
    </section>
  );
}

function Cost({ tally: { days, tests, total }, again }: { readonly tally: Tally; readonly again: boolean }) {
  return (
    <p className="ledger__cost">
      <span>
        {again ? 'seen before, not charged' : `${sayDays(days)}, ${tests === 0 ? 'no test' : counted(tests, 'test')}`}
      </span>
      <span className="ledger__total">
        so far <span className="figure">{sayDays(total.days)}</span>,{' '}
        <span className="figure">{counted(total.tests, 'test')}</span>
        {total.euros > 0 && (
          <>
            , <span className="figure">{euros(total.euros)}</span>
          </>
        )}
      </span>
    </p>
  );
}

/** What was thought likely at that point, in one line. */
export function sayBeliefs(beliefs: Beliefs): string {
  const name = (id: Hypothesis) => inSentence(hypothesisWords[id].name);
  const sorted = hypotheses.toSorted((a, b) => beliefs[b] - beliefs[a]);
  const most = beliefs[sorted[0]!];
  const least = beliefs[sorted.at(-1)!];
  if (most === least) return `the same for every cause, ${most} %`;
  const leading = sorted.filter((id) => beliefs[id] === most);
  return `${listed(leading.map(name))} at ${most} %`;
}

function Belief({ beliefs }: { readonly beliefs: Beliefs }) {
  return (
    <li className="ledger__belief">
      <span aria-hidden="true">◇</span> You stated your beliefs. Highest: {sayBeliefs(beliefs)}.
    </li>
  );
}
