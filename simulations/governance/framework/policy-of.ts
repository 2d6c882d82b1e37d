/**
 * What a framework decides, as numbers. The simulation runs this and nothing else of the document: words change no outcome, and the document
 * cannot promise what is not simulated.
 */
import { gates, monitors, type Monitor, type PerTier, type Policy, responders } from '../policy';
import type { Framework } from './schema';

const byKey = <K extends string, V>(keys: readonly K[], value: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

/** A tier is watched by a kind of monitor when any row of that kind names it. */
function watched({ monitoring }: Framework, kind: Monitor): PerTier<boolean> {
  const rows = monitoring.rows.filter((row) => row.kind === kind);
  const at = (tier: 0 | 1 | 2 | 3) => rows.some((row) => row.tiers[tier]);
  return [at(0), at(1), at(2), at(3)];
}

/** Deployment is enforced when the pipeline itself refuses what has no registry entry or unsigned gates, from tier 2 on. */
export function enforcesDeployment({ enforcement: { deploy } }: Framework): boolean {
  const asked = deploy.requires.slice(1);
  return (
    deploy.by === 'pipeline' && asked.every((list) => list.includes('registry-id') && list.includes('signed-gates'))
  );
}

/** An override that lists no area overrides nothing. */
function floorOf({ tiering: { annexIII } }: Framework) {
  return annexIII.areas.length > 0 ? annexIII.floor : null;
}

export function policyOf(framework: Framework): Policy {
  const { tiering, gates: passage, board, monitoring, incidents } = framework;
  return {
    tiering: {
      weights: tiering.weights,
      cuts: tiering.cuts,
      annexIIIFloor: floorOf(framework),
      verified: tiering.settledBy === 'second-line',
    },
    gates: byKey(gates, (gate) => passage.rows[gate].depth),
    board: {
      members: board.seats.map(({ seat }) => seat),
      meetingsPerMonth: board.meetingsPerMonth,
      hoursPerMeeting: board.hoursPerMeeting,
      tiers: board.tiers,
      decideWithin: board.decideWithin,
    },
    secondLine: { fte: passage.secondLineFte, enforced: enforcesDeployment(framework) },
    monitoring: {
      monitors: byKey(monitors, (kind) => watched(framework, kind)),
      checksPerMonth: monitoring.checksPerMonth,
      threshold: monitoring.sigma,
      rollback: monitoring.rollback,
      onCallFte: monitoring.onCallFte,
      reviewEvery: monitoring.reviewEvery,
      platform: monitoring.platform,
    },
    playbook: {
      named: byKey(responders, (responder) => incidents.team[responder].trim() !== ''),
      killSwitch: incidents.killSwitch,
      drillsPerYear: incidents.drillsPerYear,
    },
  };
}
