/** What looking costs. Money in euros, work in analyst days; both are charged once per thing looked at. */

/** Bureau outcomes of all applicants of one month, also of those who were turned away: 1.20 a file. */
export const PANEL_PER_FILE = 1.2;
/** Files re-underwritten by hand in a label audit: drawn at random, half from each group. */
export const AUDIT_FILES = 400;
export const AUDIT_PER_FILE = 45;
/** Days after a decision until its outcome is known. */
export const LABEL_DELAY_DAYS = 60;
/** The same in months of the clock: outcomes of month t are known in month t + 2. */
export const LABEL_DELAY_MONTHS = 2;
/** Shares of turned-down applicants that can be approved at random. */
export const explorationShares = [0.02, 0.05, 0.1] as const;
/** Analyst days of looking at a board, and of an experiment. */
export const BOARD_DAYS = 0.25;
export const EXPERIMENT_DAYS = 1;
