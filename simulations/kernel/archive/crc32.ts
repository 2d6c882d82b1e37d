/** CRC-32 as archives use it (ISO 3309, polynomial 0xEDB88320): catches damage, not malice. */

const table = /* @__PURE__ */ (() => {
  const entries = new Int32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    entries[n] = c;
  }
  return entries;
})();

/** Checksum of everything so far, `before` being that of the bytes that came before (0 at the start). */
export function crc32(bytes: Uint8Array, before = 0): number {
  let c = ~before;
  for (let i = 0; i < bytes.length; i++) c = table[(c ^ bytes[i]!) & 0xff]! ^ (c >>> 8);
  return ~c >>> 0;
}
