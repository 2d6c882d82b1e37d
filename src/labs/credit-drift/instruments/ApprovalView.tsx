import type { ApprovalReading } from '@simulations/credit-drift/instruments/approval';
import { groupNames } from '@simulations/credit-drift/instruments/reading';
import { ControlChart, RateTimeline } from '@/components/charts';
import { colourOf, unbroken, monthAxis, pointOf, titleOf } from './words';

/** Limits above which a height is no news: drawn in full, it would press the limit itself into the axis. */
const CAP = 6;

export function ApprovalView({ reading }: { readonly reading: ApprovalReading }) {
  const { months, cusum, limit } = reading;
  const alarms = groupNames.map((group) => `group ${group} ${sayAlarm(cusum[group].alarm)}`).join(', ');
  return (
    <>
      <RateTimeline
        title="Share of applicants approved, by month; month 0 is launch"
        finding={unbroken(reading.sentence)}
        x={monthAxis}
        y={{ label: 'Approved', format: '.1%' }}
        groups={groupNames.map((group) => ({
          name: titleOf(group),
          colour: colourOf[group],
          points: months.map(({ month, rates }) => pointOf(month, rates[group])),
        }))}
        intervalIs="95 % Wilson interval"
        height={220}
      />
      <ControlChart
        title="CUSUM of each group’s approvals against its launch rate, day by day"
        finding={`Alarms: ${alarms}. No outcome is needed for this.`}
        x={{ label: 'Day', format: 'd' }}
        y={{ label: `CUSUM, drawn up to ${CAP * limit}`, format: '.1f' }}
        series={groupNames.map((group) => ({
          name: titleOf(group),
          colour: colourOf[group],
          points: cusum[group].heights.map((height, day) => ({ x: day + 1, y: Math.min(height, CAP * limit) })),
        }))}
        limit={{ value: limit, label: 'alarm' }}
        height={220}
      />
    </>
  );
}

const sayAlarm = (day: number | null): string => (day === null ? 'none' : `day ${day}`);
