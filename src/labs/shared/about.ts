/** What pages that list simulations say of one. Data only: such a page carries nothing of its deck. */
export interface About {
  /** As a heading: "The recommender". */
  readonly title: string;
  /** Within a sentence: "the recommender". */
  readonly name: string;
  /** What is real in it: one sentence. */
  readonly real: string;
  /** What can go wrong in its flights. */
  readonly notices: readonly { readonly title: string; readonly text: string }[];
  /** Pages beside its flights: nothing is judged there. */
  readonly rooms?: readonly {
    /** Below the simulation's own address: "sandbox". */
    readonly path: string;
    readonly title: string;
    readonly text: string;
  }[];
}
