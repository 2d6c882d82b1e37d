/** The recommender on the deck: one flight of one scenario, leg by leg. */
import { useState, useSyncExternalStore } from 'react';
import type { ScenarioContent } from '@/schemas/scenario';
import { Message, Progress, Steps, UndoBar } from '@/components/controls';
import type { Flight } from './flight';
import type { PreparedData } from './prepared';
import type { Snapshot } from './snapshot';
import { BaselinesLeg } from './legs/BaselinesLeg';
import { DataLeg } from './legs/DataLeg';
import { DebriefLeg } from './legs/DebriefLeg';
import { EvaluateLeg } from './legs/EvaluateLeg';
import { FrameLeg } from './legs/FrameLeg';
import { ServeLeg } from './legs/ServeLeg';
import { SplitLeg } from './legs/SplitLeg';
import { TrainLeg } from './legs/TrainLeg';
import { type LegId, legStates, legs, sayDecision } from './legs/order';
import { PinnedReading } from './pinned-reading';
import { ResumeOffer } from './resume-offer';
import { useFlight } from './use-flight';
import './lab.css';

const views = {
  frame: FrameLeg,
  data: DataLeg,
  split: SplitLeg,
  baselines: BaselinesLeg,
  train: TrainLeg,
  evaluate: EvaluateLeg,
  serve: ServeLeg,
  debrief: DebriefLeg,
} as const;

export interface RecommenderLabProps {
  readonly content: ScenarioContent;
  /** Ratings laid beside the site by its owner (`npm run data`); most sites have none. */
  readonly prepared?: PreparedData | null;
}

export function RecommenderLab({ content, prepared = null }: RecommenderLabProps) {
  const { flight, now, unfinished, resume, dismiss } = useFlight(content);
  const ready = useReady();
  if (unfinished) return <ResumeOffer attempt={unfinished} onResume={resume} onFresh={dismiss} />;
  // Another attempt is another deck: what was typed or skipped in the last one does not carry over.
  return (
    <div inert={!ready} aria-busy={!ready}>
      <Deck key={now.attempt.id} flight={flight} now={now} content={content} prepared={prepared} />
    </div>
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

interface DeckProps extends Required<RecommenderLabProps> {
  readonly flight: Flight;
  readonly now: Snapshot;
}

function Deck({ flight, now, content, prepared }: DeckProps) {
  const states = legStates(now);
  const [leg, setLeg] = useState<LegId>(() =>
    // Own ratings have to be given again before anything else can go on.
    now.state.loads.at(-1)?.source === 'own' && !now.dataset
      ? 'data'
      : (legs.findLast(({ id }) => states[id].reachable)?.id ?? 'frame'),
  );
  const [moved, setMoved] = useState(false);
  const go = (next: LegId) => {
    setLeg(next);
    setMoved(true);
  };
  const View = views[leg];
  const index = legs.findIndex(({ id }) => id === leg);
  const next = legs[index + 1];
  const { work, problem } = now;
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
          go(id as LegId);
        }}
      />
      <PinnedReading now={now} />
      <View flight={flight} now={now} content={content} prepared={prepared} moved={moved} key={leg} />
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
        last={sayDecision(now.attempt.decisions.at(-1))}
        onUndo={() => {
          flight.undo();
        }}
        onReset={() => {
          flight.restart();
        }}
      />
      <div className="lab__status">
        {work && (
          <Progress
            label={work.label}
            value={work.value}
            rate={work.rate}
            etaSeconds={work.etaSeconds}
            detail={work.detail}
            onCancel={() => {
              flight.cancel();
            }}
          />
        )}
        {now.engine && now.engine.refused.length > 0 && (
          <Message tone="warn" title="A slower engine" live="polite">
            WebAssembly could not start here ({now.engine.refused.join('; ')}). Training runs on the{' '}
            {now.engine.backend} back end: the same results, later.
          </Message>
        )}
        {problem && (
          <Message tone="bad" title={problem.title} live="assertive">
            {problem.message} {now.dataset && 'What was loaded before is still here.'}
          </Message>
        )}
      </div>
    </div>
  );
}
