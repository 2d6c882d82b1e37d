// Runs a TypeScript entry in Node with the very code the browser gets: Vite bundles it (aliases, TensorFlow.js' ES
// modules with their gradients) into .cache/, then it is imported. Arguments after the entry reach it as process.argv.
import { rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  console.error('usage: node scripts/run.mjs ENTRY.ts [arguments]');
  process.exit(2);
}
const name = entry.replace(/\W+/g, '-');
const outDir = resolve('.cache/run', `${name}-${process.pid}`);

// The bundle is one ES module; TensorFlow.js' wasm loader inside it still asks for CommonJS' names.
const commonJs = [
  "import { createRequire as createRequireForBundle } from 'node:module';",
  'var require = createRequireForBundle(import.meta.url);',
  'var __filename = import.meta.filename;',
  'var __dirname = import.meta.dirname;',
].join('\n');

await build({
  configFile: false,
  logLevel: 'error',
  resolve: { tsconfigPaths: true },
  ssr: { noExternal: true, external: ['vite', 'playwright', 'playwright-core', 'lighthouse', 'astro'] },
  build: {
    ssr: entry,
    outDir,
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      output: { entryFileNames: 'entry.mjs', banner: commonJs },
    },
  },
});
process.argv.splice(1, process.argv.length - 1, basename(entry), ...rest);
process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
await import(pathToFileURL(resolve(outDir, 'entry.mjs')).href);
