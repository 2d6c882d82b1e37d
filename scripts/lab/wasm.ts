/** Where the WebAssembly of TensorFlow.js lies on this machine. */
import { resolve } from 'node:path';

export const wasmFile = resolve('node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
