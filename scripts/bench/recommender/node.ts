/** Runs a plan in this process. */
import { resolve } from 'node:path';
import { openTensors } from '@simulations/tensors';
import type { BenchData } from './experiments';
import { carryOut } from './plan';
import type { Plan, Results } from './plan';

const wasmUrl = resolve('node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');

export interface NodeRun extends Results {
  /** Largest memory that JavaScript and the wasm heap held at any moment a model reported progress, bytes. */
  readonly peakBytes: number;
}

export async function runInNode(plan: Plan, first: BenchData, second: BenchData | null): Promise<NodeRun> {
  const tensors = await openTensors({ backends: [plan.backend], wasmUrl });
  const heap = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const say = (line: string) => console.error(`  node ${plan.backend}: ${line}`);
  const results = await carryOut(plan, { tensors, now: () => performance.now(), heap, say }, first, second);
  return { ...results, peakBytes: Math.max(...results.ratings.map((result) => result.bytes)) };
}
