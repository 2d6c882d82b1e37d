/** A portfolio, its fate and what the world is like: all that a policy meets. */
import { type PortfolioOptions, type Portfolio, drawPortfolio, replicatesOf } from '../portfolio/portfolio';
import { type Fate, fateOf, openFate } from './fate';
import { type Settings, defaultSettings } from './settings';

export interface World {
  readonly portfolio: Portfolio;
  readonly fate: Fate;
  readonly settings: Settings;
}

export interface WorldOptions extends PortfolioOptions {
  /** What differs from `defaultSettings`. */
  readonly settings?: Partial<Settings>;
}

/** Same options, same world; replicate r does not depend on how many there are. */
export function openWorld(options: WorldOptions): World {
  return {
    portfolio: drawPortfolio(options),
    fate: openFate(options.seed, options.replicates),
    settings: { ...defaultSettings, ...options.settings },
  };
}

/** The same models and fate where other assumptions hold. */
export function worldWith(world: World, settings: Partial<Settings>): World {
  return { ...world, settings: { ...world.settings, ...settings } };
}

/** One replicate of it, as a world of its own that meets the same fate. */
export function replicateOf(world: World, replicate: number): World {
  if (!Number.isInteger(replicate) || replicate < 0 || replicate >= world.portfolio.replicates) {
    throw new RangeError(`no replicate ${replicate} of ${world.portfolio.replicates}`);
  }
  return {
    portfolio: replicatesOf(world.portfolio, replicate, replicate + 1),
    fate: fateOf(world.fate, replicate, replicate + 1),
    settings: world.settings,
  };
}
