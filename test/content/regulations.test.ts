import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { regulation } from '@/schemas/regulation';
import { ANNEX_I_FROM, claimIds, CLOCK_DAYS, GDPR_HOURS, HIGH_RISK_FROM, HIGH_RISK_STALE, TRANSPARENCY_FROM } from '@simulations/governance/grading/law';
import { rules } from '@simulations/governance/grading/rules';

const claims = new Map(
  readdirSync('content/regulations')
    .map((file) => regulation.parse(parse(readFileSync(`content/regulations/${file}`, 'utf8'))))
    .flatMap((file) => file.claims.map((claim) => [claim.id, claim] as const)),
);
const claim = (id: string) => claims.get(id)!;

it('every claim that a rule of the grader rests on exists, and every such id is used', () => {
  expect(claimIds.filter((id) => !claims.has(id))).toEqual([]);
  const used = new Set(rules.flatMap((rule) => rule.claims));
  expect(claimIds.filter((id) => !used.has(id))).toEqual([]);
});

describe('figures of the grader are those of the law', () => {
  it('clocks', () => {
    const { text } = claim('ai-act-art-73-clocks');
    expect(text).toContain(`at most ${CLOCK_DAYS.serious} days after`);
    expect(text).toContain(`at most ${CLOCK_DAYS.widespread} days for a widespread infringement or a serious and irreversible disruption of critical infrastructure`);
    expect(CLOCK_DAYS.criticalInfrastructure).toBe(CLOCK_DAYS.widespread);
    expect(text).toContain(`at most ${CLOCK_DAYS.death} days for a death`);
    expect(claim('gdpr-art-33').text).toContain(`${GDPR_HOURS} hours`);
  });

  it('dates', () => {
    expect(claim('ai-act-annex-iii-date').from).toBe(HIGH_RISK_FROM);
    expect(claim('ai-act-annex-i-date').from).toBe(ANNEX_I_FROM);
    expect(claim('ai-act-general-application').from).toBe(HIGH_RISK_STALE);
    expect([claim('ai-act-art-50').from, claim('ai-act-december-2026').from]).toEqual(TRANSPARENCY_FROM);
  });

  it('rests on no law that has ended, except to say so', () => {
    const ended = rules.flatMap((rule) => rule.claims).filter((id) => claim(id).status === 'no-longer-in-force');
    expect(ended).toEqual([]);
  });
});

it('superseded law names its successor', () => {
  expect(claim('sr-11-7').supersededBy).toBe('sr-26-2');
  expect(claim('colorado-sb-24-205').supersededBy).toBe('colorado-sb-26-189');
});
