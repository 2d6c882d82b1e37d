/** The prototype's table of frameworks (design 4.5), and their order when one assumption at a time is far off. */
import { run } from '@simulations/governance/life/run';
import { openWorld, worldWith } from '@simulations/governance/life/world';
import { baselines } from '@simulations/governance/policies/baselines';
import { perturbations } from '@simulations/governance/policies/perturbations';
import { formatTable } from '../table';
import type { Target } from '../target';
import type { Section } from './section';

type Name = keyof typeof baselines;
const names = Object.keys(baselines) as Name[];

/** Score, net in M€, harm and serious incidents of policies.out.txt: other draws, R = 600. */
const prototype: Readonly<Partial<Record<Name, readonly [score: number, net: number, harm: number, serious: number]>>> =
  {
    none: [9.6, 0.3, 469, 30.6],
    gateEverything: [6.1, 8.2, 48, 4.0],
    oneSize: [30.6, 18.0, 119, 7.4],
    uniform: [43.4, 21.0, 37, 4.1],
    expert: [68.5, 23.1, 33.6, 3.1],
  };

/** What must hold on score, everywhere: none and gate-all below one-size below uniform below expert. */
const steps: readonly (readonly [Name, Name])[] = [
  ['none', 'oneSize'],
  ['gateEverything', 'oneSize'],
  ['oneSize', 'uniform'],
  ['uniform', 'expert'],
];

/** Standard errors of a difference between two independent runs of the same size. */
const LIMIT = 3.5;

export function benchTable(quick: boolean): Section {
  const world = openWorld({ seed: 2026, replicates: quick ? 200 : 600 });
  const flown = names.map((name) => ({ name, ...run(baselines[name], world) }));
  const rows = flown.map(({ name, score, outcomes: { net, harm, serious, lead } }) => [
    name,
    score.total.toFixed(1),
    (net.mean / 1000).toFixed(1),
    harm.mean.toFixed(1),
    serious.mean.toFixed(2),
    lead ? `${lead.median.toFixed(2)}/${lead.p90.toFixed(2)}` : '',
    prototype[name]?.join(' · ') ?? '',
  ]);
  const targets = flown.flatMap(({ name, outcomes: { net, harm } }): Target[] => {
    const known = prototype[name];
    if (!known) return [];
    const away = (measured: number, reference: number, error: number) =>
      Math.abs(measured - reference) / Math.hypot(error, error);
    return [
      {
        name: `${name}: net, standard errors from the prototype`,
        measured: away(net.mean / 1000, known[1], net.error / 1000),
        bound: 'at most',
        limit: LIMIT,
      },
      {
        name: `${name}: harm, standard errors from the prototype`,
        measured: away(harm.mean, known[2], harm.error),
        bound: 'at most',
        limit: LIMIT,
      },
    ];
  });
  const score = (name: Name) => flown.find((each) => each.name === name)!.score.total;
  const rising = steps.filter(([low, high]) => score(low) < score(high)).length;
  return {
    title: `Frameworks, ${world.portfolio.replicates} lives each`,
    text: formatTable(
      ['framework', 'score', 'net M€', 'harm', 'serious', 'lead med/P90', 'prototype: score · net · harm · serious'],
      rows,
    ),
    targets: [
      { name: 'steps of the order that hold', measured: rising, bound: 'at least', limit: steps.length },
      ...targets,
    ],
  };
}

export function benchOrder(quick: boolean): Section {
  const world = openWorld({ seed: 77, replicates: quick ? 80 : 250 });
  const rows = perturbations.map(({ title, settings }) => {
    const perturbed = worldWith(world, settings);
    const scores = new Map(names.map((name) => [name, run(baselines[name], perturbed).score.total]));
    const holds = steps.every(([low, high]) => scores.get(low)! < scores.get(high)!);
    return { title, holds, cells: names.map((name) => scores.get(name)!.toFixed(1)) };
  });
  return {
    title: 'Order of the scores, one assumption at a time far off',
    text: formatTable(
      ['world', ...names, 'order'],
      rows.map(({ title, cells, holds }) => [title, ...cells, holds ? 'holds' : 'BROKEN']),
    ),
    targets: [
      {
        name: 'perturbed worlds in which the order holds',
        measured: rows.filter(({ holds }) => holds).length,
        bound: 'at least',
        limit: perturbations.length,
      },
    ],
  };
}
