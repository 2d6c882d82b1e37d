import { createRequire } from 'node:module';
import { defineConfig, fontProviders } from 'astro/config';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import { slimTensorflow, tensorflowImports } from './scripts/slim-tensorflow.mjs';
import { baseLinks, features, formulas, katexFonts } from './src/markdown/plugins.mjs';
import { searchIndex } from './src/components/search/integration.mjs';
import { serviceWorker } from './src/service-worker/integration.mjs';
import { sheetsInPlace } from './src/styles/integration.mjs';

// Where the site is hosted; a sub-path works too: SITE_BASE=/lab npm run build
const base = process.env.SITE_BASE ?? '/';

// The home page trains its two models while it is rendered. Node cannot load TensorFlow.js' own modules unbundled, and
// bundled as a module TensorFlow.js still asks for `require` when it finds itself in Node.
const bundledTensorFlow = { resolve: { noExternal: [/^@tensorflow\//] } };
globalThis.require ??= createRequire(import.meta.url);

export default defineConfig({
  base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [react(), mdx({ optimize: true }), sheetsInPlace(), searchIndex(), serviceWorker()],
  markdown: {
    processor: satteri({ features, hastPlugins: [formulas, baseLinks(base)] }),
    shikiConfig: { themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } },
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Literata',
      cssVariable: '--font-prose-file',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          {
            weight: '400 600',
            style: 'normal',
            src: ['./src/fonts/literata-latin-400-600.woff2'],
          },
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'B612',
      cssVariable: '--font-instrument-file',
      fallbacks: ['Verdana', 'sans-serif'],
      options: {
        variants: [
          {
            weight: '400',
            style: 'normal',
            src: ['./src/fonts/b612-latin-400.woff2'],
          },
        ],
      },
    },
  ],
  security: {
    csp: {
      directives: ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "img-src 'self' data:"],
      styleDirective: { resources: [{ resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  vite: {
    plugins: [katexFonts(), slimTensorflow()],
    environments: { ssr: bundledTensorFlow, prerender: bundledTensorFlow },
    worker: { format: 'es', plugins: () => [slimTensorflow()], rolldownOptions: { output: { comments: false } } },
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    optimizeDeps: {
      include: tensorflowImports(),
    },
  },
});
