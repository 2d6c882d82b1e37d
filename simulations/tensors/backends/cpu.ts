/** Plain JavaScript: for browsers without WebAssembly SIMD and for tests that compare backends. Fetched only when asked for. */
import { registerKernel } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu/dist/base';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/base';
import { absConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Abs';
import { addConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Add';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/BatchMatMul';
import { castConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Cast';
import { expConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Exp';
import { fillConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Fill';
import { gatherV2Config } from '@tensorflow/tfjs-backend-cpu/dist/kernels/GatherV2';
import { identityConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Identity';
import { logConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Log';
import { multiplyConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Multiply';
import { negConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Neg';
import { powConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Pow';
import { realDivConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/RealDiv';
import { reluConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Relu';
import { reshapeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sigmoid';
import { softplusConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Softplus';
import { sqrtConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sqrt';
import { squareConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Square';
import { stepConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Step';
import { subConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sub';
import { sumConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sum';
import { tanhConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Tanh';
import { transposeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Transpose';
import { zerosLikeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/ZerosLike';
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

export function registerCpu(): void {
  for (const kernel of kernels) registerKernel(kernel);
  registerKernel(segmentSum);
}

const segmentSum = segmentSumKernel<MathBackendCPU>('cpu', {
  read: (backend, tensor) => backend.data.get(tensor.dataId).values as Float32Array | Int32Array,
  make: (backend, shape, dtype, fill) => {
    const size = shape.reduce((product, length) => product * length, 1);
    const values = dtype === 'int32' ? new Int32Array(size) : new Float32Array(size);
    fill(values);
    return backend.makeTensorInfo(shape, dtype, values);
  },
});
