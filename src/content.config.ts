/** The content collections: files at the top of the repository, where authors find them, checked against src/schemas. */
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { glossary } from './schemas/glossary';
import { lesson } from './schemas/lesson';
import { regulation } from './schemas/regulation';
import { scenario } from './schemas/scenario';

export const collections = {
  /** `entry.id` is `<level>/<slug>`, the lesson's address; `entry.data.id` is its stable name. */
  lessons: defineCollection({ loader: glob({ pattern: '*/*.mdx', base: './content/lessons' }), schema: lesson }),
  /** `entry.id` is the scenario's id. */
  scenarios: defineCollection({
    loader: glob({
      pattern: '*/*.yaml',
      base: './content/scenarios',
      generateId: ({ data }) => String(data.id),
    }),
    schema: scenario,
  }),
  /** One entry per topic file; `glossaryTerms()` lists the terms. */
  glossary: defineCollection({ loader: glob({ pattern: '*.yaml', base: './content/glossary' }), schema: glossary }),
  /** Law as data, one entry per body of law. */
  regulations: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './content/regulations' }),
    schema: regulation,
  }),
};
