/** Scenarios as they are listed: by simulation, then by level, then by id. */
import { LEVELS, type Level } from '@/schemas/vocabulary';

interface Listed {
  readonly id: string;
  readonly simulation: string;
  readonly level: Level;
}

/** Simulations in `order`; one without scenarios is left out. */
export function groupFlights<S extends Listed>(
  scenarios: readonly S[],
  order: readonly S['simulation'][],
): { readonly simulation: S['simulation']; readonly scenarios: readonly S[] }[] {
  const rank = ({ level }: Listed) => LEVELS.indexOf(level);
  return order
    .map((simulation) => ({
      simulation,
      scenarios: scenarios
        .filter((scenario) => scenario.simulation === simulation)
        .sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id, 'en')),
    }))
    .filter((group) => group.scenarios.length > 0);
}
