/** The gradients our models differentiate through. The full set of TensorFlow.js would double the worker. */
import { registerGradient } from '@tensorflow/tfjs-core';
import { addGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Add_grad';
import { batchMatMulGradConfig } from '@tensorflow/tfjs-core/dist/gradients/BatchMatMul_grad';
import { gatherGradConfig } from '@tensorflow/tfjs-core/dist/gradients/GatherV2_grad';
import { multiplyGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Multiply_grad';
import { reshapeGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Reshape_grad';
import { squareGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Square_grad';
import { subGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Sub_grad';
import { sumGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Sum_grad';

const gradients = [
  addGradConfig,
  batchMatMulGradConfig,
  gatherGradConfig,
  multiplyGradConfig,
  reshapeGradConfig,
  squareGradConfig,
  subGradConfig,
  sumGradConfig,
];

export function registerGradients(): void {
  for (const gradient of gradients) registerGradient(gradient);
}
