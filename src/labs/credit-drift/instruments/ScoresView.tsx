import { TAU } from '@simulations/credit-drift/case';
import type { ScoresReading } from '@simulations/credit-drift/instruments/scores';
import { LineChart } from '@/components/charts';
import { Readout } from '@/components/controls';
import { colourOf, unbroken, nameOfGroup } from './words';

export function ScoresView({ reading }: { readonly reading: ScoresReading }) {
  const { groups, histograms, month } = reading;
  return (
    <>
      <p className="reading__finding">{unbroken(reading.sentence)}</p>
      <div className="readouts">
        {groups.map(({ group, psi, critical }) => (
          <Readout
            key={group}
            label={`PSI of scores, ${nameOfGroup(group)}`}
            value={psi}
            digits={4}
            note={`${(psi / critical).toFixed(1)} times its critical value`}
          />
        ))}
      </div>
      <div className="compare">
        {histograms.map(({ group, launch, now }) => (
          <LineChart
            key={group}
            title={`Scores of group ${group}: launch and month ${month}`}
            finding={`Group ${group}: ${sayBelow(launch, now)}`}
            x={{ label: 'Score', format: '.3f', domain: [0, 1] }}
            y={{ label: 'Share of applicants', format: '.1%' }}
            series={[
              { name: 'launch', colour: 'context', points: midpoints(launch) },
              { name: `month ${month}`, colour: colourOf[group], points: midpoints(now) },
            ]}
            events={[{ value: TAU, label: `cut-off ${TAU.toFixed(2)}` }]}
            height={200}
          />
        ))}
      </div>
    </>
  );
}

const midpoints = (shares: Float64Array) => Array.from(shares, (y, i) => ({ x: (i + 0.5) / shares.length, y }));

/** The cut-off lies on the edge of a bin, so whole bins are below it. */
function sayBelow(launch: Float64Array, now: Float64Array): string {
  const below = (shares: Float64Array) =>
    shares.slice(0, Math.round(TAU * shares.length)).reduce((sum, share) => sum + share, 0);
  return `${(100 * below(launch)).toFixed(1)} % below the cut-off at launch, ${(100 * below(now)).toFixed(1)} % now.`;
}
