/** Builds and serves the benchmark's page and opens it in headless Chromium. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { chromiumFlags, findChromium } from '../../browser.mjs';
import { slimTensorflow } from '../../slim-tensorflow.mjs';

const outDir = resolve('.cache/bench/credit');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** WebGL without a graphics card: SwiftShader draws in software. Slow, but its arithmetic is a card's. */
const softwareGl = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/** Runs `work` on the page; null without a Chromium on this machine. */
export async function withPage<Result>(work: (page: Page) => Promise<Result>): Promise<Result | null> {
  const executablePath = findChromium();
  if (!executablePath) return null;
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve('scripts/bench/credit/browser'),
    resolve: { tsconfigPaths: true },
    plugins: [slimTensorflow()],
    worker: { format: 'es', plugins: () => [slimTensorflow()] },
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0 },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path === '/' ? join(outDir, 'index.html') : join(outDir, 'assets', basename(path));
    const found = existsSync(file);
    response.writeHead(found ? 200 : 404, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(found ? readFileSync(file) : undefined);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const args = [...chromiumFlags.filter((flag) => flag !== '--disable-gpu'), ...softwareGl];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    page.on('console', (message) => {
      console.error(`  chromium: ${message.text()}`);
    });
    await page.goto(`http://127.0.0.1:${port}/`);
    return await work(page);
  } finally {
    await browser.close();
    server.close();
  }
}
