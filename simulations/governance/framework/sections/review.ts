/** Sections 13 and 14: how the framework itself is measured and changed. */
import * as z from 'zod/mini';
import { kpis as kpiIds } from '../vocabulary';
import { label, list, role, section, whole } from './common';

const kpi = z.readonly(
  z.strictObject({
    kpi: z.enum(kpiIds),
    /** With its figure: "median below 30 days". */
    target: label,
    owner: role,
    /** Months between two looks at it; null: nobody looks. */
    reviewEvery: z.nullable(whole(1, 24)),
  }),
);

export const kpis = section({
  rows: list(kpi, kpiIds.length).check(
    z.refine((rows) => new Set(rows.map((row) => row.kpi)).size === rows.length, 'names a KPI twice'),
  ),
});

export const review = section({
  /** Months between two reviews of the framework; null: none is planned. */
  everyMonths: z.nullable(whole(1, 36)),
  approver: role,
});
