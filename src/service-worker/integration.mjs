// After the pages are built: bundle the service worker to the root of the site, named after what the site holds.
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

async function hashOf(folder) {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(relative(folder, file)).update(await readFile(file));
  return hash.digest('hex').slice(0, 12);
}

/** Home and the page for "no network", with the styles, scripts and fonts their markup names; paths from the root of the site. */
async function shellOf(folder) {
  const pages = ['', 'offline/'];
  const markup = await Promise.all(pages.map((page) => readFile(join(folder, page, 'index.html'), 'utf8')));
  const assets = markup.flatMap((text) => text.match(/(?<=\/)_astro\/[\w./-]+\.(?:css|js|woff2)/g) ?? []);
  return [...pages.map((page) => page || './'), ...new Set(assets)];
}

/** @returns {import('astro').AstroIntegration} */
export function serviceWorker() {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const version = await hashOf(outDir);
        await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          define: { __BUILD__: JSON.stringify(version), __SHELL__: JSON.stringify(await shellOf(outDir)) },
          build: {
            outDir,
            emptyOutDir: false,
            copyPublicDir: false,
            rolldownOptions: {
              input: fileURLToPath(new URL('./service-worker.ts', import.meta.url)),
              output: { format: 'iife', entryFileNames: 'service-worker.js' },
            },
          },
        });
        logger.info(`service-worker.js for build ${version}`);
      },
    },
  };
}
