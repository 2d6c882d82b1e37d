/**
 * `UnsortedSegmentSum`, the gradient of `gather`: rows of x added up by segment number.
 *
 * TensorFlow.js 4.22 has no such kernel for wasm, and the one for cpu makes a pass over all of x for every segment
 * (943 users: minutes an epoch). One pass over x is enough.
 */
import { UnsortedSegmentSum } from '@tensorflow/tfjs-core';
import type { KernelConfig, TensorInfo } from '@tensorflow/tfjs-core';

type Numbers = Float32Array | Int32Array;

/**
 * Adds row k of `values` (`ids.length` rows of `width` numbers) to row `ids[k]` of the result (`segments` rows).
 * Rows whose id is outside 0 … segments − 1 are dropped, as TensorFlow does.
 */
export function sumSegments(values: Numbers, ids: Int32Array, width: number, segments: number, out: Numbers): void {
  out.fill(0);
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k]!;
    if (id < 0 || id >= segments) continue;
    const from = k * width;
    const to = id * width;
    for (let j = 0; j < width; j++) out[to + j] = out[to + j]! + values[from + j]!;
  }
}

/** What differs between backends: how a kernel reads its inputs and makes its output. */
export interface SegmentSumAccess<Backend> {
  read(backend: Backend, tensor: TensorInfo): Numbers;
  /** Makes the output tensor and lets `fill` write into its memory. */
  make(backend: Backend, shape: number[], dtype: 'float32' | 'int32', fill: (out: Numbers) => void): TensorInfo;
}

/** The kernel for one backend; register it with `registerKernel`. */
export function segmentSumKernel<Backend>(backendName: string, access: SegmentSumAccess<Backend>): KernelConfig {
  return {
    kernelName: UnsortedSegmentSum,
    backendName,
    kernelFunc: ({ inputs, backend, attrs }) => {
      const x = inputs['x']!;
      const ids = inputs['segmentIds']!;
      const segments = (attrs as { numSegments: number }).numSegments;
      const own = backend as Backend;
      const idCount = ids.shape.reduce((product, size) => product * size, 1);
      const inner = x.shape.slice(ids.shape.length);
      const width = inner.reduce((product, size) => product * size, 1);
      if (x.dtype !== 'float32' && x.dtype !== 'int32') throw new TypeError(`segment sum of ${x.dtype}`);
      return access.make(own, [segments, ...inner], x.dtype, (out) => {
        // Read after the output exists: making it may move the wasm heap.
        const segmentIds = access.read(own, ids) as Int32Array;
        sumSegments(access.read(own, x), segmentIds.subarray(0, idCount), width, segments, out);
      });
    },
  };
}
