// After the pages are built: index their text for the search page.
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';

/** @returns {import('astro').AstroIntegration} */
export function searchIndex() {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await createIndex({ rootSelector: 'main' });
        if (!index) throw new Error(`the search index was not made: ${errors.join('; ')}`);
        const { page_count: pages } = await index.addDirectory({ path: fileURLToPath(dir) });
        await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind', dir)) });
        await close();
        logger.info(`${pages} pages indexed`);
      },
    },
  };
}
