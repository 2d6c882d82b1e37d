/**
 * An automatic investigator: a fixed order of looks, reading only what a learner can see. It shows that a case can be solved, in the order
 * that the lesson teaches (design 4.2): decisions, model, values, inputs by group, and labels last.
 */
import type { Hypothesis } from '../hypotheses';
import type { InstrumentId } from '../instruments/catalogue';
import type { Observed } from '../observe';
import { read, type Reading } from '../readings';

export interface Step {
  readonly reading: Reading;
  /** What the look settles, in one sentence. */
  readonly concludes: string;
}

export interface Investigation {
  readonly diagnosis: Hypothesis;
  readonly steps: readonly Step[];
}

/**
 * Investigates what `observed` shows. `months` are those looked at where one month is too few people to tell; all of them must have bought panels
 * where outcomes of everybody decide. One cause is assumed.
 */
export function investigate(observed: Observed, months: readonly number[]): Investigation {
  const steps: Step[] = [];
  const last = months.at(-1)!;
  const look = (instrument: InstrumentId, month: number, conclude: (reading: Reading) => string): Reading => {
    const reading = read(instrument, observed, month);
    steps.push({ reading, concludes: conclude(reading) });
    return reading;
  };
  const found = (diagnosis: Hypothesis): Investigation => ({ diagnosis, steps });

  const model = look('coefficients', last, ({ outcome }) =>
    outcome === 'moved'
      ? 'The model changed, so look at what it was refitted on.'
      : 'The model is the one that was launched.',
  );
  if (model.outcome === 'moved') {
    look('replay', last, ({ outcome }) =>
      outcome === 'vanishes'
        ? 'The launch model does not do it: it came with the refit.'
        : 'The launch model says little here.',
    );
    return found('label');
  }
  const values = look('values', last, ({ outcome }) =>
    outcome === 'none' ? 'Every value can be what it says.' : 'A code is read as a number.',
  );
  if (values.outcome !== 'none') return found('missing-code');

  const inputs = look('drift', last, ({ outcome }) =>
    outcome === 'quiet' ? 'No input moved in group B.' : `Inputs moved: ${outcome}.`,
  );
  switch (inputs.outcome) {
    case 'only B':
      return found('population');
    case 'A and B, opposite':
      return found('proxy');
    case 'A and B, same way':
      return found('unit');
  }

  // Decisions and inputs are as they were: only outcomes of everybody can tell whether anything is wrong.
  const raised = months.filter((month) =>
    look('frr', month, ({ outcome }) =>
      outcome.startsWith('B up') ? 'More creditworthy applicants of B are turned away.' : 'Not more than chance makes.',
    ).outcome.startsWith('B up'),
  );
  return found(raised.length * 2 > months.length ? 'concept' : 'nothing');
}
