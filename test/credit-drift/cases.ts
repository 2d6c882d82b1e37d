/** Cases that several tests look at, opened once per test file. */
import { type CreditCase, openCase } from '@simulations/credit-drift/case';
import { observe, type Observed, type Purchases } from '@simulations/credit-drift/observe';
import type { Cause } from '@simulations/credit-drift/world/causes';

const cases = new Map<string, CreditCase>();

export function caseOf(cause: Cause | null, headline: 'points' | 'relative' = 'points', seed = 7): CreditCase {
  const key = `${cause} ${headline} ${seed}`;
  const causes = cause ? [{ cause, weight: 1 }] : [];
  const opened = cases.get(key) ?? openCase({ seed, causes, headline, applicantsPerMonth: 20_000 });
  cases.set(key, opened);
  return opened;
}

export const everything: Purchases = { panels: [1, 2, 3], exploration: [], audited: 5 };

const seen = new Map<CreditCase, Observed>();

/** What shows at month 5 with everything bought. */
export function seenIn(cause: Cause | null, headline: 'points' | 'relative' = 'points'): Observed {
  const credit = caseOf(cause, headline);
  const observed = seen.get(credit) ?? observe(credit, 5, everything);
  seen.set(credit, observed);
  return observed;
}
