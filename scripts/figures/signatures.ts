/**
 * Pre-simulates the worlds with which a case of the credit lab is compared (simulations/credit-drift/evidence/worlds.json).
 *
 *   node scripts/run.mjs scripts/figures/signatures.ts [--each 16] [--first-seed 1001]
 *
 * Every cause alone at both headlines, every pair of causes, and nothing: seeds that no scenario and no benchmark uses. Run it again when an
 * instrument's outcomes change; a test compares a handful of stored worlds with the engine.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { simulateWorld } from '@simulations/credit-drift/evidence/simulate';
import { storeWorlds } from '@simulations/credit-drift/evidence/worlds';
import { type Cause, causes } from '@simulations/credit-drift/world/causes';

const { values } = parseArgs({
  options: { each: { type: 'string', default: '16' }, 'first-seed': { type: 'string', default: '1001' } },
});
const each = Number(values.each);
let seed = Number(values['first-seed']);

/** Concept drift pairs like any other cause, in one of its forms. */
const pairable: readonly Cause[] = ['population', 'proxy', 'label', 'missing-code', 'unit', 'concept-lift'];
const plans: { readonly causes: readonly Cause[]; readonly headline: 'points' | 'relative' }[] = [];
for (let round = 0; round < each; round++) {
  for (const cause of causes)
    for (const headline of ['points', 'relative'] as const) plans.push({ causes: [cause], headline });
  for (let k = 0; k < 3; k++) plans.push({ causes: [], headline: 'points' });
  if (round % 2 === 0) {
    pairable.forEach((first, i) => {
      for (const second of pairable.slice(i + 1)) plans.push({ causes: [first, second], headline: 'points' });
    });
  }
}

const file = 'simulations/credit-drift/evidence/worlds.json';
const worlds = plans.map((plan, i) => {
  const world = simulateWorld({ ...plan, seed: seed++ });
  if (i % 20 === 19) console.log(`${i + 1} of ${plans.length}`);
  return world;
});
writeFileSync(file, `${JSON.stringify(storeWorlds(worlds))}\n`);
console.log(`${worlds.length} worlds in ${file}`);
