/**
 * Figures of the governance simulation from the terminal.
 *
 *   node scripts/run.mjs scripts/figures/governance.ts inputs DIR           what test/governance/prototype/peer.py reads
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODELS, MONTHS } from '@simulations/governance/horizon';
import { ONCE, chance, noise } from '@simulations/governance/life/fate';
import { openWorld } from '@simulations/governance/life/world';
import { normalQuantile } from '@simulations/kernel/math';

const INPUT_SEED = 20_270_101;
const INPUT_REPLICATES = 24;

const [command = 'table', folder = ''] = process.argv.slice(2);
if (command === 'inputs' && folder !== '') writeInputs(folder);

/** Portfolio and draws of a small world, laid out as the prototype's arrays [variable, replicate, model, month]. */
function writeInputs(target: string): void {
  mkdirSync(target, { recursive: true });
  const { portfolio, fate } = openWorld({ seed: INPUT_SEED, replicates: INPUT_REPLICATES });
  const write = (name: string, values: Float64Array | Float32Array) => {
    writeFileSync(join(target, name), new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  };
  const columns = {
    ...{ I: portfolio.impact, lr: portfolio.logReach, A: portfolio.automation, S: portfolio.sensitivity },
    ...{ V: portfolio.vendor, G: portfolio.genai, vol: portfolio.volatility, cx: portfolio.complexity },
    ...{ ann: portfolio.annexIII, pd: portfolio.person, val: portfolio.value, rel: portfolio.releases },
    plan: portfolio.planned,
  };
  for (const [name, values] of Object.entries(columns)) write(`${name}.f64`, Float64Array.from(values));

  const size = INPUT_REPLICATES * MODELS;
  const perMonth = (variables: number, draw: (variable: number, month: number) => Float32Array) => {
    const out = new Float32Array(variables * size * MONTHS);
    for (let variable = 0; variable < variables; variable++) {
      for (let month = 0; month < MONTHS; month++) {
        const drawn = draw(variable, month);
        for (let i = 0; i < size; i++) out[(variable * size + i) * MONTHS + month] = drawn[i]!;
      }
    }
    return out;
  };
  const once: readonly number[] = [
    ...[chance.shadow, chance.fairnessDefect, chance.leakDefect, chance.qualityDefect, chance.purposeDefect],
  ];
  write(
    'U.f32',
    perMonth(28, (variable, month) => fate.uniforms(variable, once.includes(variable) ? ONCE : month)),
  );
  write(
    'NL.f32',
    perMonth(12, (variable, month) => fate.normals(noise.containment + variable, month)),
  );
  const tiering = new Float64Array(3 * size);
  tiering.set(fate.normals(noise.tier, ONCE));
  tiering.set(Float64Array.from(fate.uniforms(chance.tierRecognised, ONCE), normalQuantile), size);
  write('N.f64', tiering);
  writeFileSync(join(target, 'inputs.json'), JSON.stringify({ seed: INPUT_SEED, replicates: INPUT_REPLICATES }));
}
