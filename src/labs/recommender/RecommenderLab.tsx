/** The recommender on the deck: one flight of one scenario, leg by leg. */
import { useMemo } from 'react';
import { toEngineScenario } from '@/schemas/engine-scenario';
import type { ScenarioOf } from '@/schemas/scenario';
import { Deck, LegDeck } from '../shared/deck';
import { useFlight } from '../shared/use-flight';
import { hangar } from './hangar';
import { BaselinesLeg } from './legs/BaselinesLeg';
import { DataLeg } from './legs/DataLeg';
import { DebriefLeg } from './legs/DebriefLeg';
import { EvaluateLeg } from './legs/EvaluateLeg';
import { FrameLeg } from './legs/FrameLeg';
import { ServeLeg } from './legs/ServeLeg';
import { SplitLeg } from './legs/SplitLeg';
import { TrainLeg } from './legs/TrainLeg';
import { legStates, legs, sayDecision } from './legs/order';
import { PinnedReading } from './pinned-reading';
import type { PreparedData } from './prepared';
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
  readonly content: ScenarioOf<'recommender'>;
  /** Ratings laid beside the site by its owner (`npm run data`); most sites have none. */
  readonly prepared?: PreparedData | null;
}

export function RecommenderLab({ content, prepared = null }: RecommenderLabProps) {
  const scenario = useMemo(() => toEngineScenario(hangar.simulation, content), [content]);
  const used = useFlight(hangar, scenario);
  const { flight, now } = used;
  return (
    <Deck used={used} say={sayDecision}>
      <LegDeck
        legs={legs}
        states={legStates(now)}
        // Own ratings have to be given again before anything else can go on.
        first={now.state.loads.at(-1)?.source === 'own' && !now.dataset ? 'data' : undefined}
        flight={flight}
        now={now}
        say={sayDecision}
        pinned={<PinnedReading now={now} />}
        kept={now.dataset && 'What was loaded before is still here.'}
        view={(leg, moved) => {
          const View = views[leg];
          return <View flight={flight} now={now} content={content} prepared={prepared} moved={moved} key={leg} />;
        }}
      />
    </Deck>
  );
}
