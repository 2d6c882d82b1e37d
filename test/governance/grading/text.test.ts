import { describe, expect, it } from 'vitest';
import { good } from '@simulations/governance/framework/templates/good';
import type { Framework } from '@simulations/governance/framework/schema';
import { gradeDocument } from '@simulations/governance/grading/grade';
import { findIdleDuties, findWeasels, sentencesOf, staleLawIn } from '@simulations/governance/grading/text';
import { change, goodFacts } from './change';

const verdictOf = (framework: Framework, id: string) =>
  gradeDocument(framework, goodFacts).rules.find((rule) => rule.id === id)!;
const policy = (text: string, control = 'x', evidence = 'y') =>
  change(good, 'scope.statements', [{ text, control, evidence }]);

it('sentences end at full stops, not at abbreviations', () => {
  expect(sentencesOf('See Art. 73(4) of the Act. It says 10 days; sec. 3 applies.\nNext?')).toEqual([
    'See Art. 73(4) of the Act.',
    'It says 10 days;',
    'sec. 3 applies.',
    'Next?',
  ]);
});

describe('vague phrases', () => {
  it.each([
    'as appropriate',
    'where possible',
    'regularly',
    'as needed',
    'in a timely manner',
    'adequate',
    'from time to time',
  ])('finds "%s"', (phrase) => {
    expect(findWeasels(policy(`Models must be reviewed ${phrase}.`)).map(({ section }) => section)).toEqual(['scope']);
  });

  it('lets figures and plain duties pass', () => {
    expect(findWeasels(policy('Models must be reviewed every 6 months by the second line.'))).toEqual([]);
  });

  it('allows two in a section and not three', () => {
    expect(verdictOf(policy('It must be checked regularly, as needed.'), 'E3').verdict).toBe('passed');
    expect(verdictOf(policy('It must be checked regularly, as needed, where possible.'), 'E3').verdict).toBe('failed');
  });
});

describe('outdated law', () => {
  it.each([
    'We follow SR 11-7.',
    'SR 11-7 must not be ignored.',
    'High-risk systems comply by 2 August 2026.',
    'SB 24-205 binds us in Colorado.',
    'Annex III: 02.08.2026.',
  ])('finds "%s"', (text) => {
    expect(staleLawIn(text)).toHaveLength(1);
  });

  it.each([
    'SR 26-2 replaced SR 11-7.',
    'SR 11-7 is no longer in force.',
    'Annex III was due on 2 August 2026 and is due on 2 December 2027.',
    'Art. 50 applies from 2 August 2026.',
    'SB 26-189 binds us in Colorado.',
  ])('lets "%s" pass', (text) => {
    expect(staleLawIn(text)).toEqual([]);
  });
});

describe('contesting', () => {
  const text = 'The archive must keep "SR 11-7" as a title.';
  const contest = { rule: 'R8', quote: text, reason: 'It is the name of a folder, not a duty we follow.' };

  it('a contested finding no longer counts, and is shown to readers with its reason', () => {
    const plain = policy(text);
    expect(verdictOf(plain, 'R8').verdict).toBe('failed');
    const graded = gradeDocument(change(plain, 'contests', [contest]), goodFacts);
    expect(graded.score).toBe(100);
    expect(graded.contested).toEqual(['R8']);
    expect(graded.rules.find(({ id }) => id === 'R8')!.findings).toEqual([
      expect.objectContaining({ quote: text, contested: contest.reason }),
    ]);
  });

  it('lapses when the sentence changes, and does not reach another rule', () => {
    expect(verdictOf(change(policy('We must follow SR 11-7.'), 'contests', [contest]), 'R8').verdict).toBe('failed');
    expect(verdictOf(change(policy(text), 'contests', [{ ...contest, rule: 'E3' }]), 'R8').verdict).toBe('failed');
  });

  it('cannot excuse a choice from a list', () => {
    const stale = change(good, 'regulation.laws', [...good.regulation.laws, 'sr-11-7']);
    expect(verdictOf(change(stale, 'contests', [contest]), 'R8').verdict).toBe('failed');
  });

  it('works for vague phrases and for duties without control', () => {
    const vague = 'It must be checked regularly, as needed, where possible.';
    const reason = 'The phrase quotes the statute word for word.';
    expect(verdictOf(change(policy(vague), 'contests', [{ rule: 'E3', quote: vague, reason }]), 'E3').verdict).toBe(
      'passed',
    );
    const idle = policy('Owners must care.', '', '');
    expect(findIdleDuties(idle)).toHaveLength(1);
    expect(verdictOf(idle, 'E4').verdict).toBe('failed');
    expect(
      verdictOf(change(idle, 'contests', [{ rule: 'E4', quote: 'Owners must care.', reason }]), 'E4').verdict,
    ).toBe('passed');
  });

  it('needs a reason', () => {
    expect(() => change(good, 'contests', [{ ...contest, reason: 'No.' }])).toThrow('contests[0].reason');
  });
});
