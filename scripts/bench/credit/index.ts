/** `npm run bench -- credit`: whether the credit case is what the design study says, in Node and in headless Chromium. */
import { parseArgs } from 'node:util';
import { type Command, Misuse } from '../../dispatch';
import { formatTargets, isMet, type Target } from '../target';
import { verifiedSeeds } from './cases';
import type { Section } from './section';

const usage = 'credit [--json] [--quick] [--seeds 2,4,…] [--only world,model,…]';

const about = `Holds the credit case against its design: the world against the prototype's fixture, models against IRLS, the headline of
every cause on the verified seeds, an investigator that reads only what a learner can see, detection delay, mitigations, rollout gates, and
time and back ends in headless Chromium. What ../shared or scikit-learn would add is left out, with a message, where they are not.
  --quick  three seeds, one for mitigations, three flights
  --seeds  other seeds for headline and investigator; what was promised holds for the verified ones
  --only   some of: world, model, headline, investigator, delay, mitigation, rollout, browser
  --json   the last line is one JSON object`;

interface Options {
  readonly seeds: readonly number[];
  readonly quick: boolean;
}

/** Cheap first. Null: cannot be measured on this machine. */
const sections: Readonly<Record<string, (options: Options) => Promise<Section | null>>> = {
  world: async () => (await import('./world')).benchWorld(),
  model: async () => (await import('./model')).benchModel(),
  headline: async ({ seeds }) => (await import('./headlines')).benchHeadlines(seeds),
  investigator: async ({ seeds }) => (await import('./investigator')).benchInvestigator(seeds),
  delay: async ({ quick }) => (await import('./delay')).benchDelay(quick),
  mitigation: async ({ quick }) => (await import('./mitigation')).benchMitigations(quick),
  rollout: async ({ quick }) => (await import('./rollout')).benchRollout(quick),
  browser: async ({ quick }) => (await import('./browser')).benchBrowser(quick),
};

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean' },
      quick: { type: 'boolean' },
      seeds: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const quick = values.quick === true;
  const seeds = values.seeds === undefined ? (quick ? [7, 11, 26] : verifiedSeeds) : seedsOf(values.seeds);
  const names = values.only?.split(',') ?? Object.keys(sections);
  const unknown = names.find((name) => !Object.hasOwn(sections, name));
  if (unknown !== undefined) throw new Misuse(`there is no part "${unknown}"`);

  const done: { readonly name: string; readonly section: Section; readonly seconds: number }[] = [];
  const skipped: string[] = [];
  for (const name of names) {
    const start = performance.now();
    const section = await sections[name]!({ seeds, quick });
    if (!section) {
      skipped.push(name);
      console.log(`\n${name}: left out, there is no Chromium here (node scripts/browser.mjs finds one).`);
      continue;
    }
    const seconds = (performance.now() - start) / 1000;
    done.push({ name, section, seconds });
    console.log(`\n${section.title} · ${seconds.toFixed(0)} s\n${section.text}`);
  }
  const targets: readonly Target[] = done.flatMap(({ section }) => section.targets);
  const missed = targets.filter((target) => !isMet(target));
  console.log(`\nTargets\n${formatTargets(targets)}`);
  console.log(missed.length === 0 ? '\nAll targets met.' : `\n${missed.length} of ${targets.length} targets missed.`);
  if (values.json) {
    const parts = done.map(({ name, seconds, section: { targets: of, data } }) => ({
      name,
      seconds,
      targets: of.map((target) => ({ ...target, ok: isMet(target) })),
      data,
    }));
    console.log(JSON.stringify({ ok: missed.length === 0, seeds, skipped, parts }));
  }
  return missed.length === 0 ? 0 : 1;
}

function seedsOf(text: string): number[] {
  const seeds = text.split(',').map(Number);
  if (seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) return seeds;
  throw new Misuse(`seeds are whole numbers with commas between them, not "${text}"`);
}

export const credit: Command = { usage, about, run };
