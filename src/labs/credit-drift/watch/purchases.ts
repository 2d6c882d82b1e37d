/** What data costs, before it is bought. */
import { LOSS_BAD, PROFIT_GOOD } from '@simulations/credit-drift/case';
import { PANEL_PER_FILE } from '@simulations/credit-drift/prices';
import type { LaunchReport } from '@simulations/credit-drift/model/launch';

/** Three digits: an estimate is not known to the person or the euro. */
export function rough(value: number): number {
  const unit = Math.max(1, 10 ** (Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - 2));
  return Math.round(value / unit) * unit;
}

export const panelPrice = (applicantsPerMonth: number): number => PANEL_PER_FILE * applicantsPerMonth;

/**
 * Expected loss of a month of random approvals: each of the turned-down that is approved repays as often as the turned-down of the launch study
 * did. That study knew everybody's outcome; if applicants have changed since, so has the price.
 */
export function explorationPrice(
  share: number,
  {
    applicants,
    approval,
    launch,
  }: { readonly applicants: number; readonly approval: number; readonly launch: LaunchReport },
): { readonly loans: number; readonly loss: number } {
  const loans = share * applicants * (1 - approval);
  const good = launch.overall.rates.falseOmissionRate;
  return { loans, loss: -loans * (PROFIT_GOOD * good + LOSS_BAD * (1 - good)) };
}
