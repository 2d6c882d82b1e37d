/** Plan: judged on what it does to fresh applicants, for whom and at what price, and on what it was compared with. */
import type { BenchRow } from '../mitigation/bench';
import type { MitigationRequest } from '../mitigation/request';
import { type Judge, said } from './judgement';

const UNDONE = 0.45;
const PROFIT = 0.2;
const COMPARED = 0.2;
const CLEAN = 0.15;

/** Per applicant and in euros: below it a change of profit is within what chance does to a bench of 60,000. */
const TIE = 0.3;

/** Profit and clean means count in full for a plan that undoes this much of the rise: harmless is not yet useful. */
const USEFUL = 0.5;

/** What a plan may not do silently; the other warnings are choices to be put before people. */
const faults: ReadonlySet<string> = new Set(['levelling-down', 'proxy-use', 'randomised', 'profit-below-nothing']);

const isIdle = ({ parts }: MitigationRequest) => parts.every(({ kind }) => kind === 'nothing');

/** Repairs of data or labels and a return to the launch model, against changes of the model or its cut-off. */
const repairs: ReadonlySet<string> = new Set([
  'rollback',
  'fix-encoding',
  'fix-unit',
  'restore-vendor',
  'rederive-labels',
  'add-employment',
]);

export const plan: Judge = (report) => {
  const advice =
    'Try at least one repair of the cause and one method that works around it, read both against doing nothing, and choose the one that gives most people back what they lost without taking it from others.';
  const { chosen, truth } = report;
  if (!chosen) return { share: 0, evidence: said('No plan was chosen.'), advice };
  // What was tried after the choice did not inform it.
  const bench = report.bench.slice(0, chosen.benched);
  const idle = isIdle(chosen.mitigation);
  if (truth.hypotheses.includes('nothing')) {
    const compared = Math.min(1, bench.length / 2);
    return idle
      ? {
          share: 0.7 + 0.3 * compared,
          evidence: said(
            'Nothing was wrong, and the plan changes nothing.',
            `${bench.length} plans were tried before.`,
          ),
          advice: 'Try what people will ask for anyway, so that you can show what it would have cost.',
        }
      : {
          share: 0.15,
          evidence: said(`Nothing was wrong, and the plan changes the model: ${chosen.row.name}.`),
          advice:
            'First show that something changed. A fix for chance moves decisions of people whom nothing had wronged.',
        };
  }
  if (idle) {
    return {
      share: 0,
      evidence: said('The plan leaves everything as it is, while people are wronged every day.'),
      advice,
    };
  }
  const { measures, warnings, name } = chosen.row;
  const undone = Math.min(1, Math.max(0, measures.recovery ?? 0));
  const profit = measures.profitChange >= -TIE ? 1 : Math.max(0, 1 + (measures.profitChange + TIE) / 2);
  const faulty = warnings.filter(({ id }) => faults.has(id));
  const useful = Math.min(1, undone / USEFUL);
  const compared = comparison(bench);
  const better = bench.find(
    (row) => row.measures.profit > measures.profit + TIE && recoveryOf(row) > undone + 0.03 && !hasFault(row),
  );
  return {
    share:
      UNDONE * undone +
      COMPARED * compared +
      useful * (PROFIT * profit + CLEAN * (faulty.length === 0 ? 1 : 0)) -
      (better ? 0.1 : 0),
    evidence: said(
      `${name}: undoes ${Math.round(100 * (measures.recovery ?? 0))} % of the rise on fresh applicants; profit ${signed(measures.profitChange)} euros an applicant against doing nothing.`,
      `${bench.length} plans were tried before the choice${compared === 1 ? ', a repair and a way around it among them' : ''}.`,
      ...faulty.map(({ says }) => says),
      ...(better ? [`You had tried one that is better in both: ${better.name}.`] : []),
    ),
    advice,
  };
};

const recoveryOf = ({ measures }: BenchRow) => Math.min(1, measures.recovery ?? 0);
const hasFault = ({ warnings }: BenchRow) => warnings.some(({ id }) => faults.has(id));

function comparison(bench: readonly BenchRow[]): number {
  const kinds = bench.flatMap(({ request }) => request.parts.map(({ kind }) => kind));
  const repair = kinds.some((kind) => repairs.has(kind));
  const around = kinds.some((kind) => kind !== 'nothing' && !repairs.has(kind));
  return (repair ? 0.4 : 0) + (around ? 0.4 : 0) + (bench.length >= 3 ? 0.2 : 0);
}

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
