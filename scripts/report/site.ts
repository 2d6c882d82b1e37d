/** Serves the built site as a host with compression would. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const packed = new Set(['.woff2', '.png', '.zip']);

export interface Site {
  readonly origin: string;
  close(): void;
}

export async function serveSite(folder: string): Promise<Site> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no built site: npm run build`);
  const bodies = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const named = join(folder, path);
    const file = existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    const compress = !packed.has(extname(file));
    const body = bodies.get(file) ?? (compress ? gzipSync(readFileSync(file)) : readFileSync(file));
    bodies.set(file, body);
    response
      .writeHead(200, {
        'content-type': type,
        'content-length': body.length,
        ...(compress ? { 'content-encoding': 'gzip' } : {}),
        'cache-control': path.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      })
      .end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
