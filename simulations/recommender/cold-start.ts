/** What a service does for people it knows nothing about. */
import type { Ratings } from './dataset';
import type { Ranker, Reason } from './models';

/**
 * The ranker with a fallback: a person without a train rating is shown the popular films. Every model gets it, so that a
 * comparison of models is one about people they can know something of.
 */
export class WithFallback implements Ranker {
  constructor(
    private readonly known: ReadonlySet<number>,
    private readonly ranker: Ranker,
    private readonly popularity: Ranker,
  ) {}

  scoreUser(user: number): Float32Array {
    return (this.known.has(user) ? this.ranker : this.popularity).scoreUser(user);
  }

  explain(user: number, item: number, count: number): readonly Reason[] {
    return (this.known.has(user) && this.ranker.explain?.(user, item, count)) || [];
  }

  save() {
    return this.ranker.save();
  }
}

/** Users with at least one rating. */
export const knownUsers = (train: Ratings): ReadonlySet<number> => new Set(train.users);
