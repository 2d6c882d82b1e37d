/** Scenarios as the engines read them, from the YAML files that the site is built from. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type ScenarioContent, scenario } from '@/schemas/scenario';

const folder = 'content/scenarios';

/** Throws with the ids there are when `id` is none of them. */
export async function loadScenario(simulation: string, id: string): Promise<ScenarioContent> {
  const all = await loadScenarios(simulation);
  const found = all.find((each) => each.id === id);
  if (!found) {
    throw new Error(
      `there is no scenario "${id}" of ${simulation}; there are: ${all.map((each) => each.id).join(', ')}`,
    );
  }
  return found;
}

async function loadScenarios(simulation: string): Promise<ScenarioContent[]> {
  const simulations = await readdir(folder);
  if (!simulations.includes(simulation)) {
    throw new Error(`there is no simulation "${simulation}"; there are: ${simulations.join(', ')}`);
  }
  const names = (await readdir(join(folder, simulation))).filter((name) => name.endsWith('.yaml'));
  return Promise.all(
    names.map(async (name) => scenario.parse(parse(await readFile(join(folder, simulation, name), 'utf8')))),
  );
}
