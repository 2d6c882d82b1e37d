/** What an instrument would have said under each cause: why some looks decide and others tell nothing. */
import { useEffect, useState } from 'react';
import type { likelihoods as countLikelihoods } from '@simulations/credit-drift/evidence/posterior';
import { type InstrumentId, instruments } from '@simulations/credit-drift/instruments/catalogue';
import type { Report } from '@simulations/credit-drift/report';
import { hypothesisWords } from '@simulations/credit-drift/words';
import { DataTable, Message, Select } from '@/components/controls';
import { chance } from '../figures';

type Shares = ReturnType<typeof countLikelihoods>;

interface Loaded {
  readonly outcomes: readonly string[];
  readonly shares: Shares;
}

/** The simulated cases are fetched when the debrief is read, not before. */
async function load(instrument: InstrumentId, month: number): Promise<Loaded> {
  const [{ likelihoods }, { simulatedWorlds }, { outcomesOf }] = await Promise.all([
    import('@simulations/credit-drift/evidence/posterior'),
    import('@simulations/credit-drift/evidence/worlds'),
    import('@simulations/credit-drift/readings'),
  ]);
  return { outcomes: outcomesOf[instrument], shares: likelihoods(simulatedWorlds(), instrument, month) };
}

interface LikelihoodsProps {
  readonly report: Report;
  readonly offered: readonly InstrumentId[];
}

export function Likelihoods({ report, offered }: LikelihoodsProps) {
  const { ledger, truth } = report;
  const [instrument, setInstrument] = useState<InstrumentId>(ledger[0]?.instrument ?? offered[0]!);
  const own = ledger.findLast((entry) => entry.instrument === instrument);
  const month = own?.month ?? 3;
  const [loaded, setLoaded] = useState<{ readonly of: string; readonly value: Loaded } | 'failed' | null>(null);
  const key = `${instrument} ${month}`;
  useEffect(() => {
    let current = true;
    load(instrument, month).then(
      (value) => {
        if (current) setLoaded({ of: key, value });
      },
      () => {
        if (current) setLoaded('failed');
      },
    );
    return () => {
      current = false;
    };
  }, [instrument, month, key]);
  const shown = loaded !== null && loaded !== 'failed' && loaded.of === key ? loaded.value : null;
  const counted = shown?.shares.filter(({ shares }) => shares.every(Number.isFinite)) ?? [];
  return (
    <>
      <div className="debrief__pick">
        <Select<InstrumentId>
          label="Instrument"
          value={instrument}
          options={offered.map((id) => ({
            value: id,
            label: `${instruments[id].name}${ledger.some((entry) => entry.instrument === id) ? ' (you looked)' : ''}`,
          }))}
          onChange={setInstrument}
        />
      </div>
      {loaded === 'failed' && (
        <Message tone="bad" live="polite">
          The simulated cases could not be fetched. The rest of the debrief stands; reload the page to try again.
        </Message>
      )}
      {shown && counted.length > 0 && (
        <>
          <DataTable
            caption={`${instruments[instrument].name}, month ${month}: in how many of 100 simulated cases it says what${own ? `; yours said “${own.outcome}”` : ''}`}
            rows={counted}
            rowKey={({ hypothesis }) => hypothesis}
            highlight={({ hypothesis }) => truth.hypotheses.includes(hypothesis)}
            columns={[
              {
                key: 'cause',
                header: 'If this were at work',
                cell: ({ hypothesis }) => (
                  <>
                    {hypothesisWords[hypothesis].name}
                    {truth.hypotheses.includes(hypothesis) && <span className="claims__right"> ✓ was at work</span>}
                  </>
                ),
              },
              ...shown.outcomes
                .map((outcome, k) => ({ outcome, k }))
                .filter(
                  ({ k, outcome }) => outcome === own?.outcome || counted.some(({ shares }) => shares[k]! >= 0.005),
                )
                .map(({ outcome, k }) => ({
                  key: outcome,
                  header: outcome === own?.outcome ? `${outcome} (yours)` : outcome,
                  numeric: true,
                  cell: ({ shares }: Shares[number]) => (
                    <span className={shares[k]! >= 0.5 ? 'likely' : shares[k]! < 0.02 ? 'unlikely' : undefined}>
                      {chance(shares[k]!)}
                    </span>
                  ),
                })),
            ]}
          />
          <p className="debrief__note">{sayWorth(shown, own?.outcome ?? null)}</p>
        </>
      )}
    </>
  );
}

/** How well the look separates: the two causes that make the outcome most and least likely. */
export function sayWorth({ outcomes, shares }: Loaded, outcome: string | null): string {
  const k = outcome === null ? -1 : outcomes.indexOf(outcome);
  if (k < 0) return 'Rows that look alike cannot be told apart by this instrument; rows that differ can.';
  const ordered = shares
    .filter(({ shares: own }) => Number.isFinite(own[k]))
    .toSorted((a, b) => b.shares[k]! - a.shares[k]!);
  const most = ordered[0]!;
  const least = ordered.at(-1)!;
  const name = ({ hypothesis }: Shares[number]) => `“${hypothesisWords[hypothesis].name}”`;
  if (most.shares[k]! - least.shares[k]! < 0.1) {
    return `“${outcome}” is about as likely under every cause: this look could not move a careful reader.`;
  }
  return `“${outcome}” is seen in ${chance(most.shares[k]!)} of simulated cases of ${name(most)} and in ${chance(least.shares[k]!)} of ${name(least)}: it speaks for the one and against the other.`;
}
