/** What to do: options with what they cost, one recommendation, and figures that the bench bears out. */
import { type MitigationRequest, mitigationKey } from '../../mitigation/request';
import { sentencesOf, figuresIn, parseNumber } from '../figures';
import { type BriefFacts, type Checker, missing, right, wrong } from '../facts';

export const isNothing = ({ parts }: MitigationRequest): boolean => parts.every(({ kind }) => kind === 'nothing');

export const options: Checker = ({ options: offered }, { bench }) => {
  if (offered.length === 0) return missing('No options are laid out.');
  const hasNothing = offered.some(({ mitigation }) => isNothing(mitigation));
  const costed = offered.filter(({ mitigation }) => bench.some(({ key }) => key === mitigationKey(mitigation)));
  const alternatives = costed.filter(({ mitigation }) => !isNothing(mitigation));
  const share = (Number(hasNothing) + Math.min(2, alternatives.length) / 2) / 2;
  const says = [
    hasNothing
      ? 'Doing nothing is among the options.'
      : 'Doing nothing is not among the options: what it costs is the yardstick.',
    `${alternatives.length} other${alternatives.length === 1 ? '' : 's'} with figures from the bench${alternatives.length < 2 ? '; two are needed for a choice' : ''}.`,
    ...(costed.length < offered.length ? [`${offered.length - costed.length} never tried on the bench.`] : []),
  ].join(' ');
  return share === 1 && costed.length === offered.length ? right(says) : wrong(says, Math.min(share, 0.9));
};

export const recommendation: Checker = ({ recommendation: named, options: offered }, { chosen, bench }) => {
  if (!named) return missing('Nothing is recommended.');
  const key = mitigationKey(named);
  const tried = bench.find((row) => row.key === key);
  if (!tried) return wrong('What is recommended was never tried on the bench.');
  if (!chosen || mitigationKey(chosen) !== key) {
    return wrong(`The brief recommends “${tried.name}”, and the plan chosen on the bench is another.`, 0.25);
  }
  return offered.some(({ mitigation }) => mitigationKey(mitigation) === key)
    ? right(`“${tried.name}”, the plan chosen on the bench.`)
    : wrong(`“${tried.name}” is the plan chosen, but not among the options that it is compared with.`, 0.75);
};

const RECOVERY_TOLERANCE = 5;
const PROFIT_TOLERANCE = 0.6;
const AUC_TOLERANCE = 0.006;

type Measures = BriefFacts['bench'][number]['measures'];

/** Figures that the words about an option state and the bench does not bear out. One figure of its kind to a sentence, or it is left alone. */
export function contradicted(text: string, measures: Measures): readonly string[] {
  return sentencesOf(text).flatMap((sentence) => {
    const found: string[] = [];
    const shares = figuresIn(sentence).filter(({ unit }) => unit === 'percent');
    const { recovery, profit, profitChange, auc } = measures;
    if (/\b(?:recover|undo|undone)/iu.test(sentence) && shares.length === 1 && recovery !== null) {
      const { value, written } = shares[0]!;
      if (Math.abs(value - 100 * recovery) > RECOVERY_TOLERANCE) {
        found.push(`“${written}” of the rise undone: the bench says ${(100 * recovery).toFixed(0)} %`);
      }
    }
    const money = [...sentence.matchAll(/(?:€|EUR)\s?(\d+(?:[.,]\d+)?)|(\d+(?:[.,]\d+)?)\s?(?:€|EUR\b|euros?\b)/giu)];
    if (/profit/iu.test(sentence) && /per (?:applicant|application)/iu.test(sentence) && money.length === 1) {
      const [written, first, second] = money[0]!;
      const value = parseNumber(first ?? second!);
      const near = [profit, profitChange].some((one) => Math.abs(value - Math.abs(one)) <= PROFIT_TOLERANCE);
      if (!near) {
        found.push(
          `“${written}”: the bench says ${profit.toFixed(1)} per applicant, ${profitChange.toFixed(1)} against doing nothing`,
        );
      }
    }
    const aucs = [...sentence.matchAll(/(?<!\d)0?\.\d{2,4}/gu)];
    if (/\bauc\b/iu.test(sentence) && aucs.length === 1 && auc !== null) {
      const value = Number(aucs[0]![0]);
      // Below a half it is a change of AUC, which has no launch value to hold it against here.
      if (value >= 0.5 && Math.abs(value - auc) > AUC_TOLERANCE) {
        found.push(`AUC “${aucs[0]![0]}”: the bench says ${auc.toFixed(3)}`);
      }
    }
    return found;
  });
}

export const optionFigures: Checker = ({ options: offered }, { bench }) => {
  if (offered.length === 0) return missing('No options are laid out.');
  const found = offered.flatMap(({ mitigation, says }) => {
    const row = bench.find(({ key }) => key === mitigationKey(mitigation));
    return row ? contradicted(says, row.measures).map((what) => `${row.name}: ${what}.`) : [];
  });
  return found.length === 0
    ? right('Nothing said about an option contradicts its figures on the bench.')
    : wrong(found.join(' '), Math.max(0, 1 - found.length / 2));
};
