/** Evidence: asked what the alert means, predicted before looking, looked at what decides, changed belief with it, and stopped. */
import { type Hypothesis, hypotheses } from '../hypotheses';
import { instruments } from '../instruments/catalogue';
import type { Report } from '../report';
import { type Judge, said } from './judgement';

/**
 * Days of work and money that a good investigation needs; beyond them points go, all of them at twice as much. Every board once and one experiment
 * take 4.25 days, everything takes 9.25; two panels cost 48,000, a panel and an audit 42,000.
 */
const DAYS_ALLOWED = 5;
const EUROS_ALLOWED = 48_000;

/** Mean distance of beliefs from a perfect reader's at which following the evidence earns nothing: that of believing nothing at all. */
const ASTRAY = 1 / hypotheses.length;

export const evidence: Judge = (report) => {
  const parts = [clarified(report), predicted(report), decisive(report), updated(report), economical(report)];
  return {
    share: parts.reduce((sum, { share, weight }) => sum + share * weight, 0),
    evidence: said(...parts.map(({ says }) => says)),
    advice: [...parts].sort((a, b) => b.weight * (1 - b.share) - a.weight * (1 - a.share))[0]!.advice,
  };
};

interface Part {
  readonly weight: number;
  readonly share: number;
  readonly says: string;
  readonly advice: string;
}

function clarified({ asked }: Report): Part {
  const early = (about: string) => asked.some((question) => question.about === about && question.seen <= 2);
  const share = (early('unit') ? 0.5 : 0) + (early('whom') ? 0.3 : 0) + (early('source') ? 0.2 : 0);
  return {
    weight: 0.2,
    share,
    says:
      share === 1
        ? 'You asked first: points or percent, of whom, and who says so.'
        : `Asked back before looking: ${asked.filter(({ seen }) => seen <= 2).length} of 4 questions${early('unit') ? '' : ', not whether 15 % means points or percent'}.`,
    advice:
      'When somebody says “+15 %”, ask: points or percent, of whom, measured how? It decides how large a thing you look for.',
  };
}

function predicted({ predictions }: Report): Part {
  const before = new Set(predictions.filter(({ late }) => !late).map(({ prediction }) => prediction.point));
  return {
    weight: 0.15,
    share: before.size / 3,
    says: `${before.size} of 3 reveals were predicted beforehand.`,
    advice: 'Write down what you expect before each reveal: a surprise you did not predict teaches little.',
  };
}

/** What a perfect reader would know from everything that was looked at, about what was at work. */
function decisive({ ledger, prior, truth }: Report): Part {
  const held = ledger.at(-1)?.posterior ?? prior;
  const support = truth.hypotheses.reduce((least, id) => Math.min(least, held[id]), 1);
  const strongest = strongestLook(ledger, prior, truth.hypotheses);
  return {
    weight: 0.3,
    // Before any look there is a prior; nobody earns for that.
    share: ledger.length === 0 ? 0 : support,
    says: `All you looked at gives the truth ${Math.round(100 * support)} %.${strongest ? ` Most was told by ${strongest}.` : ''}`,
    advice:
      'Four looks separate most causes: approval and drift by group, champion replay, impossible values. A false rejection rate by group settles the rest.',
  };
}

function strongestLook(ledger: Report['ledger'], prior: Report['prior'], right: readonly Hypothesis[]): string | null {
  let best: { gain: number; name: string } | null = null;
  let before = prior;
  for (const { instrument, month, posterior } of ledger) {
    const gain = right.reduce((sum, id) => sum + posterior[id] - before[id], 0);
    if (!best || gain > best.gain) best = { gain, name: `${instruments[instrument].name} of month ${month}` };
    before = posterior;
  }
  return best && best.gain > 0 ? best.name : null;
}

/** Beliefs before and after, and whether they went where the evidence went. */
function updated({ beliefs, ledger, prior, truth }: Report): Part {
  const weight = 0.2;
  const advice =
    'State your belief before you look, and again after: only then can you see whether you followed the evidence.';
  const first = beliefs.find(({ seen }) => seen <= 1);
  const last = beliefs.at(-1);
  if (!first || !last || last.seen <= first.seen) {
    return { weight, share: 0, says: 'Beliefs were not stated both before and after looking.', advice };
  }
  const to = ledger[last.seen - 1]?.posterior ?? prior;
  const distance =
    hypotheses.reduce((sum, id) => sum + Math.abs(last.beliefs[id] / 100 - to[id]), 0) / hypotheses.length;
  const moved = truth.hypotheses.some((id) => last.beliefs[id] > first.beliefs[id]);
  return {
    weight,
    share: 0.4 + 0.6 * Math.max(0, 1 - distance / ASTRAY),
    says: `Your beliefs were stated before and after${moved ? '' : ', but what was at work gained nothing'}; at the end they lay ${Math.round(100 * distance)} points from a perfect reader’s, on average.`,
    advice:
      'Where a reading would be as likely under another cause, it should not move you; where it would not, it should move you a lot.',
  };
}

function economical({ costs, ledger, diagnoses }: Report): Part {
  const over =
    Math.max(0, costs.days - DAYS_ALLOWED) / DAYS_ALLOWED + Math.max(0, costs.euros - EUROS_ALLOWED) / EUROS_ALLOWED;
  // Nobody earns for not having looked.
  const looked = diagnoses.length > 0 && ledger.length >= 2;
  return {
    weight: 0.15,
    share: looked ? Math.max(0, 1 - over) : 0,
    says: `${ledger.filter(({ again }) => !again).length} looks, ${costs.days} analyst days, ${costs.euros.toLocaleString('en')} euros, ${costs.tests} comparisons with launch. Read at 5 % each, ${(costs.tests * 0.05).toFixed(1)} of them would be expected to cry wolf with nothing wrong; that is why the instruments ask for more.`,
    advice:
      'Every look costs time and a chance of a false alarm. Choose looks that your rival explanations answer differently, and stop when one is left.',
  };
}
