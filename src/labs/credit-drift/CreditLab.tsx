/** The credit case on the deck: one flight of one scenario, leg by leg. */
import { useMemo } from 'react';
import { toEngineScenario } from '@/schemas/engine-scenario';
import type { ScenarioOf } from '@/schemas/scenario';
import { Deck, LegDeck } from '../shared/deck';
import { useFlight } from '../shared/use-flight';
import { hangar } from './hangar';
import { DefinitionsContext } from './instruments/Definitions';
import type { ShownDefinitions } from './instruments/definitions';
import { AlertLeg } from './legs/AlertLeg';
import { BriefLeg } from './legs/BriefLeg';
import { ConcludeLeg } from './legs/ConcludeLeg';
import { DebriefLeg } from './legs/DebriefLeg';
import { PlanLeg } from './legs/PlanLeg';
import { RolloutLeg } from './legs/RolloutLeg';
import { TestLeg } from './legs/TestLeg';
import { WatchLeg } from './legs/WatchLeg';
import { legStates, legs, sayDecision } from './legs/order';
import { PinnedReading } from './pinned-reading';
import './lab.css';

const views = {
  alert: AlertLeg,
  watch: WatchLeg,
  test: TestLeg,
  conclude: ConcludeLeg,
  plan: PlanLeg,
  rollout: RolloutLeg,
  brief: BriefLeg,
  debrief: DebriefLeg,
} as const;

export interface CreditLabProps {
  readonly content: ScenarioOf<'credit-drift'>;
  /** Of the metrics that are shown, rendered at build. */
  readonly definitions: ShownDefinitions;
}

export function CreditLab({ content, definitions }: CreditLabProps) {
  const scenario = useMemo(() => toEngineScenario(hangar.simulation, content), [content]);
  const used = useFlight(hangar, scenario);
  const { flight, now } = used;
  return (
    <Deck used={used} say={sayDecision}>
      <LegDeck
        legs={legs}
        states={legStates(now)}
        flight={flight}
        now={now}
        say={sayDecision}
        pinned={<PinnedReading now={now} />}
        kept={now.opening && 'Everything you have read is still here.'}
        view={(leg, moved) => {
          const View = views[leg];
          return (
            <DefinitionsContext value={definitions}>
              <View flight={flight} now={now} content={content} moved={moved} key={leg} />
            </DefinitionsContext>
          );
        }}
      />
    </Deck>
  );
}
