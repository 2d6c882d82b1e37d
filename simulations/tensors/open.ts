/** Chooses a TensorFlow.js backend, remembers why, and counts what it holds. */
import { engine, memory, setBackend } from '@tensorflow/tfjs-core';
import { registerGradients } from './gradients';

export type BackendName = 'wasm' | 'cpu' | 'webgl';

export interface TensorsOptions {
  /**
   * Backends in the order of preference; the first one that starts is taken. Default: wasm, then cpu. webgl must be
   * asked for: drawn in software it is slower than cpu, and whether a real card is behind it cannot be known before.
   */
  readonly backends?: readonly BackendName[];
  /** Address of `tfjs-backend-wasm-simd.wasm`: a URL in a browser, a file path in Node. Without it wasm is skipped. */
  readonly wasmUrl?: string;
}

/** A backend that did not start, and why: shown to the learner when training runs on a slower one. */
export interface RefusedBackend {
  readonly backend: BackendName;
  readonly reason: string;
}

/** An open door to TensorFlow.js. The library keeps one backend for the whole thread: the last one opened. */
export interface Tensors {
  readonly backend: BackendName;
  readonly refused: readonly RefusedBackend[];
  /** Tensors alive now. A fit must leave this as it found it. */
  count(): number;
  /** Bytes that tensors hold now. */
  bytes(): number;
  /** Bytes the wasm heap has grown to (it never shrinks, so: the peak); on other backends the same as `bytes`. */
  heapBytes(): number;
}

const registered = new Set<BackendName>();

async function register(backend: BackendName, wasmUrl: string | undefined): Promise<void> {
  if (registered.has(backend)) return;
  if (backend === 'wasm') {
    if (wasmUrl === undefined) throw new Error('no address given for the wasm file');
    (await import('./backends/wasm')).registerWasm(wasmUrl);
  } else if (backend === 'cpu') {
    (await import('./backends/cpu')).registerCpu();
  } else {
    (await import('./backends/webgl')).registerWebgl();
  }
  registered.add(backend);
}

function describeError(error: unknown): string {
  if (error instanceof Error) return error.message;
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
}

/**
 * Starts the first backend of `options.backends` that works here.
 * Throws when none does, with the reason of each.
 */
export async function openTensors(options: TensorsOptions = {}): Promise<Tensors> {
  registerGradients();
  const refused: RefusedBackend[] = [];
  for (const backend of options.backends ?? ['wasm', 'cpu']) {
    try {
      await register(backend, options.wasmUrl);
      if (!(await setBackend(backend))) throw new Error('it did not start');
      return await describe(backend, refused);
    } catch (error) {
      refused.push({ backend, reason: describeError(error) });
    }
  }
  throw new Error(`no tensor backend starts: ${refused.map((r) => `${r.backend} (${r.reason})`).join(', ')}`);
}

async function describe(backend: BackendName, refused: readonly RefusedBackend[]): Promise<Tensors> {
  const bytes = () => memory().numBytes;
  let heapBytes = bytes;
  if (backend === 'wasm') {
    const { wasmHeapBytes } = await import('./backends/wasm');
    const own = engine().backend;
    heapBytes = () => wasmHeapBytes(own);
  }
  return { backend, refused, count: () => memory().numTensors, bytes, heapBytes };
}
