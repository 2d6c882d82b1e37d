import { useState } from 'react';
import type { GroupFigures, GroupingFigures, MeasuredTable, OwnDataFacts } from '@simulations/credit-drift/own-data';
import { normalMultiplier, wilson } from '@simulations/statistics/intervals';
import { IntervalPlot, ReliabilityCurve, type SeriesColour } from '@/components/charts';
import { DataTable, Readout, Select, Slider } from '@/components/controls';
import { figure, percent, points, range, spread, whole } from './words';

export interface FindingsProps {
  readonly facts: OwnDataFacts;
  readonly measured: MeasuredTable;
  readonly onCutoff: (tau: number) => void;
}

/** Curves that can still be told apart. */
const MOST_CURVES = 4;
const colourOf = (place: number) => ((place % 6) + 1) as SeriesColour;
const nameOf = ({ letter, name }: GroupFigures) => `${letter} · ${name}`;

/** Everybody together, then group against group. */
export function Findings({ facts, measured, onCutoff }: FindingsProps) {
  const { measurement, range: scores } = measured;
  const { overall, groupings, tau } = measurement;
  const [chosen, setChosen] = useState<string | null>(null);
  const [moving, setMoving] = useState<number | null>(null);
  const grouping = groupings.find(({ id }) => id === chosen) ?? groupings[0]!;
  const fine = scores[1] - scores[0] > 5 ? 1 : 0.01;
  const source = `${facts.name}, ${whole(overall.rates.count)} rows, ${
    measurement.folds === null ? 'the file’s own score' : `logistic regression, ${measurement.folds}-fold cross-fitted`
  }`;

  return (
    <>
      <section className="own-data__part" aria-label="Everybody together">
        <h3>Everybody together</h3>
        <p className="own-data__hint">
          {measurement.folds === null
            ? 'The score came with the file.'
            : `A logistic regression on ${whole(measurement.inputs ?? 0)} ${measurement.inputs === 1 ? 'input' : 'inputs'}. Each person is scored by a model fitted without their tenth of the rows, so nobody’s outcome helped to make their own score.`}
        </p>
        <div className="readouts">
          <Readout label="Creditworthy" value={percent(overall.rates.baseRate)} />
          <Readout
            label="AUC"
            value={figure(overall.auc.auc)}
            note={`95 %: ${range(overall.auc.interval.low, overall.auc.interval.high, figure)}`}
          />
          <Readout label="Approved" value={percent(overall.rates.selectionRate)} />
          <Readout
            label="Creditworthy, yet rejected"
            value={percent(overall.rates.falseRejectionRate)}
            note={`95 %: ${range(overall.falseRejection.low, overall.falseRejection.high, percent)}`}
          />
          {overall.calibration && (
            <Readout label="Calibration error (ECE)" value={figure(overall.calibration.expectedError)} />
          )}
        </div>
        <Slider
          label="Approve from a score of"
          min={Math.floor(scores[0] / fine) * fine}
          max={Math.ceil(scores[1] / fine) * fine}
          step={fine}
          value={moving ?? tau}
          format={(value) => value.toFixed(fine === 1 ? 0 : 2)}
          onChange={setMoving}
          onCommit={(value) => {
            onCutoff(value);
            setMoving(null);
          }}
        />
      </section>
      <section className="own-data__part" aria-label="Group by group">
        <h3>Group by group</h3>
        {groupings.length > 1 && (
          <Select
            label="Compare people by"
            value={grouping.id}
            options={groupings.map(({ id, label }) => ({ value: id, label }))}
            onChange={setChosen}
          />
        )}
        <p className="visually-hidden" role="status">
          {sayGap(grouping)}
        </p>
        <GroupTable grouping={grouping} />
        <p className="own-data__hint">
          Largest difference between groups: approval {spread(grouping.demographicParity)} (demographic parity; ratio{' '}
          {figure(grouping.demographicParityRatio, 2)}), false rejection {spread(grouping.equalOpportunity)} (equal
          opportunity), equalised odds {spread(grouping.equalisedOdds)}.
          {grouping.leftOut > 0 && ` ${whole(grouping.leftOut)} rows belong to no group.`}
        </p>
        <IntervalPlot
          title={`False rejection rate by group, ${grouping.label}`}
          finding={sayGap(grouping)}
          source={source}
          measure={{ label: 'False rejection rate', format: '.1%' }}
          rowsAre="Group"
          nowIs="rate"
          intervalIs="95 % Wilson interval"
          rows={grouping.groups.map((group, place) => ({
            name: nameOf(group),
            colour: colourOf(place),
            now: { value: group.rates.falseRejectionRate, ...group.falseRejection },
          }))}
          references={[{ value: overall.rates.falseRejectionRate, label: 'everybody' }]}
        />
        {overall.calibration && (
          <ReliabilityCurve
            title={`Calibration by group, ${grouping.label}`}
            finding={sayCalibration(grouping)}
            source={grouping.groups.length > MOST_CURVES ? `${source}; the ${MOST_CURVES} largest groups` : source}
            x={{ label: 'Predicted P(good)', format: '.0%' }}
            y={{ label: 'Share that repaid', format: '.0%' }}
            counted="people"
            intervalIs="95 % Wilson interval"
            groups={grouping.groups.slice(0, MOST_CURVES).map((group, place) => ({
              name: nameOf(group),
              colour: colourOf(place),
              bins: (group.calibration?.bins ?? []).map(({ count, positives, meanScore, observed }) => ({
                predicted: meanScore,
                observed,
                count,
                ...wilson(positives, count),
              })),
            }))}
            references={[{ value: tau, label: 'cut-off' }]}
          />
        )}
      </section>
    </>
  );
}

function GroupTable({ grouping }: { grouping: GroupingFigures }) {
  return (
    <DataTable
      caption={`Figures by group, ${grouping.label}`}
      rows={grouping.groups}
      rowKey={({ letter }) => letter}
      columns={[
        { key: 'group', header: 'Group', cell: nameOf },
        { key: 'n', header: 'People', numeric: true, cell: ({ rates }) => whole(rates.count) },
        { key: 'base', header: 'Creditworthy', numeric: true, cell: ({ rates }) => percent(rates.baseRate) },
        { key: 'approved', header: 'Approved', numeric: true, cell: ({ rates }) => percent(rates.selectionRate) },
        {
          key: 'frr',
          header: 'False rejection',
          numeric: true,
          cell: ({ rates }) => percent(rates.falseRejectionRate),
        },
        {
          key: 'interval',
          header: '95 % interval',
          numeric: true,
          cell: ({ falseRejection: { low, high } }) => range(low, high, percent),
        },
        { key: 'fpr', header: 'False approval', numeric: true, cell: ({ rates }) => percent(rates.falsePositiveRate) },
        { key: 'auc', header: 'AUC', numeric: true, cell: ({ auc }) => figure(auc.auc) },
        {
          key: 'ece',
          header: 'ECE',
          numeric: true,
          cell: ({ calibration }) => (calibration ? figure(calibration.expectedError) : '–'),
        },
        {
          key: 'gap',
          header: 'Against A',
          numeric: true,
          cell: ({ letter }) => {
            const gap = grouping.gaps.find((each) => each.letter === letter);
            return gap ? `${points(gap.difference)} (${range(gap.interval.low, gap.interval.high, points)})` : '–';
          },
        },
      ]}
    />
  );
}

/** The widest gap against group A whose interval leaves zero out, or that there is none. */
function sayGap({ groups, gaps }: GroupingFigures): string {
  if (gaps.length === 0) return 'Everybody is in one group: there is nothing to compare.';
  const clear = gaps.filter(({ interval }) => interval.low > 0 || interval.high < 0);
  const [widest] = [...clear].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  if (!widest) return 'No group’s false rejection rate differs from group A’s by more than chance explains.';
  const group = groups.find(({ letter }) => letter === widest.letter)!;
  const rates = `${percent(group.rates.falseRejectionRate)} against ${percent(groups[0]!.rates.falseRejectionRate)}`;
  const interval = range(widest.interval.low, widest.interval.high, points);
  const more = widest.difference > 0 ? 'more often' : 'less often';
  return `Creditworthy people of group ${group.letter} are rejected ${more} than those of group A: ${rates}, ${points(widest.difference)} (95 %: ${interval}).`;
}

/** The widest gap between promise and outcome that chance does not explain, or that there is none. */
function sayCalibration({ groups }: GroupingFigures): string {
  const beyond = groups.flatMap(({ letter, calibration }) => {
    if (!calibration) return [];
    const { inTheLarge, inTheLargeError } = calibration;
    return Math.abs(inTheLarge) > normalMultiplier(0.95) * inTheLargeError ? [{ letter, by: inTheLarge }] : [];
  });
  const [widest] = beyond.sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  if (!widest) return 'On average every group repays as often as the score promises, within what chance explains.';
  const how = widest.by > 0 ? 'more often' : 'less often';
  return `People of group ${widest.letter} repay ${how} than the score promises: by ${(100 * Math.abs(widest.by)).toFixed(1)} pp on average.`;
}
