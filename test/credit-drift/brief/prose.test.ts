import { describe, expect, it } from 'vitest';
import { figuresIn, pairsIn, parseNumber, sentencesOf, wordCount } from '@simulations/credit-drift/brief/figures';
import { contradictions } from '@simulations/credit-drift/brief/prose';
import { emptyBrief } from '@simulations/credit-drift/brief/start';

const read = (text: string) => figuresIn(text).map(({ value, unit, role }) => `${value} ${unit} ${role}`);

describe('figures in running text', () => {
  it.each([
    ['False rejections are up 15 %.', ['15 percent change']],
    ['They rose by 15 percentage points.', ['15 points change']],
    ['a 15-point rise', ['15 points change']],
    ['15.0 pp more than at launch', ['15 points change']],
    ['an increase of about 49.9 percent', ['49.9 percent change']],
    ['up +15%', ['15 percent change']],
    ['a rise of 15 %-points', ['15 points change']],
    ['It rose to 45.1 %.', ['45.1 percent level']],
    ['45,1 % of them', ['45.1 percent level']],
    ['The alert says 15 %.', []],
    ['“up 15 %” was the headline.', []],
    ['not 15 % but 15 percentage points', ['15 points level']],
    ['month 3, 20,000 applicants, version 2.1', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('reads pairs with one or two percent signs', () => {
    expect(pairsIn('from 30.1 % to 45.1 %')).toMatchObject([{ from: 30.1, to: 45.1 }]);
    expect(pairsIn('30.1 → 45.1 %')).toMatchObject([{ from: 30.1, to: 45.1 }]);
    expect(pairsIn('from month 2 to month 3')).toEqual([]);
  });

  it('knows thousands from decimals, and ends of sentences from points in numbers', () => {
    expect(parseNumber('1,250')).toBe(1250);
    expect(parseNumber('15,0')).toBe(15);
    expect(sentencesOf('It was 15.0 % then. Now it is less.\nSo what?')).toHaveLength(3);
    expect(wordCount('From 30.1 % to 45.1 %: don’t panic.')).toBe(6);
  });
});

const claim = {
  ...emptyBrief.claim,
  group: 'B',
  before: 30.1,
  after: 45.1,
  change: 15,
  unit: 'points',
  month: 3,
} as const;
const found = (summary: string) => contradictions({ ...emptyBrief, claim, summary }).map(({ written }) => written);

describe('contradictions between the text and the figures', () => {
  it.each([
    ['False rejections of group B rose by 15 %.', '15 %'],
    ['Creditworthy people of group B are turned away 15 % more often.', '15 %'],
    ['False rejections are up 50 percentage points.', '50 percentage points'],
    ['The false rejection rate of group B rose from 30.1 % to 42 %.', '30.1 % to 42 %'],
    ['False rejections of group B rose by 12 points.', '12 points'],
  ])('finds: %s', (summary, written) => {
    expect(found(summary)).toEqual([written]);
  });

  it.each([
    'False rejections of group B rose by 15 percentage points, which is 50 % of the launch rate.',
    'False rejections of group B rose by 50 %.',
    'The alert said 15 %; it is 15 percentage points.',
    'The headline “up 15 %” means points.',
    'Not 15 % but 15 percentage points more were rejected.',
    'False rejections of group A rose by 2 points.',
    'In month 1 false rejections of group B had risen by 6 points.',
    'Approval of group B fell from 62 % to 50 %.',
    'Profit rose by 15 %.',
    'Repair would undo 15 % more of the rise.',
    'Gig workers went from 6 % to 55 % of group B.',
    'The rate of false rejections rose from 30 % to 45 %.',
    'Applications are up 20 %.',
    'If nothing is done, false rejections could rise by 20 points.',
  ])('leaves alone: %s', (summary) => {
    expect(found(summary)).toEqual([]);
  });

  it('finds the slip in hard mode the other way round', () => {
    const hard = { ...claim, before: 30.1, after: 34.6, change: 15, unit: 'percent' } as const;
    const say = (mechanism: string) =>
      contradictions({ ...emptyBrief, claim: hard, mechanism }).map(({ written }) => written);
    expect(say('False rejections rose by 15 percentage points.')).toEqual(['15 percentage points']);
    expect(say('False rejections rose by 15 %.')).toEqual([]);
    expect(say('False rejections rose by 4.5 %.')).toEqual(['4.5 %']);
  });

  it('says nothing when the claim holds no figures', () => {
    expect(contradictions({ ...emptyBrief, summary: 'False rejections rose by 15 %.' })).toEqual([]);
  });
});
