import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { alertGroups, alertsYaml, escapeTemplate } from '@simulations/governance/exports/operations/alerts';
import { escapeLabel, openMetricsOf } from '@simulations/governance/exports/operations/openmetrics';
import { routingOf, routingYaml } from '@simulations/governance/exports/operations/routing';
import { timeAfter } from '@simulations/governance/exports/life';
import { templateIds, templates } from '@simulations/governance/framework/templates';
import { NASTY, good, life, lived, rewritten } from './subjects';

const nasty = rewritten(good, () => NASTY);

/** Go's text/template, as far as texts without actions of their own go: what `{{ "…" }}` prints. */
const rendered = (text: string) => text.replace(/\{\{ "(\{+)" \}\}/gu, '$1');
const withoutOwnActions = (text: string) =>
  text.replace(/\{\{ (\$labels\.\w+|\$value \| humanize(Duration)?) \}\}/gu, '');

const rulesOf = (framework: typeof good) => alertGroups(framework).flatMap(({ rules }) => rules);

describe('Prometheus rules', () => {
  it('has a rule for each monitor with the threshold of the framework', () => {
    const deviating = rulesOf(good).filter(({ alert }) => alert.endsWith('Deviates'));
    expect(deviating.map(({ labels }) => labels['monitor'])).toEqual(
      good.monitoring.rows.map(({ kind }) => `${kind}-1`),
    );
    expect(deviating[0]!.expr).toBe(
      'abs(governance_monitor_deviation_sigma{monitor="drift-1",tier=~"T1|T2|T3|T4"}) > 2.6',
    );
    expect(deviating[2]!.labels).toMatchObject({ severity: 'critical', owner: 'validator', rollback: 'manual' });
  });

  it('follows a change of the threshold', () => {
    const changed = { ...good, monitoring: { ...good.monitoring, sigma: 3.25 } };
    expect(alertsYaml(changed)).toContain('> 3.25');
    expect(alertsYaml(changed)).not.toContain('> 2.6');
  });

  it('splits a monitor where only some tiers are rolled back by themselves', () => {
    const changed = { ...good, monitoring: { ...good.monitoring, rollback: [false, false, false, true] as const } };
    const drift = rulesOf(changed).filter(({ alert }) => alert === 'Drift1Deviates');
    expect(drift.map(({ labels, expr }) => [labels['rollback'], /tier=~"([^"]+)"/u.exec(expr)![1]])).toEqual([
      ['automatic', 'T4'],
      ['manual', 'T1|T2|T3'],
    ]);
  });

  it('calls a monitor silent after two missed checks, and none where none is asked for', () => {
    const silent = rulesOf(good).filter(({ alert }) => alert === 'Drift1Silent');
    expect(silent).toHaveLength(4);
    // 30 checks a month: two of them are 2.03 days.
    expect(silent[3]!.expr).toMatch(/> 175316$/u);
    const unchecked = { ...good, monitoring: { ...good.monitoring, checksPerMonth: [0, 30, 30, 30] as const } };
    expect(rulesOf(unchecked).filter(({ alert }) => alert === 'Drift1Silent')).toHaveLength(3);
  });

  it('finds models that a monitor should watch and never did, but for generative ones', () => {
    const missing = rulesOf(good).filter(({ alert }) => alert.endsWith('Missing'));
    expect(missing.map(({ labels }) => labels['monitor'])).toEqual([
      ...['drift-1', 'performance-1', 'fairness-1', 'privacy-1'],
    ]);
    expect(missing[1]!.expr).toContain('{tier=~"T2|T3|T4"} unless on (model)');
  });

  it('prints what authors typed and runs nothing of it', () => {
    for (const { annotations } of rulesOf(nasty)) {
      for (const text of Object.values(annotations)) {
        const left = withoutOwnActions(text);
        expect(left.replace(/\{\{ "\{+" \}\}/gu, '')).not.toContain('{');
      }
    }
    expect(rendered(escapeTemplate(NASTY))).toBe(NASTY);
    expect(escapeTemplate('a{')).toBe('a{{ "{" }}');
    const [first] = rulesOf(nasty);
    expect(rendered(first!.annotations['action']!)).toBe(NASTY);
  });

  it.each(templateIds)('survives YAML and has only fields that Prometheus knows: %s', (id) => {
    const { framework } = templates[id];
    const read = parse(alertsYaml(framework)) as { groups: { name: string; rules: Record<string, unknown>[] }[] };
    expect(read.groups).toEqual(alertGroups(framework));
    const names = read.groups.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const rule of read.groups.flatMap(({ rules }) => rules)) {
      expect(Object.keys(rule)).toEqual(['alert', 'expr', 'for', 'labels', 'annotations']);
      expect(rule['for']).toMatch(/^\d+[smhd]$/u);
    }
  });
});

describe('Alertmanager routing', () => {
  const routing = routingOf(good);

  it('calls the commander, counsel and engineer of the playbook before the owner', () => {
    expect(routing.route.routes.slice(0, 3)).toEqual([
      { receiver: 'playbook-commander', matchers: ['severity="critical"'], continue: true },
      {
        receiver: 'playbook-legal',
        matchers: ['severity="critical"', 'monitor=~"fairness-1|privacy-1"'],
        continue: true,
      },
      { receiver: 'playbook-engineer', matchers: ['severity=~"high|critical"'], continue: true },
    ]);
    expect(routing.route.repeat_interval).toBe('240m');
  });

  it('has a receiver for each route, once, and a route to each owner of a rule', () => {
    for (const id of templateIds) {
      const { framework } = templates[id];
      const { route, receivers } = routingOf(framework);
      const names = receivers.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect([route.receiver, ...route.routes.map(({ receiver }) => receiver)].every((r) => names.includes(r))).toBe(
        true,
      );
      const owners = rulesOf(framework).map(({ labels }) => labels['owner']!);
      for (const owner of owners.filter((name) => name !== 'unassigned')) expect(names).toContain(`owner-${owner}`);
    }
  });

  it('lets nothing silence the alert that a monitor fell silent', () => {
    for (const { target_matchers } of routing.inhibit_rules) expect(target_matchers).toContain('signal="deviation"');
    const silent = rulesOf(good).filter(({ alert }) => /(Silent|Missing)$/u.test(alert));
    expect(silent.every(({ labels }) => labels['signal'] === 'silence')).toBe(true);
  });

  it('says that nobody is named when nobody is', () => {
    expect(routingOf(templates.empty.framework).route.receiver).toBe('nobody-named');
    expect(routingYaml(templates.empty.framework)).toContain('nobody is named');
  });

  it('keeps names of people in comments whatever they hold', () => {
    const text = routingYaml(rewritten(good, (_, before) => (before === '' ? '' : 'x\nroute: evil\n{{ y }}')));
    expect(parse(text)).toEqual(routingOf(good));
  });
});

describe('OpenMetrics', () => {
  const text = openMetricsOf(good, lived, life);
  const lines = text.split('\n');
  const valuesOf = (name: string) => lines.filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));

  it('ends as the format asks and describes each family before its samples', () => {
    expect(text.endsWith('# EOF\n')).toBe(true);
    let family = '';
    const seen = new Set<string>();
    for (const line of lines.slice(0, -2)) {
      const type = /^# TYPE (\w+) (gauge|counter|info)$/u.exec(line);
      if (type) {
        family = type[1]!;
        expect(seen.has(family)).toBe(false);
        seen.add(family);
      } else if (line.startsWith('# UNIT')) {
        const [, , name, unit] = line.split(' ');
        expect(name).toBe(family);
        expect(family.endsWith(`_${unit!}`)).toBe(true);
      } else if (line.startsWith('# HELP')) expect(line.split(' ')[2]).toBe(family);
      else {
        expect(line).toMatch(/^[a-z_]+(\{([a-z_]+="([^"\\\n]|\\[\\"n])*",?)+\})? -?\d+(\.\d+)?(e[+-]?\d+)?( \d+)?$/u);
        expect(line.startsWith(family)).toBe(true);
      }
    }
  });

  it('sums to what happened in the life', () => {
    const last = (name: string) => Number(valuesOf(name).at(-1)!.split(' ').at(-2));
    expect(last('governance_losses_euros_total')).toBe(250_000);
    expect(last('governance_fines_euros_total')).toBe(1_760_000);
    expect(last('governance_harm_total')).toBe(6.5);
    expect(last('governance_false_alarms_total')).toBe(48);
    expect(last('governance_models_running')).toBe(28);
    const ends = valuesOf('governance_incidents_total').filter((line) => line.endsWith(` ${timeAfter(24)}`));
    expect(ends.map((line) => line.split(' ')[0])).toEqual([
      'governance_incidents_total{cause="drift",tier="T1",serious="true"}',
      'governance_incidents_total{cause="drift",tier="T1",serious="false"}',
      'governance_incidents_total{cause="unlawful',
    ]);
    expect(ends.every((line) => line.split(' ').at(-2) === '1')).toBe(true);
  });

  it('never lets a counter fall and lets time only rise', () => {
    const series = new Map<string, [value: number, time: number]>();
    for (const line of lines.filter((text) => / \d{10}$/u.test(text))) {
      const [name, value, time] = /^(.*) (\S+) (\d+)$/u.exec(line)!.slice(1);
      const before = series.get(name!);
      if (before) expect(Number(time)).toBeGreaterThan(before[1]);
      if (before && name!.includes('_total')) expect(Number(value)).toBeGreaterThanOrEqual(before[0]);
      series.set(name!, [Number(value), Number(time)]);
    }
    expect(series.size).toBeGreaterThan(10);
  });

  it('dates months by the calendar, leap day included', () => {
    expect(timeAfter(0)).toBe(Date.UTC(2027, 0, 1) / 1000);
    expect(timeAfter(14)).toBe(Date.UTC(2028, 2, 1) / 1000);
    expect(timeAfter(24)).toBe(Date.UTC(2029, 0, 1) / 1000);
    expect(() => timeAfter(25)).toThrow(RangeError);
  });

  it('escapes labels', () => {
    expect(escapeLabel('a"b\\c\nd')).toBe('a\\"b\\\\c\\nd');
    const [info] = openMetricsOf(nasty, lived, life)
      .split('\n')
      .filter((line) => line.startsWith('governance_framework_info'));
    expect(info).toContain(`title="${escapeLabel(NASTY)}"`);
  });
});

describe('promtool', () => {
  const absent = spawnSync('promtool', ['--version']).error !== undefined;

  it.for(['good', 'broken', 'nasty'] as const)('accepts the rules: %s', (id, { skip }) => {
    skip(absent, 'promtool is not installed (Debian package "prometheus")');
    const folder = mkdtempSync(join(tmpdir(), 'governance-rules-'));
    try {
      const file = join(folder, 'alerts.yml');
      writeFileSync(file, alertsYaml(id === 'nasty' ? nasty : templates[id].framework));
      expect(execFileSync('promtool', ['check', 'rules', file], { encoding: 'utf8' })).toContain('SUCCESS');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
