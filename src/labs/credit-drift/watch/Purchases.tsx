/** Buying what nobody can see: outcomes of the turned-down, from a bureau panel or from random approvals. */
import { useState } from 'react';
import { explorationAt } from '@simulations/credit-drift/observe';
import { LABEL_DELAY_MONTHS, explorationShares } from '@simulations/credit-drift/prices';
import type { Board } from '@simulations/credit-drift/board';
import type { Opening } from '@simulations/credit-drift/workbench';
import { Button, Choice, Select } from '@/components/controls';
import { euros, percent, whole } from '../figures';
import type { LegProps } from '../leg';
import { explorationPrice, panelPrice, rough } from './purchases';

interface PurchasesProps extends Pick<LegProps, 'flight' | 'now' | 'content'> {
  readonly board: Board;
  readonly opening: Opening;
}

export function Purchases(props: PurchasesProps) {
  return (
    <div className="purchases">
      <Panels {...props} />
      <RandomApprovals {...props} />
    </div>
  );
}

function Panels({ flight, now, content }: PurchasesProps) {
  const { clock, purchases } = now.state;
  const open = Array.from({ length: clock }, (_, i) => i + 1).filter((month) => !purchases.panels.includes(month));
  const study = now.opening?.alert.study?.month;
  const [chosen, setChosen] = useState<number | null>(null);
  const month = open.find((each) => each === chosen) ?? open.find((each) => each === study) ?? open.at(-1);
  const price = panelPrice(content.setup.applicantsPerMonth);
  const mature = (month ?? 0) + LABEL_DELAY_MONTHS;
  return (
    <section aria-label="Bureau panel">
      <h3>Bureau panel</h3>
      <p>
        What all applicants of one month repaid elsewhere, approved here or not: {euros(price)}.
        {purchases.panels.length > 0 && <> Bought: month {purchases.panels.join(', ')}.</>}
      </p>
      {month !== undefined && (
        <div className="ask">
          <Select
            label="Panel of"
            value={String(month)}
            options={open.map((each) => ({ value: String(each), label: `Month ${each}` }))}
            onChange={(value) => {
              setChosen(Number(value));
            }}
            hint={
              clock >= mature ? 'Outcomes are known: it answers at once.' : `Answers at the end of month ${mature}.`
            }
          />
          <Button
            disabled={now.work !== null}
            onClick={() => {
              void flight.buy({ kind: 'buy', item: 'panel', month });
            }}
          >
            Buy for {euros(price)}
          </Button>
        </div>
      )}
    </section>
  );
}

function RandomApprovals({ flight, now, content, board, opening }: PurchasesProps) {
  const { clock, purchases } = now.state;
  const inForce = explorationAt(purchases, clock + 1);
  const [share, setShare] = useState<'0.02' | '0.05' | '0.1' | null>(null);
  if (clock >= content.setup.clock.end) return null;
  const applicants = content.setup.applicantsPerMonth;
  const approval = board.kpis.at(-1)!.approval;
  const price = (each: number) => explorationPrice(each, { applicants, approval, launch: opening.launch });
  return (
    <section aria-label="Random approvals">
      <h3>Random approvals from month {clock + 1}</h3>
      <p>
        A drawn share of the turned-down gets the loan: the only outcomes of theirs you will ever see yourself, after 60
        days. It measures; it mends nothing.
        {inForce > 0 && (
          <>
            {' '}
            In force: {percent(inForce, 0)}, about {euros(rough(price(inForce).loss))} a month.
          </>
        )}
      </p>
      <Choice
        legend="Share of the turned-down"
        value={share}
        onChange={setShare}
        options={explorationShares.map((each) => ({
          value: String(each) as '0.02' | '0.05' | '0.1',
          label: percent(each, 0),
          detail: `about ${whole(rough(price(each).loans))} loans a month`,
          aside: `−${euros(rough(price(each).loss))}`,
        }))}
        hint="Loss a month, if the turned-down repay as those of the launch study did. It is booked in profit, not in the data budget."
      />
      <div className="predict__acts">
        <Button
          disabled={now.work !== null || share === null || Number(share) === inForce}
          onClick={() => {
            const wanted = explorationShares.find((each) => String(each) === share);
            if (wanted !== undefined) void flight.buy({ kind: 'buy', item: 'exploration', share: wanted });
          }}
        >
          {inForce > 0 ? 'Change it' : 'Start it'}
        </Button>
        {inForce > 0 && (
          <Button
            variant="quiet"
            disabled={now.work !== null}
            onClick={() => {
              void flight.buy({ kind: 'buy', item: 'exploration', share: 0 });
            }}
          >
            Stop it
          </Button>
        )}
      </div>
    </section>
  );
}
