/** What was known about the model on the day it went live: the yardstick for everything that follows. */
import type { SliceReport } from '@simulations/credit-drift/model/launch';
import type { Opening } from '@simulations/credit-drift/workbench';
import { groupNames } from '@simulations/credit-drift/instruments/reading';
import { wilson } from '@simulations/statistics/intervals';
import { IntervalPlot, ReliabilityCurve } from '@/components/charts';
import { Disclosure, Readout } from '@/components/controls';
import { percent, points, whole } from '../figures';
import { launchDefinitionIds } from '../instruments/definition-ids';
import { Definitions } from '../instruments/Definitions';
import { colourOf, titleOf } from '../instruments/words';

export function LaunchPanel({ opening }: { readonly opening: Opening }) {
  const { launch, training } = opening;
  const { overall, groups, gap, tau, trainingRows } = launch;
  const row = (name: string, { rates, falseRejectionInterval }: SliceReport, group: 'A' | 'B' | 'all') => ({
    name,
    colour: colourOf[group],
    highlight: group !== 'all',
    now: { value: rates.falseRejectionRate, ...falseRejectionInterval },
  });
  const count = whole(overall.rates.count);
  return (
    <section className="launch" aria-label="Launch report">
      <h3>The model at launch</h3>
      <div className="readouts">
        <Readout
          label="AUC"
          value={overall.auc.auc}
          digits={3}
          note={`95 %: ${overall.auc.interval.low.toFixed(3)} to ${overall.auc.interval.high.toFixed(3)}`}
        />
        <Readout
          label="Approved"
          value={percent(overall.rates.selectionRate)}
          note={`from a score of ${tau.toFixed(2)} on`}
        />
        <Readout label="Profit per applicant" value={overall.profitPerApplication} digits={0} unit="€" />
        <Readout
          label="Gap in false rejections, B less A"
          value={points(gap.difference)}
          note={`95 %: ${points(gap.interval.low)} to ${points(gap.interval.high)}`}
        />
      </div>
      <IntervalPlot
        title="Of creditworthy applicants, the share that was turned away at launch"
        finding={`At launch, ${percent(groups.B.rates.falseRejectionRate)} of the creditworthy of group B were turned away and ${percent(groups.A.rates.falseRejectionRate)} of group A. The gap was there from the start.`}
        source={`${count} applicants of the launch month, outcomes of everybody known, none in training`}
        measure={{ label: 'False rejection rate', format: '.1%', domain: [0, 0.4] }}
        rowsAre="Applicants"
        rows={[row(titleOf('B'), groups.B, 'B'), row(titleOf('A'), groups.A, 'A'), row('Everybody', overall, 'all')]}
        intervalIs="95 % Wilson interval"
      />
      <Definitions ids={launchDefinitionIds} />
      <Disclosure summary="Is a score of .8 repaid eight times in ten? Calibration by group">
        <ReliabilityCurve
          title="Score and share that repaid, in ten bins of equal width"
          finding={`Share of good less mean score: group A ${points(groups.A.calibrationInTheLarge)}, group B ${points(groups.B.calibrationInTheLarge)}.`}
          x={{ label: 'Score', format: '.2f' }}
          y={{ label: 'Share that repaid', format: '.1%' }}
          counted="applicants"
          groups={groupNames.map((group) => ({
            name: titleOf(group),
            colour: colourOf[group],
            bins: groups[group].calibration
              .filter(({ count: rows }) => rows > 0)
              .map(({ count: rows, positives, meanScore, observed }) => ({
                predicted: meanScore,
                observed,
                count: rows,
                ...wilson(positives, rows),
              })),
          }))}
          intervalIs="95 % Wilson interval"
          references={[{ value: tau, label: 'cut-off' }]}
        />
      </Disclosure>
      <p className="reading__note">
        {training
          ? `Trained just now in this browser on ${whole(trainingRows)} applicants: ${training.steps} steps of logistic regression (${training.backend}), then polished to the exact optimum; the largest coefficient moved by ${training.rawDifference.toExponential(1)} in that.`
          : `Solved exactly on ${whole(trainingRows)} applicants.`}
      </p>
    </section>
  );
}
