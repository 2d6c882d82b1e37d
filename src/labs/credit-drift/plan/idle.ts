import type { MitigationRequest } from '@simulations/credit-drift/mitigation/request';

/** A plan that changes nothing. */
export const isIdle = ({ request: { parts } }: { readonly request: MitigationRequest }): boolean =>
  parts.every(({ kind }) => kind === 'nothing');
