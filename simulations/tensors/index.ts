/** The only door to TensorFlow.js (4.22, frozen): backend choice, the operations in use, pacing, disposal. */
export { openTensors } from './open';
export type { BackendName, RefusedBackend, Tensors, TensorsOptions } from './open';
export { pace, turn } from './pacing';
export type { Pacer } from './pacing';
export { holding, leaveNothing } from './scope';
export type { Hold } from './scope';
export * as tf from './ops';
export type { Scalar, Tensor, Tensor1D, Tensor2D, Variable } from './ops';
