/** Bring your own data: the lab's fairness and calibration figures on files the visitor gives. Nothing is shipped, nothing is sent. */
export type { ColumnChoice, ColumnFacts } from './choice';
export type { Attribution, CreditTable, Origin } from './credit-table';
export {
  OwnDataDesk,
  type AnswerOptions,
  type MeasuredTable,
  type OwnDataAnswer,
  type OwnDataFacts,
  type OwnDataRequest,
} from './desk';
export { defaultLimits } from './limits';
export {
  FOLDS,
  measureOwnData,
  type Figures,
  type GroupFigures,
  type GroupingFigures,
  type Measurement,
  type MeasureOptions,
} from './measure';
export { readOwnData, type OwnData } from './read';
