import { findCrossings, sayCrossing, type ControlChartProps } from './controlModel';
import { LineChart } from './LineChart';
import { formatValue } from './scales';
import './ControlChart.css';

/**
 * A sequential statistic over time and its decision limit: the alarm is the first point beyond it, whatever comes after.
 * A line chart with the far side of the limit tinted and each first crossing flagged.
 */
export function ControlChart(props: ControlChartProps) {
  const {
    x,
    series,
    limit,
    signals = 'above',
    events = [],
    prediction,
    empty = 'Nothing observed yet',
    ...rest
  } = props;
  const crossings = findCrossings(props);
  const alarms = crossings.filter(({ at }) => at !== null);
  return (
    <LineChart
      {...rest}
      x={x}
      series={series}
      empty={empty}
      references={[limit]}
      zone={{ from: limit.value, side: signals }}
      marks={alarms.map(({ at, colour }) => ({ ...at!, colour }))}
      events={[
        ...events,
        ...alarms.map((crossing) => ({ value: crossing.at!.x, label: sayCrossing(crossing, props) })),
        ...(prediction
          ? [
              {
                value: prediction.value,
                label: `${prediction.label ?? 'You predicted'} ${x.label.toLowerCase()} ${formatValue(prediction.value, x)}`,
                own: true,
              },
            ]
          : []),
      ]}
      tableNote={`${crossings.map((crossing) => sayCrossing(crossing, props)).join('; ')}.`}
    />
  );
}
