/**
 * The law the rules check against, as of 23 November 2026. Every figure is also an entry of content/regulations, with its source and how far it
 * was verified; a test holds the two together. Not legal advice.
 */

/** Entries of content/regulations that rules rest on. */
export const claimIds = [
  'ai-act-annex-iii-areas',
  'ai-act-annex-iii-traps',
  'ai-act-art-9',
  'ai-act-art-14',
  'ai-act-art-17',
  'ai-act-art-26',
  'ai-act-art-27',
  'ai-act-art-73-clocks',
  'ai-act-art-73-evidence',
  'ai-act-annex-iii-date',
  'ai-act-general-application',
  'gdpr-art-22',
  'gdpr-art-33',
  'gdpr-art-35',
  'sr-26-2',
  'colorado-sb-26-189',
  'reg-b-1002-9',
] as const;
export type ClaimId = (typeof claimIds)[number];

/** Art. 73(2) to (4) AI Act: days after the provider or deployer becomes aware; the text says days, not working days. */
export const CLOCK_DAYS = { serious: 15, death: 10, widespread: 2, criticalInfrastructure: 2 } as const;
/** Art. 33(1) GDPR. */
export const GDPR_HOURS = 72;

/** Ch. III sec. 1 to 3 for Annex III systems, after Reg. (EU) 2026/1744; before it the date was `HIGH_RISK_STALE`. */
export const HIGH_RISK_FROM = '2027-12-02';
/** The same for Annex I systems. */
export const ANNEX_I_FROM = '2028-08-02';
export const HIGH_RISK_STALE = '2026-08-02';
/** Art. 50; marking under 50(2) of systems older than that is due on the second date. */
export const TRANSPARENCY_FROM = ['2026-08-02', '2026-12-02'] as const;

/** Articles of the AI Act that rule R1 wants mapped or excluded with a reason. */
export const REQUIRED_ARTICLES = [
  '9',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '17',
  '26',
  '27',
  '49',
  '50',
  '72',
  '73',
] as const;
/** Those of them in Ch. III sec. 2 and 3. For 49, 72 and 73 the date is not settled, so none is demanded. */
export const HIGH_RISK_ARTICLES: readonly string[] = ['9', '10', '11', '12', '13', '14', '15', '17', '26', '27'];
