/** What the page asks of the worker that reads the visitor's own data. */
import type { OwnDataAnswer, OwnDataRequest } from '@simulations/credit-drift/own-data';

// A type alias, since only an alias is assignable to the contract's record.
export type OwnDataCalls = {
  /** Reports the share of the fits that are done. */
  ask: { request: OwnDataRequest; progress: number; result: OwnDataAnswer };
};
