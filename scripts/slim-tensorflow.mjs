import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// A Vite plugin that leaves out what TensorFlow.js 4.22 loads for its side effects and this site never calls: the threaded
// wasm loader (threads are off), saving models to IndexedDB and localStorage, and the register of all optimizers (it exists
// for loading saved models by class name). A quarter of the worker's weight. The frozen version makes this safe; the tests
// run without the plugin and the benchmark with it, on the same figures.
const left = [
  [/tfjs-backend-wasm-threaded-simd\.js$/, 'export default () => { throw new Error("threads are off"); };'],
  [/tfjs-backend-wasm-threaded-simd\.worker\.js$/, 'export const wasmWorkerContents = "";'],
  [
    /tfjs-core\/dist\/io\/indexed_db\.js$/,
    "export class BrowserIndexedDB { static URL_SCHEME = 'indexeddb://'; } export class BrowserIndexedDBManager {}",
  ],
  [
    /tfjs-core\/dist\/io\/local_storage\.js$/,
    "export class BrowserLocalStorage { static URL_SCHEME = 'localstorage://'; } export class BrowserLocalStorageManager {}",
  ],
  [/tfjs-core\/dist\/optimizers\/register_optimizers\.js$/, 'export const registerOptimizers = () => undefined;'],
];

/** @returns {import('vite').Plugin} */
export function slimTensorflow() {
  return {
    name: 'slim-tensorflow',
    apply: 'build',
    load(id) {
      return left.find(([pattern]) => pattern.test(id))?.[1] ?? null;
    },
  };
}

/**
 * Every TensorFlow.js module that simulations/tensors imports. The dev server prepares them beforehand: one found later makes
 * it prepare again and reload the page in the middle of a training.
 */
export function tensorflowImports() {
  const folder = fileURLToPath(new URL('../simulations/tensors', import.meta.url));
  const found = new Set();
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.ts')) continue;
    for (const [, path] of readFileSync(join(folder, name), 'utf8').matchAll(/['"](@tensorflow\/[^'"]+)['"]/g)) {
      found.add(path);
    }
  }
  return [...found].sort();
}
