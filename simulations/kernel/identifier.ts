/** What names and versions may look like. Apart from the parsers, so that whoever needs only this loads no Zod. */

/** Ids are what file names and URLs can carry. */
export const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}$/;
/** Largest version of a scenario or engine. */
export const MAX_VERSION = 1_000_000;
