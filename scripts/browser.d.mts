/** Path of a Chromium on this machine, or null. */
export function findChromium(): string | null;
/** Flags for a headless run that asks nothing of the network or of a GPU. */
export const chromiumFlags: string[];
