/** Trains the credit models with TensorFlow.js; runs in a worker. To score a perceptron elsewhere, import './mlp-model' alone. */
export type { Columns, TrainingContext, TrainingProgress } from './context';
export { trainLagrangian } from './lagrangian';
export type { LagrangianTraining, TrainedLagrangian } from './lagrangian';
export { trainLogistic } from './logistic';
export type { LogisticTraining, TrainedLogistic } from './logistic';
export { trainMlp } from './mlp';
export type { MlpTraining, TrainedMlp } from './mlp';
export { scoreMlp } from './mlp-model';
export type { MlpLayer, MlpModel } from './mlp-model';
export { polish } from './polish';
export type { Objective, Polished } from './polish';
