/** The worker of the visitor's own data: reads, fits and measures their file on this device. It fetches nothing and stores nothing. */
import { OwnDataDesk } from '@simulations/credit-drift/own-data';
import { turn } from '@simulations/tensors/pacing';
import { type Handlers, answerCalls } from '../shared/answers';
import type { OwnDataCalls } from './own-data/messages';

/** Browsers offer `crypto.subtle` to secure pages only; a site on plain http digests by itself. */
const digest = async (bytes: Uint8Array<ArrayBuffer>) => {
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle) return subtle.digest('SHA-256', bytes);
  const { sha256 } = await import('@simulations/kernel/files/sha256');
  return sha256(bytes);
};

/** How people are dealt into folds: the same for everybody, so that figures can be compared. */
const SEED = 1;
const desk = new OwnDataDesk({ digest, seed: SEED });

const handlers: Handlers<OwnDataCalls> = {
  ask: (request, { signal, progress }) => desk.answer(request, { signal, breathe: turn, onProgress: progress }),
};

answerCalls(globalThis, handlers);
