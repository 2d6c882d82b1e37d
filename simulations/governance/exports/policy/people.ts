/** Sections 7 and 8: review board and incident playbook. */
import type { Block } from '../../../kernel/document/document';
import type { Framework } from '../../framework/schema';
import { stages } from '../../framework/vocabulary';
import { memberNames, plain } from '../../framework/words';
import { responders } from '../../policy';
import { said, sayList, sayNumber, sayRole, sayRoles, tierList, yesNo } from '../words';
import { TIERS, facts, table } from './common';

export function boardBlocks({ board }: Framework): Block[] {
  return [
    ...table(
      'Seats',
      ['Seat', 'Held by', 'Deputy'],
      board.seats.map(({ seat, name, deputy }) => [memberNames[seat], said(name, 'name'), said(deputy, 'deputy')]),
    ),
    ...facts('How it works', [
      ['Meetings per month', String(board.meetingsPerMonth)],
      ['Hours per meeting', String(board.hoursPerMeeting)],
      ['Decides on', tierList(board.tiers)],
      ['Quorum', sayNumber(board.quorum, 'seats')],
      ['A tie is decided by', board.tieBreak === null ? 'not stated' : plain(board.tieBreak)],
      ['Decides within', sayNumber(board.decideWithin, 'months')],
      ['Conflicts of interest', said(board.conflictRule, 'conflict rule')],
      ['Remaining risk is accepted by', sayRole(board.riskAcceptance)],
    ]),
    ...table(
      'A case that is not decided in time',
      ['Tier', 'What happens'],
      board.onBreach.map((action, index) => [TIERS[index]!, plain(action)]),
    ),
    ...table(
      'Who does what',
      ['Activity', 'Responsible', 'Accountable', 'Consulted', 'Informed'],
      board.raci.map((row) => [
        plain(row.activity),
        ...[row.responsible, row.accountable, row.consulted, row.informed].map(sayRoles),
      ]),
    ),
  ];
}

const hours = (value: number | null) => sayNumber(value, 'hours');
const days = (value: number | null) => sayNumber(value, 'days');

export function incidentsBlocks({ incidents }: Framework): Block[] {
  const { team, timers, clocks, killSwitch, suspension } = incidents;
  return [
    ...table(
      'Stages',
      ['Stage', 'What is done'],
      stages.map((stage) => [stage, said(incidents.stages[stage], 'what is done')]),
    ),
    ...table(
      'Team',
      ['Role', 'Held by'],
      [...responders.map((role) => [role, said(team[role], 'name')]), ['deputy', said(incidents.deputy, 'deputy')]],
    ),
    ...facts('Authority and switches', [
      ['The commander can be reached at any hour', yesNo(incidents.commanderAlways)],
      ['May take a model out of service', said(suspension.by, 'who')],
      ['alone', yesNo(suspension.alone)],
      ['Can be switched off at once', tierList(killSwitch)],
      ['Switches are tried every', sayNumber(incidents.killSwitchTested, 'months')],
      ['Drills per year', String(incidents.drillsPerYear)],
    ]),
    ...table(
      'Clocks',
      ['What', 'Within', 'Source'],
      [
        ['Acknowledge', hours(timers.acknowledge), 'this framework'],
        ['Contain', hours(timers.contain), 'this framework'],
        ['Notify', hours(timers.notify), 'this framework'],
        ['Serious incident', days(clocks.serious), 'Art. 73(2) AI Act'],
        ['Death', days(clocks.death), 'Art. 73(4) AI Act'],
        ['Widespread infringement', days(clocks.widespread), 'Art. 73(3) AI Act'],
        ['Disruption of critical infrastructure', days(clocks.criticalInfrastructure), 'Art. 73(3) AI Act'],
        ['Personal data breach', hours(clocks.gdprHours), 'Art. 33 GDPR'],
      ],
    ),
    ...facts('Notification', [
      ['Days are counted as', clocks.count === null ? 'not stated' : plain(clocks.count)],
      ['The GDPR notice waits for nothing', yesNo(clocks.gdprParallel)],
      ['Evidence', said(incidents.evidence, 'how evidence is kept')],
      ['Incidents and drills change', sayList(incidents.feeds)],
    ]),
  ];
}
