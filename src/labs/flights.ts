/** Scenarios as they are listed: by simulation, then by level, then by title, numbers in it as numbers. */
import { LEVELS, type Level } from '@/schemas/vocabulary';

interface Listed {
  readonly id: string;
  readonly simulation: string;
  readonly title: string;
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
        .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, 'en', { numeric: true })),
    }))
    .filter((group) => group.scenarios.length > 0);
}
