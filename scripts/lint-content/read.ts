/** Reads content from disk. What cannot be read or does not fit its schema becomes a finding; the rest goes on to the rules. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseDocument } from 'yaml';
import type { ZodType } from 'zod';
import { glossary } from '@/schemas/glossary';
import { lesson } from '@/schemas/lesson';
import { regulation } from '@/schemas/regulation';
import { scenario } from '@/schemas/scenario';
import { findLinks, readBody } from './body';
import type { Content, Finding, LessonFile, RegulationFile, ScenarioFile, TermEntry } from './types';

export interface Reading {
  readonly content: Content;
  readonly findings: readonly Finding[];
  /** How many files were read. */
  readonly files: number;
}

/** "checks[2].options[1].feedback" */
function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (field, key) =>
      typeof key === 'number' ? `${field}[${key}]` : field === '' ? String(key) : `${field}.${String(key)}`,
    '',
  );
}

/** Parses YAML and fits it to its schema; null, with findings, when either fails. */
export function parseData<T>(file: string, source: string, schema: ZodType<T>, findings: Finding[]): T | null {
  const document = parseDocument(source);
  for (const error of document.errors) {
    const line = error.linePos?.[0].line;
    const message = error.message.split('\n')[0] ?? '';
    findings.push({ rule: 'syntax', file, field: line === undefined ? '' : `line ${line}`, message });
  }
  if (document.errors.length > 0) return null;
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    findings.push({ rule: 'schema', file, field: fieldOf(issue.path), message: issue.message });
  }
  return null;
}

/** Front matter and text of an MDX file; null when there is no front matter. */
export function splitFrontMatter(source: string): { readonly front: string; readonly text: string } | null {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(source);
  return match ? { front: match[1] ?? '', text: match[2] ?? '' } : null;
}

function listFiles(root: string, folder: string, ending: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .sort();
}

/** Pages and public files of the site; pages with parameters are left to the content that fills them. */
function findRoutes(root: string): Set<string> {
  const pages = listFiles(root, 'src/pages', '.astro').filter((file) => !file.includes('['));
  const routes = pages.map((file) => {
    const path = file.slice('src/pages'.length).replace(/(\/index)?\.astro$/, '');
    return `${path}/`;
  });
  const files = listFiles(root, 'public', '').map((file) => file.slice('public'.length));
  return new Set([...routes, ...files]);
}

/** `root`: the project's folder. */
export function readContent(root: string): Reading {
  const findings: Finding[] = [];
  const load = (file: string) => readFileSync(join(root, file), 'utf8');

  const lessonFiles = listFiles(root, 'content/lessons', '.mdx');
  const lessons = lessonFiles.flatMap((file): LessonFile[] => {
    const parts = splitFrontMatter(load(file));
    if (!parts) {
      findings.push({ rule: 'syntax', file, field: '', message: 'The file does not begin with front matter.' });
      return [];
    }
    const data = parseData(file, parts.front, lesson, findings);
    const path = file.slice('content/lessons/'.length, -'.mdx'.length);
    const folder = path.split('/')[0] ?? '';
    const texts = { frontLinks: findLinks(parts.front), body: readBody(parts.text), text: parts.text };
    return data ? [{ file, route: `/learn/${path}/`, folder, data, ...texts }] : [];
  });

  const scenarioFiles = listFiles(root, 'content/scenarios', '.yaml');
  const scenarios = scenarioFiles.flatMap((file): ScenarioFile[] => {
    const data = parseData(file, load(file), scenario, findings);
    return data ? [{ file, data }] : [];
  });

  const glossaryFiles = listFiles(root, 'content/glossary', '.yaml');
  const terms = glossaryFiles.flatMap((file): TermEntry[] => {
    const data = parseData(file, load(file), glossary, findings);
    return (data?.terms ?? []).map((term, index) => ({ file, field: `terms[${index}]`, data: term }));
  });

  const regulationFiles = listFiles(root, 'content/regulations', '.yaml');
  const regulations = regulationFiles.flatMap((file): RegulationFile[] => {
    const data = parseData(file, load(file), regulation, findings);
    return data ? [{ file, data }] : [];
  });

  const routes = findRoutes(root);
  for (const { data } of scenarios) routes.add(`/simulate/${data.simulation}/${data.id}/`);
  const files = lessonFiles.length + scenarioFiles.length + glossaryFiles.length + regulationFiles.length;
  return { content: { lessons, scenarios, terms, regulations, routes }, findings, files };
}
