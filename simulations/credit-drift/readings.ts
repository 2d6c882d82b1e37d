/** Reads any instrument: the one list that joins the catalogue to its readers. */
import { type ApprovalReading, approvalOutcomes, readApproval } from './instruments/approval';
import { type AucReading, aucOutcomes, readAuc } from './instruments/auc';
import type { InstrumentId } from './instruments/catalogue';
import { type CbpeReading, cbpeOutcomes, readCbpe } from './instruments/cbpe';
import { type DomainReading, domainOutcomes, readDomain } from './instruments/domain';
import { type DriftReading, driftOutcomes, readDrift } from './instruments/drift';
import { type FormReading, formOutcomes, readForm } from './instruments/form';
import { type FrrReading, frrOutcomes, readFrr } from './instruments/frr';
import { type KpisReading, kpisOutcomes, readKpis } from './instruments/kpis';
import { type OutcomesReading, outcomesOutcomes, readOutcomes } from './instruments/outcomes';
import { type ProxyReading, proxyOutcomes, readProxy } from './instruments/proxy';
import { type ReconstructionReading, readReconstruction, reconstructionOutcomes } from './instruments/reconstruction';
import { type ScoresReading, readScores, scoresOutcomes } from './instruments/scores';
import { type ValuesReading, readValues, valuesOutcomes } from './instruments/values';
import { type AuditReading, auditOutcomes, readAudit } from './experiments/audit';
import { type CoefficientsReading, coefficientsOutcomes, readCoefficients } from './experiments/coefficients';
import { type FeedsReading, feedsOutcomes, readFeeds } from './experiments/feeds';
import { type RepairReading, readRepair, repairOutcomes } from './experiments/repair';
import { type ReplayReading, readReplay, replayOutcomes } from './experiments/replay';
import { type SlicesReading, readSlices, slicesOutcomes } from './experiments/slices';
import type { Observed } from './observe';

export type Reading =
  | ApprovalReading
  | DriftReading
  | ScoresReading
  | ValuesReading
  | FormReading
  | DomainReading
  | ReconstructionReading
  | ProxyReading
  | CbpeReading
  | KpisReading
  | AucReading
  | OutcomesReading
  | FrrReading
  | ReplayReading
  | RepairReading
  | CoefficientsReading
  | SlicesReading
  | FeedsReading
  | AuditReading;

export type ReadingOf<I extends InstrumentId> = Extract<Reading, { readonly instrument: I }>;

const readers: { readonly [I in InstrumentId]: (observed: Observed, month: number) => ReadingOf<I> } = {
  approval: readApproval,
  drift: readDrift,
  scores: readScores,
  values: readValues,
  form: readForm,
  domain: readDomain,
  reconstruction: readReconstruction,
  proxy: readProxy,
  cbpe: readCbpe,
  kpis: readKpis,
  auc: readAuc,
  outcomes: readOutcomes,
  frr: readFrr,
  replay: readReplay,
  repair: readRepair,
  coefficients: readCoefficients,
  slices: readSlices,
  feeds: readFeeds,
  audit: readAudit,
};

/** Every outcome an instrument can have. */
export const outcomesOf: Readonly<Record<InstrumentId, readonly string[]>> = {
  approval: approvalOutcomes,
  drift: driftOutcomes,
  scores: scoresOutcomes,
  values: valuesOutcomes,
  form: formOutcomes,
  domain: domainOutcomes,
  reconstruction: reconstructionOutcomes,
  proxy: proxyOutcomes,
  cbpe: cbpeOutcomes,
  kpis: kpisOutcomes,
  auc: aucOutcomes,
  outcomes: outcomesOutcomes,
  frr: frrOutcomes,
  replay: replayOutcomes,
  repair: repairOutcomes,
  coefficients: coefficientsOutcomes,
  slices: slicesOutcomes,
  feeds: feedsOutcomes,
  audit: auditOutcomes,
};

/** Reads one instrument for one month. Ask `whyNot` of the state first: a reading that cannot be had throws. */
export function read<I extends InstrumentId>(instrument: I, observed: Observed, month: number): ReadingOf<I> {
  return readers[instrument](observed, month);
}
