/** Opens the backends that Node has, for tests. */
import { resolve } from 'node:path';
import { openTensors } from '@simulations/tensors';
import type { BackendName, Tensors } from '@simulations/tensors';

export const wasmUrl = resolve('node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');

export const openForTest = (backend: BackendName): Promise<Tensors> => openTensors({ backends: [backend], wasmUrl });

export const now = () => performance.now();
