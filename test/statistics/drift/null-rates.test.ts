import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it, test } from 'vitest';
import { type NullAlarm, nullAlarmRates } from '@simulations/statistics/drift/null-rates';

const REPLICATIONS = 120;
const file = resolve('../shared/reference/credit/prototype/null_psi.txt');

/** Which figure of a line of null_psi.txt each alarm is. */
const places: Record<NullAlarm, RegExp> = {
  'psi-tenth': /^.*?P\(>=\.1\) ([\d.]+)/,
  'psi-quarter': /P\(>=\.25\) ([\d.]+)/,
  'psi-critical': /P\(>chi2 crit\) ([\d.]+)/,
  'psi-evidently-tenth': /evidently PSI mean [\d.]+ P\(>=\.1\) ([\d.]+)/,
  'jensen-shannon-tenth': /JS>=\.1 ([\d.]+)/,
  'wasserstein-tenth': /W1norm>=\.1 ([\d.]+)/,
  'kolmogorov-smirnov': /KS p<\.05 ([\d.]+)/,
};

it.skipIf(!existsSync(file))(
  `false-alarm rates equal the prototype's within sampling error (skipped when ${file} is absent)`,
  () => {
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      const { rates, meanPsi, meanPsiEvidently } = nullAlarmRates(Number.parseInt(line, 10), {
        seed: 1,
        replications: REPLICATIONS,
      });
      for (const [alarm, place] of Object.entries(places) as [NullAlarm, RegExp][]) {
        const theirs = Number(place.exec(line)![1]);
        // Theirs rests on 400 replications. Four standard errors, for 42 comparisons; 2 replications of slack for rates near 0 and 1.
        const error = Math.sqrt(theirs * (1 - theirs) * (1 / REPLICATIONS + 1 / 400));
        expect(Math.abs(rates[alarm] - theirs), `${alarm} in ${line}`).toBeLessThan(4 * error + 2 / REPLICATIONS);
      }
      const [, mean] = /mean ([\d.]+)/.exec(line)!;
      expect(Math.abs(meanPsi / Number(mean) - 1)).toBeLessThan(0.2);
      const [, evidently] = /evidently PSI mean ([\d.]+)/.exec(line)!;
      expect(Math.abs(meanPsiEvidently / Number(evidently) - 1)).toBeLessThan(0.2);
    }
  },
);

test('the fixed threshold rings by the size of the window, the critical value does not', () => {
  const [small, large] = [100, 1500].map(
    (size) => nullAlarmRates(size, { seed: 3, replications: REPLICATIONS }).rates,
  ) as [Record<NullAlarm, number>, Record<NullAlarm, number>];
  expect(small['psi-evidently-tenth']).toBeGreaterThan(0.55);
  expect(large['psi-evidently-tenth']).toBe(0);
  for (const rates of [small, large]) expect(rates['psi-critical']).toBeLessThan(0.14);
});

test('is the same for the same arguments, another for another seed', () => {
  const options = { seed: 1, replications: 5, referenceSize: 200 };
  expect(nullAlarmRates(50, options)).toEqual(nullAlarmRates(50, options));
  expect(nullAlarmRates(50, options).meanPsi).not.toBe(nullAlarmRates(50, { ...options, seed: 2 }).meanPsi);
});
