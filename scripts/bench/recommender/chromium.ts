/** Runs a plan in headless Chromium, in a worker of a page built and served for it; weighs what the worker loads. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumFlags, findChromium } from '../../browser.mjs';
import { slimTensorflow } from '../../slim-tensorflow.mjs';
import { toJson } from './data';
import type { BenchData } from './experiments';
import type { PageResults } from './browser/page';
import type { Plan } from './plan';

const outDir = resolve('.cache/bench/recommender');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Bytes, gzipped. */
export interface Weights {
  /** Worker script with every script it loads on the way to the wasm backend. */
  readonly worker: number;
  readonly wasm: number;
  readonly wasmFiles: number;
}

export interface BrowserRun extends PageResults {
  readonly weights: Weights;
  /** Largest memory of any renderer process, bytes (Linux; 0 elsewhere). */
  readonly peakBytes: number;
}

export async function buildPage(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve('scripts/bench/recommender/browser'),
    resolve: { tsconfigPaths: true },
    plugins: [slimTensorflow()],
    worker: { format: 'es', plugins: () => [slimTensorflow()], rolldownOptions: { output: { comments: false } } },
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0 },
  });
}

/** Throws when there is no Chromium. */
export async function runInChromium(plan: Plan, first: BenchData, second: BenchData | null): Promise<BrowserRun> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium found: set CHROMIUM_PATH, or run node scripts/browser.mjs');
  const bodies: Record<string, string> = { '/first.json': toJson(first) };
  if (second) bodies['/second.json'] = toJson(second);
  const loaded = new Set<string>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path === '/' ? join(outDir, 'index.html') : join(outDir, 'assets', basename(path));
    const body = bodies[path] ?? (existsSync(file) ? readFileSync(file) : null);
    if (body !== null) loaded.add(path);
    const type = types[path === '/' ? '.html' : extname(path)] ?? 'application/octet-stream';
    response.writeHead(body === null ? 404 : 200, { 'content-type': type }).end(body ?? undefined);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const page = await browser.newPage();
    page.on('console', (message) => console.error(`  chromium ${plan.backend}: ${message.text()}`));
    await page.goto(`http://127.0.0.1:${port}/`);
    const results = await page.evaluate((asked) => window.runBench(asked), plan);
    return { ...results, weights: weigh(loaded), peakBytes: peakOfRenderers() };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Weighs the files the server handed out after the page itself: what the worker pulled in. */
function weigh(loaded: ReadonlySet<string>): Weights {
  const files = readdirSync(join(outDir, 'assets')).filter((name) => loaded.has(`/assets/${name}`));
  const size = (name: string) => gzipSync(readFileSync(join(outDir, 'assets', name))).length;
  const sum = (names: readonly string[]) => names.reduce((total, name) => total + size(name), 0);
  const wasm = files.filter((name) => name.endsWith('.wasm'));
  const scripts = files.filter((name) => name.endsWith('.js') && !name.startsWith('index-'));
  return { worker: sum(scripts), wasm: sum(wasm), wasmFiles: wasm.length };
}

/** High-water mark of resident memory over this process' Chromium renderers. */
function peakOfRenderers(): number {
  let peak = 0;
  const read = (path: string) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return ''; // the process has ended, or there is no /proc here
    }
  };
  let pids: string[] = [];
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return 0;
  }
  const parents = new Map(pids.map((pid) => [pid, /^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? '']));
  const isOurs = (pid: string): boolean => {
    for (let at = pid; at !== '' && at !== '0'; at = parents.get(at) ?? '') if (at === String(process.pid)) return true;
    return false;
  };
  for (const pid of pids) {
    if (!read(`/proc/${pid}/cmdline`).includes('--type=renderer') || !isOurs(pid)) continue;
    const mark = /^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`));
    if (mark) peak = Math.max(peak, Number(mark[1]) * 1024);
  }
  return peak;
}
