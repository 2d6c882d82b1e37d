/** Incident playbook of the good framework. */
import type { Framework } from '../../schema';
import { four, must } from '../must';

export const incidents: Framework['incidents'] = {
  statements: [
    must(
      'Whoever sees a possible harm must call the commander at once; a wrong call has no consequence.',
      'One number, on every dashboard',
      'Call log',
    ),
    must(
      'Legal must start every notification clock at the moment of awareness and stop it with the sent notice.',
      'Clock board with one row per duty',
      'Sent notices with time stamps',
    ),
  ],
  inputs: 'Alert, complaint, report of staff or vendor',
  outputs: 'Contained incident, notices, list of affected people, lessons',
  record: 'Incident file with timeline, kept 10 years',
  stages: {
    detect: 'Alert, complaint or report opens an incident file with the time it happened and the time it was seen.',
    triage: 'The commander sets severity, freezes logs and names the clocks that run.',
    contain: 'Kill switch, roll back or fall back to people; decisions of the window are listed.',
    notify:
      'Legal informs authorities, the vendor or provider and affected people; incomplete first reports are sent on time and completed.',
    learn: 'Review without blame within 10 days; thresholds, checklists and tiers change, with owners and dates.',
  },
  team: {
    commander: 'Duty manager, technology',
    engineer: 'ML engineer on call',
    legal: 'Counsel on call',
    communications: 'Head of communications',
  },
  commanderAlways: true,
  deputy: 'Head of operations',
  suspension: { by: 'Incident commander, and the human overseer of each tier 4 model', alone: true },
  killSwitch: four(true),
  killSwitchTested: 6,
  drillsPerYear: 4,
  timers: { acknowledge: 4, contain: 24, notify: 36 },
  clocks: {
    serious: 15,
    death: 10,
    widespread: 2,
    criticalInfrastructure: 2,
    count: 'calendar-days',
    gdprHours: 72,
    gdprParallel: true,
  },
  evidence:
    'Model, data, logs and configuration are copied read-only first; before authorities are informed, nothing is changed that could hide the cause.',
  feeds: ['thresholds', 'checklists', 'tiers', 'training'],
};
