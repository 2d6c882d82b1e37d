/**
 * Alertmanager routing from the playbook's team and the owners of monitors. Receivers carry no addresses: the framework names people and posts,
 * not pagers, and a receiver without integrations is valid. Whoever installs it adds them.
 */
import { Document } from 'yaml';
import type { Framework } from '../../framework/schema';
import { type Responder, responders } from '../../policy';
import { numberedMonitors } from '../governed';
import { gap } from '../words';

/** What a critical alert sets in motion beside containment: counsel starts the clocks of these kinds. */
const CLOCKS = ['fairness', 'privacy'] as const;

interface Route {
  readonly receiver: string;
  readonly matchers: readonly string[];
  readonly continue?: true;
}

export interface Routing {
  readonly route: {
    readonly receiver: string;
    readonly group_by: readonly string[];
    readonly group_wait: string;
    readonly group_interval: string;
    readonly repeat_interval: string;
    readonly routes: readonly Route[];
  };
  readonly inhibit_rules: readonly {
    readonly source_matchers: readonly string[];
    readonly target_matchers: readonly string[];
    readonly equal: readonly string[];
  }[];
  readonly receivers: readonly { readonly name: string }[];
}

const playbook = (responder: Responder) => `playbook-${responder}`;
const owned = (role: string) => `owner-${role}`;

/** Minutes, at least one: Alertmanager reads no fractions. */
const minutes = (hours: number) => `${Math.max(1, Math.round(60 * hours))}m`;

export function routingOf(framework: Framework): Routing {
  const { incidents } = framework;
  const rows = numberedMonitors(framework);
  const named = (responder: Responder) => incidents.team[responder].trim() !== '';
  const owners = [...new Set([...rows.flatMap(({ owner }) => owner ?? []), 'second-line'])];
  const clocked = rows.filter(
    ({ kind, severity }) => severity === 'critical' && CLOCKS.some((clock) => clock === kind),
  );
  const routes: Route[] = [
    ...(named('commander')
      ? [{ receiver: playbook('commander'), matchers: ['severity="critical"'], continue: true } as const]
      : []),
    ...(named('legal') && clocked.length > 0
      ? [
          {
            receiver: playbook('legal'),
            matchers: ['severity="critical"', `monitor=~"${clocked.map(({ id }) => id).join('|')}"`],
            continue: true,
          } as const,
        ]
      : []),
    ...(named('engineer')
      ? [{ receiver: playbook('engineer'), matchers: ['severity=~"high|critical"'], continue: true } as const]
      : []),
    ...owners.map((owner) => ({ receiver: owned(owner), matchers: [`owner="${owner}"`] })),
  ];
  const fallback = named('commander') ? playbook('commander') : 'nobody-named';
  return {
    route: {
      // Whatever no owner takes must reach somebody.
      receiver: fallback,
      group_by: ['model', 'alertname'],
      group_wait: '30s',
      group_interval: '5m',
      // An alert that nobody acknowledged in the framework's own time rings again.
      repeat_interval: minutes(incidents.timers.acknowledge ?? 4),
      routes,
    },
    // Of a model in trouble, lesser deviations do not page; that a monitor fell silent still does.
    inhibit_rules: [
      {
        source_matchers: ['severity="critical"'],
        target_matchers: ['signal="deviation"', 'severity=~"low|medium"'],
        equal: ['model'],
      },
    ],
    receivers: [...new Set([fallback, ...routes.map(({ receiver }) => receiver)])].map((name) => ({ name })),
  };
}

/** Comments are lines of their own: what a name holds cannot end one early. */
const line = (text: string) => text.replace(/\s+/gu, ' ').trim();

export function routingYaml(framework: Framework): string {
  const { team, deputy, commanderAlways, timers } = framework.incidents;
  const document = new Document(routingOf(framework));
  document.commentBefore = [
    ' Routing after the incident playbook. Receivers have no addresses yet: add the integrations of',
    ...responders.map((responder) => `   ${playbook(responder)}: ${line(team[responder]) || gap('nobody is named')}`),
    ` Deputy of the commander: ${line(deputy) || gap('deputy')}. Reached at any hour: ${commanderAlways ? 'yes' : 'no'}.`,
    ' The others, owner-…, are the owners of monitors; communications are called by the commander, not paged.',
    ...(timers.acknowledge === null ? [' The framework sets no time to acknowledge: 4 hours are assumed.'] : []),
  ].join('\n');
  return document.toString({ lineWidth: 0 });
}
