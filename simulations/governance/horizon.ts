/** The exercise in time and size. */

/** Months simulated, from January 2027. */
export const MONTHS = 24;
/** Models an organisation has or plans. */
export const MODELS = 50;
/** Of these, live at the start without ever having passed a gate. */
export const LEGACY = 5;
/** From this month on (December 2027, counted from 0) the high-risk regime of the AI Act applies: Regulation (EU) 2026/1744. */
export const REGIME_MONTH = 11;
