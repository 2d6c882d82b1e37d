import { describe, expect, it } from 'vitest';
import { briefShare, checkBrief } from '@simulations/credit-drift/brief/check';
import type { BriefFacts } from '@simulations/credit-drift/brief/facts';
import { type Brief, briefSchema } from '@simulations/credit-drift/brief/schema';
import { emptyBrief } from '@simulations/credit-drift/brief/start';
import { balanced, factsOf, goodBrief, nothing } from './facts';

const population = factsOf([{ cause: 'population', weight: 1 }], 'points').facts;
const good = goodBrief(population);

const verdictOf = (id: string, brief: Brief, facts: BriefFacts = population) => {
  const found = checkBrief(brief, facts).find((check) => check.id === id);
  if (!found) throw new Error(`no check "${id}"`);
  return found;
};
const withClaim = (part: Partial<Brief['claim']>): Brief => ({ ...good, claim: { ...good.claim, ...part } });

describe('a brief that is right in every point', () => {
  it('is of the form that can be handed over', () => {
    expect(briefSchema.safeParse(good).success).toBe(true);
  });

  it('has no check against it', () => {
    const against = checkBrief(good, population).filter(({ verdict }) => verdict === 'wrong' || verdict === 'missing');
    expect(against).toEqual([]);
    expect(briefShare(checkBrief(good, population))).toBe(1);
  });

  it('leaves what only a reader can judge to readers', () => {
    const open = checkBrief(good, population).filter(({ verdict }) => verdict === 'cannot-tell');
    expect(open.map(({ id }) => id)).toEqual(['summary', 'mechanism']);
  });
});

it('an empty brief earns nothing and lacks what it lacks', () => {
  const checks = checkBrief(emptyBrief, population);
  expect(briefShare(checks)).toBe(0);
  expect(checks.filter(({ verdict }) => verdict === 'right')).toEqual([]);
});

describe('points or percent', () => {
  it('15 points called 15 % are named as the slip', () => {
    const { verdict, says, share } = verdictOf('change', withClaim({ unit: 'percent' }));
    expect(verdict).toBe('wrong');
    expect(share).toBeLessThan(0.5);
    expect(says).toContain('15 percentage points are called 15 %');
  });

  it('the rise in percent of the launch rate is right when it is called so', () => {
    const { before, change } = good.claim;
    const relative = Math.round((100 * change!) / before!);
    expect(relative).toBeGreaterThan(40);
    expect(verdictOf('change', withClaim({ change: relative, unit: 'percent' })).verdict).toBe('right');
    expect(verdictOf('consistent', withClaim({ change: relative, unit: 'percent' })).verdict).toBe('right');
    expect(verdictOf('change', withClaim({ change: relative, unit: 'points' })).says).toContain('are called');
  });

  it('in the relative case 15 % is right, 15 points is the slip and 4.5 points is right', () => {
    const { facts } = factsOf([{ cause: 'population', weight: 1 }], 'relative');
    const brief = goodBrief(facts);
    const at = (change: number, unit: 'points' | 'percent') =>
      verdictOf('change', { ...brief, claim: { ...brief.claim, change, unit } }, facts);
    expect(at(15, 'percent').verdict).toBe('right');
    expect(at(15, 'points').says).toContain('are called 15 points');
    expect(at(4.5, 'points').verdict).toBe('right');
    expect(at(4.5, 'percent').says).toContain('the classic slip');
  });

  it('a change without a unit is not a change', () => {
    expect(verdictOf('change', withClaim({ unit: null })).verdict).toBe('missing');
  });
});

describe('rates', () => {
  it('one point off is right, two are not', () => {
    const { after } = good.claim;
    expect(verdictOf('after', withClaim({ after: after! + 0.9 })).verdict).toBe('right');
    expect(verdictOf('after', withClaim({ after: after! + 2 })).verdict).toBe('wrong');
  });

  it('an estimate that is off counts half, and is called one', () => {
    const cbpe = {
      instrument: 'cbpe',
      month: 3,
      sentence: 'Estimated …: group B 41.5 % (+11.4 pp), group A …',
    } as const;
    const found = verdictOf('after', withClaim({ after: 41.5 }), { ...population, ledger: [cbpe] });
    expect(found).toMatchObject({ verdict: 'wrong', share: 0.5 });
    expect(found.says).toContain('CBPE');
  });

  it('a figure that the learner’s own sample of outcomes said is right within its error', () => {
    const frr = {
      instrument: 'frr',
      month: 4,
      sentence: '…: group B 48.2 % (+18.1 pp since launch), group A …',
    } as const;
    const brief = withClaim({ month: 4, after: 48.2, change: 18.1 });
    const facts = { ...population, ledger: [frr] };
    expect(verdictOf('after', brief, facts).verdict).toBe('right');
    expect(verdictOf('after', brief).verdict).toBe('wrong');
  });

  it('figures that do not follow from each other are found by their rounding alone', () => {
    expect(verdictOf('consistent', withClaim({ before: 30, after: 45, change: 15 })).verdict).toBe('right');
    expect(verdictOf('consistent', withClaim({ before: 30, after: 45, change: 49.5, unit: 'percent' })).verdict).toBe(
      'right',
    );
    expect(verdictOf('consistent', withClaim({ before: 30.1, after: 45.1, change: 12 })).verdict).toBe('wrong');
  });

  it('are held against the month that is named', () => {
    expect(verdictOf('month', withClaim({ month: 9 })).verdict).toBe('wrong');
    expect(verdictOf('after', withClaim({ month: 9 })).says).toContain('had not happened');
    expect(verdictOf('month', withClaim({ month: 2 })).share).toBe(0.25);
  });
});

describe('whose harm', () => {
  it('takes group B, not A, and both only where both were harmed', () => {
    expect(verdictOf('group', withClaim({ group: 'A' })).verdict).toBe('wrong');
    expect(verdictOf('group', withClaim({ group: 'both' })).verdict).toBe('wrong');
    const { facts } = factsOf([{ cause: 'label', weight: 1 }], 'points');
    expect(verdictOf('group', withClaim({ group: 'both' }), facts).verdict).toBe('right');
  });

  it('refuses other denominators and measures, each with its own reason', () => {
    const said = (['applicants', 'rejected'] as const).map(
      (denominator) => verdictOf('denominator', withClaim({ denominator })).says,
    );
    expect(new Set(said).size).toBe(2);
    expect(verdictOf('measure', withClaim({ measure: 'approvals' })).verdict).toBe('wrong');
  });

  it('counts people within a fifth of the exact counterfactual', () => {
    const exact = population.truth.people.B;
    expect(exact).toBeGreaterThan(500);
    expect(verdictOf('people', withClaim({ people: Math.round(1.19 * exact) })).verdict).toBe('right');
    expect(verdictOf('people', withClaim({ people: Math.round(1.25 * exact) })).verdict).toBe('wrong');
    expect(verdictOf('people', withClaim({ people: Math.round(0.5 * exact) })).verdict).toBe('wrong');
  });

  it('does not pretend to know a count under concept drift', () => {
    const { facts } = factsOf([{ cause: 'concept-lift', weight: 0.8 }], 'given');
    expect(verdictOf('people', withClaim({ people: 400 }), facts).verdict).toBe('cannot-tell');
  });
});

describe('cause and evidence', () => {
  it('one of two causes is half', () => {
    const truth = { ...population.truth, hypotheses: ['population', 'label'] as const };
    expect(verdictOf('root-cause', good, { ...population, truth })).toMatchObject({ verdict: 'wrong', share: 0.5 });
  });

  it('names exhibits that were never looked at', () => {
    const brief: Brief = { ...good, evidenceFor: [{ instrument: 'audit', month: 3, says: '' }, ...good.evidenceFor] };
    expect(verdictOf('consulted', brief)).toMatchObject({ verdict: 'wrong', share: 0.75 });
    expect(verdictOf('consulted', brief).says).toContain('File audit');
  });

  it('wants an exhibit that can tell the cause', () => {
    const brief: Brief = { ...good, evidenceFor: good.evidenceFor.filter(({ instrument }) => instrument === 'frr') };
    expect(verdictOf('bears', brief).verdict).toBe('wrong');
  });

  it('wants something against', () => {
    expect(verdictOf('counter-evidence', { ...good, evidenceAgainst: [] }).verdict).toBe('missing');
    const silent: Brief = { ...good, evidenceAgainst: [{ instrument: 'replay', month: 3, says: '' }] };
    expect(verdictOf('counter-evidence', silent).share).toBe(0.5);
  });
});

describe('the plan', () => {
  it('misses doing nothing among the options', () => {
    const brief: Brief = { ...good, options: good.options.slice(1) };
    expect(verdictOf('options', brief)).toMatchObject({ verdict: 'wrong', share: 0.5 });
  });

  it('does not take an option that was never tried', () => {
    const options: Brief['options'] = [...good.options, { mitigation: { parts: [{ kind: 'rollback' }] }, says: '' }];
    expect(verdictOf('options', { ...good, options }).says).toContain('1 never tried');
  });

  it('recommends what was chosen', () => {
    expect(verdictOf('recommendation', { ...good, recommendation: balanced }).share).toBe(0.25);
    expect(verdictOf('recommendation', { ...good, recommendation: { parts: [{ kind: 'rollback' }] } }).says).toContain(
      'never tried',
    );
  });

  it.each([
    ['Recovers 75 % of the rise.', '75 %'],
    ['Profit rises by 9 euros per applicant.', '9 euros'],
    ['AUC falls to 0.790.', '0.790'],
  ])('finds what the bench does not bear out: %s', (says, written) => {
    const options = good.options.map((option, index) => (index === 1 ? { ...option, says } : option));
    const found = verdictOf('option-figures', { ...good, options });
    expect(found.verdict).toBe('wrong');
    expect(found.says).toContain(written);
  });

  it.each([
    'Undoes 96 % of the rise at 2.5 euros more profit per applicant.',
    'It restores 4 of 5 features and costs 20 % of a quarter.',
    'AUC changes by 0.01.',
    'Between 90 % and 99 % of the rise is undone.',
  ])('leaves alone what is right or not about the bench: %s', (says) => {
    const options = good.options.map((option, index) => (index === 1 ? { ...option, says } : option));
    expect(verdictOf('option-figures', { ...good, options }).verdict).toBe('right');
  });
});

describe('afterwards', () => {
  it('asks what those who were turned away get', () => {
    expect(verdictOf('remediation', { ...good, remediation: { reReview: false, says: 'x' } }).verdict).toBe('missing');
    expect(verdictOf('remediation', { ...good, remediation: { reReview: true, says: '' } }).share).toBe(0.5);
  });

  it('takes no residual risk that is short or only repeats', () => {
    expect(verdictOf('residual-risk', { ...good, residualRisk: 'Some risk remains.' }).verdict).toBe('wrong');
    expect(verdictOf('residual-risk', { ...good, residualRisk: good.mechanism }).says).toContain('repeats');
    expect(
      verdictOf('residual-risk', { ...good, residualRisk: 'risk risk risk risk risk risk risk risk risk risk' })
        .verdict,
    ).toBe('wrong');
  });

  it.each([
    [['approval'], 'concept drift'],
    [['outcomes'], 'two months late'],
  ] as const)('monitoring by %s alone is half', (instruments, gap) => {
    const found = verdictOf('monitoring', { ...good, monitoring: { instruments: [...instruments], says: '' } });
    expect(found.share).toBe(0.5);
    expect(found.says).toContain(gap);
  });

  it('an executive’s summary has a limit', () => {
    expect(verdictOf('summary', { ...good, summary: 'word '.repeat(201) }).verdict).toBe('wrong');
    expect(verdictOf('summary', { ...good, audience: 'regulator', summary: 'word '.repeat(201) }).verdict).toBe(
      'cannot-tell',
    );
  });
});

describe('when nothing is wrong', () => {
  const { facts } = factsOf([], 'given', 'complaints');
  const calm: Brief = {
    ...good,
    summary: 'Complaints rose from 40 to 46; false rejections of group B are what they were at launch, within chance.',
    rootCause: ['nothing'],
    claim: emptyBrief.claim,
    remediation: { reReview: false, says: '' },
    recommendation: nothing,
  };
  const quiet: BriefFacts = { ...facts, chosen: nothing };

  it('a brief that says so, without a group or a figure, is right', () => {
    const against = checkBrief(calm, quiet).filter(({ verdict }) => verdict === 'wrong' || verdict === 'missing');
    expect(against).toEqual([]);
  });

  it('a brief that finds harm is wrong in its group, its change and its people', () => {
    const checks = checkBrief(good, quiet);
    const wrong = checks.filter(({ verdict }) => verdict === 'wrong').map(({ id }) => id);
    expect(wrong).toEqual(expect.arrayContaining(['group', 'after', 'change', 'people', 'root-cause']));
  });

  it('saying it where a cause is at work is no way out', () => {
    expect(briefShare(checkBrief(calm, population))).toBeLessThan(0.65);
    expect(verdictOf('group', calm).verdict).toBe('missing');
    expect(verdictOf('people', calm).verdict).toBe('missing');
  });
});
