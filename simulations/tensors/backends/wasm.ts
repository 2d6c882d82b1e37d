/** WebAssembly, SIMD, one thread: the default. 20–24 GFLOP/s on dense products, which the closed-form models live on. */
import { env, registerKernel } from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/base';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/base';
import { absConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Abs';
import { addConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Add';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/BatchMatMul';
import { castConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Cast';
import { expConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Exp';
import { fillConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Fill';
import { gatherV2Config } from '@tensorflow/tfjs-backend-wasm/dist/kernels/GatherV2';
import { identityConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Identity';
import { logConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Log';
import { multiplyConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Multiply';
import { negConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Neg';
import { powConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Pow';
import { realDivConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/RealDiv';
import { reluConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Relu';
import { reshapeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Reshape';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Sigmoid';
import { softplusConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Softplus';
import { sqrtConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Sqrt';
import { squareConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Square';
import { stepConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Step';
import { subConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Sub';
import { sumConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Sum';
import { tanhConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Tanh';
import { transposeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Transpose';
import { zerosLikeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/ZerosLike';
import { segmentSumKernel } from '../segment-sum';

const kernels = [
  absConfig,
  addConfig,
  batchMatMulConfig,
  castConfig,
  expConfig,
  fillConfig,
  gatherV2Config,
  identityConfig,
  logConfig,
  multiplyConfig,
  negConfig,
  powConfig,
  realDivConfig,
  reluConfig,
  reshapeConfig,
  sigmoidConfig,
  softplusConfig,
  sqrtConfig,
  squareConfig,
  stepConfig,
  subConfig,
  sumConfig,
  tanhConfig,
  transposeConfig,
  zerosLikeConfig,
];

/** Address of `tfjs-backend-wasm-simd.wasm`: a URL in a browser, a file path in Node. */
export function registerWasm(wasmUrl: string): void {
  // Threads do not pay for matrices of this size and break once the code is bundled; one file serves every name.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': wasmUrl,
    'tfjs-backend-wasm-simd.wasm': wasmUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': wasmUrl,
  });
  for (const kernel of kernels) registerKernel(kernel);
  registerKernel(segmentSum);
}

const segmentSum = segmentSumKernel<BackendWasm>('wasm', {
  read: (backend, tensor) => backend.typedArrayFromHeap(tensor) as Float32Array | Int32Array,
  make: (backend, shape, dtype, fill) => {
    const out = backend.makeOutput(shape, dtype);
    fill(backend.typedArrayFromHeap(out) as Float32Array | Int32Array);
    return out;
  },
});

/** Bytes of the wasm heap. It only grows, so this is the peak so far. */
export function wasmHeapBytes(backend: unknown): number {
  return (backend as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.byteLength;
}
