/** What the outlines share. */
import type { Block } from '../../../kernel/document/document';
import type { Framework } from '../../framework/schema';
import type { GovernedModel } from '../governed';
import { p, ul } from '../policy/common';
import { said, unverified, yesNo } from '../words';

export const DATE_NOTE = `from 2 December 2027, Regulation (EU) 2026/1744 ${unverified('secondary sources agree on the date; the amending text was not opened')}`;

/** Arts 14 and 26(2) AI Act: who can step in, and by what. */
export function oversight({ incidents, monitoring, regulation }: Framework, { tier }: GovernedModel): Block[] {
  const at = tier - 1;
  const { automated } = regulation;
  return [
    p(
      `May take the model out of service: ${said(incidents.suspension.by, 'who')}; alone: ${yesNo(incidents.suspension.alone)}.`,
    ),
    ...ul([
      `Can be switched off at once: ${yesNo(incidents.killSwitch[at]!)}`,
      `An alert takes it back by itself: ${yesNo(monitoring.rollback[at]!)}`,
      `A person can intervene in a decision: ${yesNo(automated.humanIntervention)}`,
      `The person concerned is heard: ${yesNo(automated.pointOfView)}; can contest: ${yesNo(automated.contest)}`,
    ]),
  ];
}
