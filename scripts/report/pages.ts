/** `report pages`: weight, script and Lighthouse scores of the built site against EXPERIENCE's targets. */
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import lighthouse from 'lighthouse';
import { type Browser, chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../browser.mjs';
import { type Target, formatTargets, isMet } from '../bench/target';
import { Misuse } from '../dispatch';
import { serveSite } from './site';
import { measureWhileTraining } from './training';
import { weighFirstLoad, weighScriptOf } from './weight';

/** Every lesson, in the order of the course. */
const lessons = [
  { name: 'lesson on recommenders', path: '/learn/beginner/from-ratings-to-a-recommender/' },
  { name: 'lesson on stable AUC', path: '/learn/intermediate/stable-auc-rising-harm/' },
] as const;
const debugPort = 9333;

const audited = [
  ...lessons.map((lesson) => ({ ...lesson, score: 99 })),
  { name: 'recommender', path: '/simulate/recommender/first-flight/', score: 95 },
  { name: 'credit case', path: '/simulate/credit-drift/first-case/', score: 95 },
  { name: 'credit sandbox', path: '/simulate/credit-drift/sandbox/', score: 95 },
  { name: 'home', path: '/', score: 95 },
];

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

async function auditPage(url: string, name: string, score: number): Promise<Target[]> {
  const result = await lighthouse(url, { port: debugPort, output: 'json', logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const { lhr } = result;
  const scores = categories.map((category): Target => {
    const measured = Math.round((lhr.categories[category]?.score ?? 0) * 100);
    return { name: `${name}: Lighthouse ${category}`, measured, bound: 'at least', limit: score };
  });
  const lcp = (lhr.audits['largest-contentful-paint']?.numericValue ?? NaN) / 1000;
  const cls = lhr.audits['cumulative-layout-shift']?.numericValue ?? NaN;
  return [
    ...scores,
    { name: `${name}: largest contentful paint`, measured: lcp, bound: 'at most', limit: 1.5, unit: 's' },
    { name: `${name}: cumulative layout shift`, measured: cls, bound: 'at most', limit: 0.02 },
  ];
}

async function measure(browser: Browser, origin: string, withLighthouse: boolean): Promise<Target[]> {
  const targets: Target[] = [];
  for (const { name, path } of lessons) {
    const first = await weighFirstLoad(browser, origin + path);
    const near = await weighScriptOf(browser, origin + path, 'astro-island');
    targets.push(
      { name: `${name}: first load`, measured: first.total, bound: 'at most', limit: 120, unit: 'KB' },
      { name: `${name}: script when a check comes near`, measured: near, bound: 'at most', limit: 90, unit: 'KB' },
    );
  }
  const training = await measureWhileTraining(browser, origin);
  targets.push(
    {
      name: 'training: slowest input to paint',
      measured: training.slowestInput,
      bound: 'at most',
      limit: 100,
      unit: 'ms',
    },
    {
      name: 'training: longest main-thread task, processor time',
      measured: training.longestTask,
      bound: 'at most',
      limit: 50,
      unit: 'ms',
    },
  );
  if (!withLighthouse) return targets;
  for (const { name, path, score } of audited) targets.push(...(await auditPage(origin + path, name, score)));
  return targets;
}

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      site: { type: 'string', default: 'dist' },
      'no-lighthouse': { type: 'boolean', default: false },
    },
  });
  const executablePath = findChromium();
  if (!executablePath) throw new Misuse('no Chromium found: set CHROMIUM_PATH, or run node scripts/browser.mjs');
  if (!existsSync(values.site)) spawnSync('npm', ['run', 'build'], { stdio: 'inherit' });
  const site = await serveSite(values.site);
  const launchArgs = [...chromiumFlags, `--remote-debugging-port=${debugPort}`];
  const browser = await chromium.launch({ executablePath, args: launchArgs });
  try {
    const targets = await measure(browser, site.origin, !values['no-lighthouse']);
    console.log(formatTargets(targets));
    const missed = targets.filter((target) => !isMet(target));
    console.log(missed.length === 0 ? '\nAll targets met.' : `\n${missed.length} missed.`);
    if (values.json) console.log(JSON.stringify({ report: 'pages', targets, missed: missed.length }));
    return missed.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    site.close();
  }
}

export const pages = {
  usage: 'pages [--site DIR] [--no-lighthouse] [--json]',
  about: 'Weight, script before interaction, answers while a model trains, and Lighthouse scores of the built site.',
  run,
};
