/** Columns of a world as tensors [replicates × models], and the arithmetic of masks on them. */
import { type Tensor, type Tensor2D, tf } from '../../../tensors';
import { LEGACY, MODELS } from '../../horizon';
import type { World } from '../world';

/** 1 where a < b, else 0: exact, as a difference of floats is 0 only between equals. */
export const below = (a: Tensor | number, b: Tensor | number): Tensor => tf.step(tf.sub(b, a));
export const not = (mask: Tensor): Tensor => tf.sub(1, mask);
export const times = (...factors: readonly (Tensor | number)[]): Tensor =>
  factors.slice(1).reduce<Tensor>((product, factor) => tf.mul(product, factor), tf.mul(factors[0]!, 1));
export const larger = (a: Tensor, b: Tensor | number): Tensor => tf.add(b, tf.relu(tf.sub(a, b)));
export const smaller = (a: Tensor, b: Tensor | number): Tensor => tf.sub(a, tf.relu(tf.sub(a, b)));
/** `yes` where the mask is 1, else `no`; both finite. */
export const choose = (mask: Tensor, yes: Tensor | number, no: Tensor | number): Tensor =>
  tf.add(tf.mul(mask, yes), tf.mul(not(mask), no));
/** 1 where month ≤ x < month + 1. */
export const within = (x: Tensor, month: number): Tensor => tf.mul(not(below(x, month)), below(x, month + 1));

export interface Columns {
  readonly shape: [number, number];
  readonly of: (values: Float64Array | Float32Array | Uint8Array) => Tensor2D;
  readonly legacy: Tensor2D;
  readonly impact: Tensor2D;
  readonly reach: Tensor2D;
  readonly exposure: Tensor2D;
  readonly automation: Tensor2D;
  readonly sensitivity: Tensor2D;
  readonly vendor: Tensor2D;
  readonly genai: Tensor2D;
  readonly volatility: Tensor2D;
  readonly complexity: Tensor2D;
  readonly annexIII: Tensor2D;
  readonly person: Tensor2D;
  readonly value: Tensor2D;
  readonly releases: Tensor2D;
  readonly planned: Tensor2D;
}

export function columnsOf({ portfolio, settings }: World): Columns {
  const shape: [number, number] = [portfolio.replicates, MODELS];
  const of = (values: Float64Array | Float32Array | Uint8Array) => tf.tensor2d(Float32Array.from(values), shape);
  return {
    ...{ shape, of },
    legacy: of(Float32Array.from({ length: portfolio.replicates * MODELS }, (_, i) => Number(i % MODELS < LEGACY))),
    impact: of(portfolio.impact),
    reach: of(portfolio.reach),
    exposure: of(portfolio.exposure),
    automation: of(portfolio.automation),
    sensitivity: of(portfolio.sensitivity),
    vendor: of(portfolio.vendor),
    genai: of(portfolio.genai),
    volatility: of(portfolio.volatility),
    complexity: of(portfolio.complexity),
    annexIII: of(portfolio.annexIII),
    person: of(portfolio.person),
    value: of(portfolio.value.map((value) => value * settings.modelValue)),
    releases: of(portfolio.releases),
    planned: of(portfolio.planned),
  };
}

/** One of four values by tier, or of ten by row and whether a model generates. */
export function lookUp(values: readonly number[], index: Tensor): Tensor {
  return tf.gather(tf.tensor1d(Float32Array.from(values)), tf.cast(index, 'int32'));
}
