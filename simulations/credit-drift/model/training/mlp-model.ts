import { sigmoid, tanh } from '../../../kernel/math';
import type { Columns } from './context';

/** One layer: row of `weights` = input, column = unit. */
export interface MlpLayer {
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

/** A multilayer perceptron as plain data: tanh in the hidden layers, one logit at the end. Survives JSON. */
export interface MlpModel {
  /** Of the inputs it was trained on, which it sees in units of `sd` from `mean`. */
  readonly mean: readonly number[];
  readonly sd: readonly number[];
  readonly layers: readonly MlpLayer[];
}

/** P(good) for every row, in double precision and with kernel/math: the same model scores the same everywhere, without tensors. */
export function scoreMlp(model: MlpModel, inputs: Columns): Float64Array {
  if (inputs.length !== model.mean.length) {
    throw new RangeError(`the model has ${model.mean.length} inputs, the table ${inputs.length} columns`);
  }
  let activations: Float64Array[] = inputs.map((column, j) =>
    column.map((value) => (value - model.mean[j]!) / model.sd[j]!),
  );
  model.layers.forEach((layer, depth) => {
    const last = depth === model.layers.length - 1;
    activations = layer.bias.map((bias, unit) => {
      const sums = new Float64Array(activations[0]!.length).fill(bias);
      activations.forEach((column, input) => {
        const weight = layer.weights[input]![unit]!;
        for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! + weight * column[i]!;
      });
      for (let i = 0; i < sums.length; i++) sums[i] = last ? sigmoid(sums[i]!) : tanh(sums[i]!);
      return sums;
    });
  });
  return activations[0]!;
}
