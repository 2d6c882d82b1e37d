import { useState } from 'react';
import { mitigationKey } from '@simulations/credit-drift/mitigation/request';
import { planName } from '@simulations/credit-drift/mitigation/words';
import { goodDesign } from '@simulations/credit-drift/rollout/defaults';
import type { RolloutDecision } from '@simulations/credit-drift/rollout/result';
import { Message, Select } from '@/components/controls';
import { GivenCard } from '../../shared/given';
import { LegFrame } from '../../shared/leg';
import { counted, inSentence, whole } from '../figures';
import { nextGiven } from '../given';
import type { LegProps } from '../leg';
import { DesignForm } from '../rollout/DesignForm';
import { Played } from '../rollout/Played';
import { PowerTable } from '../rollout/PowerTable';
import { candidateWords, gateWords, sayEnd } from '../rollout/words';
import { type Snapshot, rolloutKey } from '../snapshot';

/** Bring the plan into service in stages, with stops that were written down beforehand. */
export function RolloutLeg({ flight, now, content, moved }: LegProps) {
  const { state, work } = now;
  const { chosen, rollouts } = state;
  const idle = chosen?.mitigation.parts.every(({ kind }) => kind === 'nothing') ?? false;
  const [shown, setShown] = useState<number | null>(null);
  const [expected, setExpected] = useState<ReadonlyMap<string, RolloutDecision>>(new Map());
  const at = shown ?? rollouts.length - 1;
  const flown = rollouts[at];
  const result = flown ? (now.rollouts.get(rolloutKey(flown)) ?? null) : null;
  const given = nextGiven(content, now, ({ kind }) => kind === 'rollout');
  const initial = rollouts.at(-1)?.design ?? goodDesign;

  return (
    <LegFrame
      number={6}
      title="Roll out: who may stop it, and when?"
      question={
        idle
          ? 'Your plan is to change nothing. There is nothing to roll out; there is something to watch.'
          : 'Write the stages and the stops down first. Then let the days pass.'
      }
      focusHeading={moved}
      decide={
        <>
          {idle && (
            <Message tone="info" title="Nothing to roll out">
              Go on to the brief: say why nothing is changed, and what would show that you were wrong. Or fly one of the
              exercises below.
            </Message>
          )}
          {given?.decision.kind === 'rollout' ? (
            <GivenCard
              given={given}
              label="Play it"
              what={`${candidateWords[given.decision.design.candidate].name}, ${counted(given.decision.design.stages.length, 'stage')}.`}
              disabled={work !== null}
              onCarryOut={(decision) => {
                if (decision.kind === 'rollout') void flight.rollOut(decision.design);
              }}
            />
          ) : (
            <DesignForm
              key={idle ? 'idle' : 'plan'}
              initial={
                idle && initial.candidate.startsWith('chosen') ? { ...initial, candidate: 'same-model' } : initial
              }
              idle={idle}
              busy={work !== null}
              onPlay={(design, guess) => {
                setShown(null);
                void flight.rollOut(design);
                if (guess) {
                  const key = rolloutKey({ design, mitigation: chosen?.mitigation ?? null, clock: state.clock });
                  setExpected(new Map(expected).set(key, guess));
                }
              }}
            />
          )}
        </>
      }
      happens={
        flown ? (
          <>
            {rollouts.length > 1 && (
              <Select
                label="Shown"
                value={String(at)}
                options={rollouts.map((one, i) => ({ value: String(i), label: `${i + 1}. ${nameOf(now, one)}` }))}
                onChange={(value) => {
                  setShown(Number(value));
                }}
              />
            )}
            {result ? (
              <Played result={result} expected={expected.get(rolloutKey(flown)) ?? null} />
            ) : (
              <p className="leg__empty">Being played again.</p>
            )}
          </>
        ) : (
          <p className="leg__empty">
            {chosen && !idle ? `Your plan: ${inSentence(planName(chosen.mitigation))}. ` : ''}
            Not flown yet. Every day brings new applicants; each gate looks when its time has come. Read first, below,
            what your stages could find at all.
          </p>
        )
      }
      wide={<PowerTable design={flown?.design ?? initial} />}
      means={<Meaning now={now} idle={idle} />}
    />
  );
}

type Flown = Snapshot['state']['rollouts'][number];

function nameOf(now: Snapshot, flown: Flown): string {
  const result = now.rollouts.get(rolloutKey(flown));
  const { name } = candidateWords[flown.design.candidate];
  const share = flown.design.stages[0]?.share === 0 ? 'shadow first' : 'live from day one';
  return `${name}, ${share}${result ? `: ${sayEnd(result)}` : ''}`;
}

function Meaning({ now, idle }: { readonly now: Snapshot; readonly idle: boolean }) {
  const { chosen, rollouts } = now.state;
  const results = rollouts.map((flown) => now.rollouts.get(rolloutKey(flown))).filter((result) => result !== undefined);
  const key = chosen && mitigationKey(chosen.mitigation);
  const own = rollouts.findLast(({ design }) => design.candidate === 'chosen');
  const stale = own?.mitigation && key !== null && mitigationKey(own.mitigation) !== key;
  const saved = results.at(-1)?.without.find(({ end }) => end.extraBads > (results.at(-1)?.extraBads ?? 0));
  return (
    <>
      {results.length === 0 && !idle && (
        <p>
          In shadow both models decide everybody, and only the old one counts: a paired comparison on all traffic that
          harms nobody. A live stage compares two groups of people, so it needs many more of them.
        </p>
      )}
      {idle && results.length === 0 && (
        <p>When nothing is wrong, the safest rollout is none. What matters is who looks again, when, and at what.</p>
      )}
      {saved && (
        <p>
          Without “{inSentence(gateWords[saved.gate].name)}” the same days would have ended {sayEnd(saved.end)}, with{' '}
          {whole(saved.end.extraBads)} more loans that are not repaid.
        </p>
      )}
      {results.length > 0 && !saved && (
        <p>
          A gate that did not close was not wasted: it is why you may say that nothing was found. Fly one of the bad
          candidates to see which gate would have caught it.
        </p>
      )}
      {stale && (
        <Message tone="warn" title="Another plan by now">
          You have chosen another plan since this rollout. What was flown is not what you would recommend.
        </Message>
      )}
    </>
  );
}
