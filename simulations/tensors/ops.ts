/** The operations our models use. A name added here must have its kernel in every file of backends/. */
export {
  abs,
  add,
  dispose,
  engine,
  gather,
  keep,
  matMul,
  mul,
  neg,
  relu,
  scalar,
  sigmoid,
  softplus,
  sqrt,
  square,
  sub,
  sum,
  tanh,
  tensor1d,
  tensor2d,
  tidy,
  variable,
  variableGrads,
} from '@tensorflow/tfjs-core';
export { AdamOptimizer } from '@tensorflow/tfjs-core/dist/optimizers/adam_optimizer';
export type { Scalar, Tensor, Tensor1D, Tensor2D, Variable } from '@tensorflow/tfjs-core';
