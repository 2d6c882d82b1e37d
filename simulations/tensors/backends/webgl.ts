/**
 * The graphics card, when a scenario or a test asks for it. It has a segment sum of its own. Without a real card it is
 * drawn in software and slower than plain JavaScript, therefore it is never the first choice.
 */
import '@tensorflow/tfjs-backend-webgl';

/** All kernels register themselves when the module is loaded. */
export function registerWebgl(): void {}
