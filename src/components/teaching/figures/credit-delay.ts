/**
 * When each monitor spoke, and how many creditworthy applicants of group B had been turned away too many by then.
 *
 * Measured with `node scripts/run.mjs scripts/figures/credit-lesson.ts`: 200 applications a day, the cause grows over 75 days, seeds 31 to 38,
 * 100 days after onset (outcomes of the last decisions arrive up to 60 days later). `fired`: in how many of the eight worlds; `day`: median day
 * after onset, `people`: mean, both over the worlds in which it fired.
 */
export interface Delay {
  readonly fired: number;
  readonly day: number | null;
  readonly people: number | null;
}

const never: Delay = { fired: 0, day: null, people: null };

export const WORLDS = 8;

export const delayCauses = ['population', 'proxy', 'label', 'concept', 'nothing'] as const;
export type DelayCause = (typeof delayCauses)[number];

export interface DelayRow {
  /** The engine's name. */
  readonly monitor: string;
  readonly name: string;
  readonly needs: string;
  readonly delays: Readonly<Record<DelayCause, Delay>>;
}

export const delays: readonly DelayRow[] = [
  {
    monitor: 'psi-B-critical',
    name: 'PSI of inputs in group B, threshold from the sample size',
    needs: 'inputs by group',
    delays: {
      population: { fired: 8, day: 21, people: 22 },
      proxy: { fired: 8, day: 21, people: 22 },
      label: { fired: 1, day: 98, people: 195 },
      concept: { fired: 1, day: 98, people: 188 },
      nothing: { fired: 1, day: 98, people: -27 },
    },
  },
  {
    monitor: 'approval-B',
    name: 'CUSUM on approvals of group B',
    needs: 'decisions by group',
    delays: {
      population: { fired: 8, day: 30, people: 40 },
      proxy: { fired: 8, day: 23, people: 29 },
      label: { fired: 8, day: 40.5, people: 30 },
      concept: never,
      nothing: never,
    },
  },
  {
    monitor: 'cbpe-B',
    name: 'False rejections of B, estimated from scores (CBPE)',
    needs: 'scores by group',
    delays: {
      population: { fired: 8, day: 52.5, people: 102 },
      proxy: { fired: 8, day: 42, people: 84 },
      label: { fired: 8, day: 63, people: 77 },
      concept: never,
      nothing: never,
    },
  },
  {
    monitor: 'frr-B',
    name: 'False rejections of B, by outcomes',
    needs: 'outcomes, 60 days later',
    delays: {
      population: { fired: 8, day: 99.5, people: 276 },
      proxy: { fired: 8, day: 99.5, people: 316 },
      label: { fired: 8, day: 117, people: 233 },
      concept: { fired: 8, day: 106.5, people: 223 },
      nothing: never,
    },
  },
  {
    monitor: 'psi-overall-10',
    name: 'PSI of inputs of everybody, 0.1',
    needs: 'inputs',
    delays: {
      population: { fired: 8, day: 90, people: 250 },
      proxy: never,
      label: never,
      concept: never,
      nothing: never,
    },
  },
  {
    monitor: 'auc',
    name: 'AUC of everybody, significantly down',
    needs: 'outcomes, 60 days later',
    delays: {
      population: { fired: 2, day: 136.5, people: 327 },
      proxy: { fired: 2, day: 136.5, people: 380 },
      label: never,
      concept: { fired: 3, day: 140, people: 241 },
      nothing: never,
    },
  },
];
