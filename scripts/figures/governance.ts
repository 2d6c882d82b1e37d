/**
 * Figures of the governance simulation from the terminal.
 *
 *   node scripts/run.mjs scripts/figures/governance.ts [table [R]]          baselines, as the prototype's policies.py
 *   node scripts/run.mjs scripts/figures/governance.ts exploits [R]         as exploits.py
 *   node scripts/run.mjs scripts/figures/governance.ts sensitivity [R]      as sensitivity.py
 *   node scripts/run.mjs scripts/figures/governance.ts search [STEPS]       random search for degenerate frameworks
 *   node scripts/run.mjs scripts/figures/governance.ts inputs DIR           what test/governance/prototype/peer.py reads
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODELS, MONTHS } from '@simulations/governance/horizon';
import { ONCE, chance, noise } from '@simulations/governance/life/fate';
import { run } from '@simulations/governance/life/run';
import { type World, openWorld, worldWith } from '@simulations/governance/life/world';
import { baselines, expert } from '@simulations/governance/policies/baselines';
import { exploit, exploitNames } from '@simulations/governance/policies/exploits';
import { perturbations } from '@simulations/governance/policies/perturbations';
import { searchDegenerate } from '@simulations/governance/policies/search';
import type { Policy } from '@simulations/governance/policy';
import { normalQuantile } from '@simulations/kernel/math';

const INPUT_SEED = 20_270_101;
const INPUT_REPLICATES = 24;

const [command = 'table', argument = ''] = process.argv.slice(2);
const commands: Readonly<Record<string, () => void>> = {
  table: () => {
    const world = openWorld({ seed: 2026, replicates: Number(argument || 600) });
    for (const [name, policy] of Object.entries(baselines)) printRow(name, policy, world);
  },
  exploits: () => {
    const world = openWorld({ seed: 5, replicates: Number(argument || 200) });
    printRow('expert', expert, world);
    for (const name of exploitNames) printRow(name, exploit(name), world);
  },
  sensitivity: () => {
    const world = openWorld({ seed: 77, replicates: Number(argument || 250) });
    console.log(`score / net M€ / harm: ${Object.keys(baselines).join(' · ')}`);
    for (const { title, settings } of [{ title: 'default', settings: {} }, ...perturbations]) {
      const cells = Object.values(baselines).map((policy) => {
        const { score, outcomes } = run(policy, worldWith(world, settings));
        return `${score.total.toFixed(0)}/${millions(outcomes.net.mean)}/${outcomes.harm.mean.toFixed(0)}`.padStart(13);
      });
      console.log(title.padEnd(24) + cells.join(' '));
    }
  },
  search: () => {
    const found = searchDegenerate(openWorld({ seed: 11, replicates: 60 }), {
      seed: 1,
      steps: Number(argument || 1000),
    });
    const held = openWorld({ seed: 12, replicates: 500 });
    console.log(`expert ${run(expert, held).score.total.toFixed(1)}; best of each idea: searched, held out`);
    for (const { family, policy, score } of found) {
      console.log(`${family.padEnd(22)} ${score.toFixed(1)}  ${run(policy, held).score.total.toFixed(1)}`);
    }
  },
  inputs: () => {
    if (argument === '') throw new Error('inputs: name a folder to write to');
    writeInputs(argument);
  },
};
const chosen = commands[command];
if (chosen === undefined) throw new Error(`unknown: ${command}; one of ${Object.keys(commands).join(', ')}`);
chosen();

function millions(value: number): string {
  return (value / 1000).toFixed(1);
}

/** One line, in the order of the prototype's table, with standard errors of net and harm. */
function printRow(name: string, policy: Policy, world: World): void {
  const { outcomes: o, score } = run(policy, world);
  const pair = (of: { median: number; p90: number } | null) =>
    of === null ? '–' : `${of.median.toFixed(2)}/${of.p90.toFixed(2)}`;
  console.log(
    [
      name.padEnd(22),
      `score ${score.total.toFixed(1).padStart(4)}`,
      `net ${millions(o.net.mean)}±${(o.net.error / 1000).toFixed(2)} value ${millions(o.value.mean)} gov ${(o.governance.mean / 1000).toFixed(2)}`,
      `losses ${(o.losses.mean / 1000).toFixed(2)} fines ${(o.fines.mean / 1000).toFixed(2)} (${millions(o.fines.p95)})`,
      `harm ${o.harm.mean.toFixed(1)}±${o.harm.error.toFixed(1)} serious ${o.serious.mean.toFixed(1)} incidents ${o.incidents.mean.toFixed(1)}`,
      `lead ${pair(o.lead)} detect ${pair(o.toDetect)} contain ${pair(o.toContain)}`,
      `board ${o.boardUse.toFixed(2)} depth ${o.reviewDepth.toFixed(2)} alerts ${o.alerts.toFixed(1)} attention ${o.attention.toFixed(2)}`,
      `shadow ${o.shadow.mean.toFixed(1)} live ${o.liveAtEnd.mean.toFixed(1)} docs ${(o.documentation ?? NaN).toFixed(2)} late ${o.lateNotifications.toFixed(1)}`,
    ].join(' | '),
  );
}

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
