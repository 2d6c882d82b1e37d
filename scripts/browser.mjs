// Finds the Chromium that tests and benchmarks drive: CHROMIUM_PATH, else Playwright's own, else the system's. Run as a
// program it installs one when there is none: with apt as root, else with Playwright.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium on this machine, or null. */
export function findChromium() {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...system];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/** Flags for a headless run that asks nothing of the network or of a GPU. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

function installChromium() {
  if (process.getuid?.() === 0 && run('apt-get', ['update', '-qq'])) {
    if (run('apt-get', ['install', '-y', '-qq', 'chromium'])) return;
  }
  run('npx', ['playwright', 'install', '--with-deps', 'chromium']);
}

if (process.argv[1]?.endsWith('browser.mjs')) {
  if (!findChromium()) installChromium();
  const path = findChromium();
  if (!path) {
    console.error('No Chromium found and none could be installed. Set CHROMIUM_PATH to one and run again.');
    process.exit(1);
  }
  console.log(`Chromium: ${path}`);
}
