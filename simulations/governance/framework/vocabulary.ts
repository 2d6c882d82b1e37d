/** Closed lists a framework chooses from. Some entries are traps on purpose: a wrong choice must be possible to be found wrong. */

/** Who can be named for a duty. */
export const roles = [
  'model-owner',
  'product',
  'engineering',
  'developer',
  'validator',
  'second-line',
  'legal',
  'privacy',
  'security',
  'ethics',
  'domain',
  'operations',
  'incident-commander',
  'communications',
  'board',
  'risk-executive',
  'chief-executive',
  'internal-audit',
] as const;
export type Role = (typeof roles)[number];

/** Those who build or want the model: they cannot be its independent reviewers. */
export const builders: readonly Role[] = ['model-owner', 'product', 'engineering', 'developer'];
/** Those who can accept a risk for the organisation. */
export const executives: readonly Role[] = ['risk-executive', 'chief-executive'];

/** How high a role stands when it grants an exception; internal audit checks exceptions and grants none. */
export function rankOf(role: Role): number {
  if (executives.includes(role)) return 3;
  if (role === 'board' || role === 'second-line') return 2;
  return role === 'internal-audit' ? 0 : 1;
}

/**
 * What the framework treats as Annex III of Reg. (EU) 2024/1689. The last three are not in it: fraud detection is excepted in 5(b), biometric
 * verification in point 1(a), and 5(c) covers life and health insurance only.
 */
export const annexIIIAreas = [
  'biometric-identification',
  'critical-infrastructure',
  'education',
  'employment',
  'public-benefits',
  'creditworthiness',
  'life-health-insurance',
  'emergency-calls',
  'law-enforcement',
  'migration',
  'justice',
  'fraud-detection',
  'biometric-verification',
  'motor-property-insurance',
] as const;
export type AnnexIIIArea = (typeof annexIIIAreas)[number];
export const notInAnnexIII: readonly AnnexIIIArea[] = [
  'fraud-detection',
  'biometric-verification',
  'motor-property-insurance',
];

/** Registry fields; the first ten are required by rule C2. */
export const registryFields = [
  'owner',
  'purpose',
  'tier',
  'version',
  'data',
  'vendor',
  'status',
  'last-review',
  'next-review',
  'kill-switch',
  'annex-iii-area',
  'legal-role',
  'jurisdictions',
  'affected-persons',
  'monitors',
] as const;
export type RegistryField = (typeof registryFields)[number];

/** The nine headings of Mitchell et al. 2019, "Model Cards for Model Reporting". */
export const cardHeadings = [
  'model-details',
  'intended-use',
  'factors',
  'metrics',
  'evaluation-data',
  'training-data',
  'quantitative-analyses',
  'ethical-considerations',
  'caveats',
] as const;

export const stages = ['detect', 'triage', 'contain', 'notify', 'learn'] as const;
export const changeTriggers = [
  'new-data',
  'new-purpose',
  'new-population',
  'retraining',
  'vendor-update',
  'incident',
  'new-law',
] as const;
export const deployRequirements = [
  'registry-id',
  'signed-gates',
  'model-card',
  'monitors-on',
  'rollback-plan',
] as const;
export const shadowDetections = ['expense-review', 'network-logs', 'code-scan', 'vendor-contracts', 'amnesty'] as const;
export const lessonsFeed = ['thresholds', 'checklists', 'tiers', 'training'] as const;
export const breachActions = ['none', 'escalate', 'auto-reject', 'auto-approve'] as const;
export const activities = [
  'inventory',
  'tiering',
  'gate-approval',
  'deployment',
  'alert-response',
  'notification',
  'risk-acceptance',
  'waiver',
  'retirement',
  'framework-review',
] as const;
export type Activity = (typeof activities)[number];
export const kpis = [
  'lead-time',
  'harm',
  'serious-incidents',
  'time-to-detect',
  'time-to-contain',
  'false-alarms',
  'shadow-models',
  'overdue-reviews',
  'documentation',
  'board-utilisation',
  'cost',
] as const;

/** `sr-11-7` and `colorado-sb24-205` are no longer in force: who names them as law finds out (rule R8). */
export const laws = [
  'ai-act',
  'gdpr',
  'cra',
  'sr-26-2',
  'sr-11-7',
  'ss1-23',
  'reg-b',
  'nyc-ll144',
  'colorado-sb26-189',
  'colorado-sb24-205',
  'nist-ai-rmf',
  'iso-42001',
] as const;
export type Law = (typeof laws)[number];
export const jurisdictions = ['eu', 'uk', 'us-federal', 'us-colorado', 'us-new-york-city', 'canada'] as const;

/** Art. 35(3) GDPR: (a) systematic evaluation or profiling with significant effects, (b) special categories at scale, (c) public monitoring. */
export const dpiaCases = ['35-3-a', '35-3-b', '35-3-c'] as const;
/** Who must assess the impact on fundamental rights, Art. 27(1) AI Act. */
export const friaCases = ['public-bodies', 'creditworthiness', 'life-health-insurance'] as const;
