/** The deck of any lab: an unfinished flight is offered, then one leg at a time with undo, work and problems in sight. */
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import type { Attempt } from '@simulations/kernel/attempt';
import { Message, Steps, UndoBar } from '@/components/controls';
import { DeckStatus } from './deck-status';
import { ResumeOffer } from './resume-offer';
import type { CoreSnapshot } from './snapshot';
import type { Flyable, UsedFlight } from './use-flight';
import './lab.css';

interface DeckProps<F extends Flyable, Decision> {
  readonly used: UsedFlight<F, Decision>;
  /** What undo would take back, in the learner's words: "your prediction". */
  readonly say: (decision: Decision | undefined) => string | undefined;
  readonly children: ReactNode;
}

/** Offers what was left unfinished; else shows the flight, which takes no input before the script has arrived. */
export function Deck<F extends Flyable, Decision>({ used, say, children }: DeckProps<F, Decision>) {
  const ready = useReady();
  const { now, given, unfinished, resume, dismiss } = used;
  if (unfinished) {
    return (
      <ResumeOffer attempt={unfinished} last={say(unfinished.decisions.at(-1))} onResume={resume} onFresh={dismiss} />
    );
  }
  return (
    <>
      {given.unreadable !== null && (
        <Message tone="warn" title="The set-up of this link cannot be read" live="polite">
          Its seed, “{given.unreadable.slice(0, 40)}”, is not a whole number from 0 to 4294967295. This flight opens
          with the scenario’s own seed, {now.attempt.seed}.
        </Message>
      )}
      {/* Another attempt is another deck: what was typed or skipped in the last one does not carry over. */}
      <div inert={!ready} aria-busy={!ready} key={now.attempt.id}>
        {children}
      </div>
    </>
  );
}

/** False in the page as it was built: a choice made before the script has arrived would be lost without a word. */
function useReady(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}

export interface Leg<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

/** `done`: counts as flown. `reachable`: its decisions are possible; going back always is. */
export type LegStates<Id extends string> = Readonly<
  Record<Id, { readonly done: boolean; readonly reachable: boolean }>
>;

interface LegDeckProps<Id extends string, Decision> {
  readonly legs: readonly [Leg<Id>, ...Leg<Id>[]];
  readonly states: LegStates<Id>;
  /** The leg to open at; otherwise the last one that can be reached. */
  readonly first?: Id | undefined;
  readonly flight: { undo(): void; restart(): void; cancel(): void };
  readonly now: CoreSnapshot<unknown, Decision> & { readonly attempt: Attempt<Decision> };
  readonly say: (decision: Decision | undefined) => string | undefined;
  /** Readings that stay in sight on a phone. */
  readonly pinned?: ReactNode;
  /** What a problem leaves as it was, as a sentence. */
  readonly kept?: string | null | undefined;
  /** `moved`: the learner has gone to this leg, so its heading takes the reading position. */
  readonly view: (leg: Id, moved: boolean) => ReactNode;
}

/** The legs of a flight: the rail, the leg in view, the way on, undo and reset, what is under way or went wrong. */
export function LegDeck<Id extends string, Decision>(props: LegDeckProps<Id, Decision>) {
  const { legs, states, first, flight, now, say, pinned, kept = null, view } = props;
  const [leg, setLeg] = useState<Id>(() => first ?? (legs.findLast(({ id }) => states[id].reachable) ?? legs[0]).id);
  const [moved, setMoved] = useState(false);
  const go = (next: Id) => {
    setLeg(next);
    setMoved(true);
  };
  const index = legs.findIndex(({ id }) => id === leg);
  const next = legs[index + 1];
  return (
    <div className="lab">
      <Steps
        label="Legs of this flight"
        steps={legs.map(({ id, label }) => ({
          id,
          label,
          state: id === leg ? 'current' : states[id].done ? 'done' : 'ahead',
          reachable: states[id].reachable,
        }))}
        onSelect={(id) => {
          const found = legs.find((each) => each.id === id);
          if (found) go(found.id);
        }}
      />
      {pinned}
      {view(leg, moved)}
      {next && states[next.id].reachable && (
        <p className="lab__next">
          <button
            type="button"
            className="lab__next-leg"
            onClick={() => {
              go(next.id);
            }}
          >
            On to leg {index + 2}: {next.label}
          </button>
        </p>
      )}
      <UndoBar
        decisions={now.attempt.decisions.length}
        last={say(now.attempt.decisions.at(-1))}
        onUndo={() => {
          flight.undo();
        }}
        onReset={() => {
          flight.restart();
        }}
      />
      <DeckStatus
        now={now}
        kept={kept}
        onCancel={() => {
          flight.cancel();
        }}
      />
    </div>
  );
}
