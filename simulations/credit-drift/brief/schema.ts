/** The stakeholder brief, as data: claims that can be checked and words that cannot. */
import * as z from 'zod/mini';
import { hypotheses } from '../hypotheses';
import { instrumentIds } from '../instruments/catalogue';
import { mitigationRequest } from '../mitigation/request';

const words = z.string().check(z.maxLength(2000));
const rate = z.nullable(z.number().check(z.minimum(0), z.maximum(100)));
/** A consulted instrument, by name and month: charts and evidence in the brief come from the learner's own readings. */
const exhibit = z.strictObject({
  instrument: z.enum(instrumentIds as readonly [(typeof instrumentIds)[number]]),
  month: z.int().check(z.minimum(0), z.maximum(24)),
  /** What it shows, in the learner's words. */
  says: words,
});
const option = z.strictObject({ mitigation: mitigationRequest, says: words });

export const briefSchema = z.strictObject({
  title: z.string().check(z.maxLength(200)),
  /** To whom it is written. */
  audience: z.enum(['executive', 'risk-committee', 'regulator']),
  summary: words,
  rootCause: z.array(z.enum(hypotheses)).check(z.maxLength(2)),
  mechanism: words,
  /** The claim in figures. */
  claim: z.strictObject({
    group: z.nullable(z.enum(['A', 'B', 'both'])),
    measure: z.nullable(z.enum(['false-rejections', 'approvals', 'all-rejections'])),
    /** Of whom it is a share. */
    denominator: z.nullable(z.enum(['creditworthy', 'applicants', 'rejected'])),
    /** In percent. */
    before: rate,
    after: rate,
    change: z.nullable(z.number().check(z.minimum(-100), z.maximum(1000))),
    unit: z.nullable(z.enum(['points', 'percent'])),
    month: z.nullable(z.int().check(z.minimum(1), z.maximum(24))),
    /** Creditworthy applicants of group B turned away because of it, launch to clock. */
    people: z.nullable(z.int().check(z.minimum(0), z.maximum(10_000_000))),
  }),
  evidenceFor: z.array(exhibit).check(z.maxLength(8)),
  evidenceAgainst: z.array(exhibit).check(z.maxLength(8)),
  remediation: z.strictObject({ reReview: z.boolean(), says: words }),
  options: z.array(option).check(z.maxLength(5)),
  recommendation: z.nullable(mitigationRequest),
  residualRisk: words,
  monitoring: z.strictObject({
    instruments: z.array(z.enum(instrumentIds as readonly [(typeof instrumentIds)[number]])).check(z.maxLength(12)),
    says: words,
  }),
});

export type Brief = z.infer<typeof briefSchema>;
export type Exhibit = Brief['evidenceFor'][number];
