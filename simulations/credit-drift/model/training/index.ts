/** Trains the credit models with TensorFlow.js; runs in a worker. Scoring needs none of this. */
export type { Columns, TrainingContext, TrainingProgress } from './context';
export { LAGRANGIAN_STEPS, GAP_TOLERANCE, trainLagrangian } from './lagrangian';
export type { LagrangianTraining, TrainedLagrangian } from './lagrangian';
export { LOGISTIC_STEPS, trainLogistic } from './logistic';
export type { LogisticTraining, TrainedLogistic } from './logistic';
export { MLP_EPOCHS, MLP_HIDDEN, trainMlp } from './mlp';
export type { MlpTraining, TrainedMlp } from './mlp';
export { scoreMlp } from './mlp-model';
export type { MlpLayer, MlpModel } from './mlp-model';
export { polish } from './polish';
export type { Objective, Polished } from './polish';
