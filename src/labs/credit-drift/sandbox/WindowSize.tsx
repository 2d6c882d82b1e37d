/** The lesson of sample size: a fixed 0.1 is a statement about how many people were looked at. */
import { useEffect, useRef, useState } from 'react';
import {
  BATCH,
  BATCHES,
  curveSizes,
  expectedFixed,
  type FalseAlarms,
  LEVEL,
  REFERENCE_SIZE,
  windowSizes,
} from '@simulations/credit-drift/sandbox/window-size';
import { wilson } from '@simulations/statistics/intervals';
import { LineChart } from '@/components/charts';
import { Button, Message, Panel, Progress, Readout, Slider } from '@/components/controls';
import { isAbort } from '../../shared/calls';
import type { SandboxConsole } from './console';
import { percent, whole } from './words';

const theory = curveSizes.map((size) => ({ x: size, y: expectedFixed(size) }));
const level = { value: LEVEL, label: 'its level' };

function sayInterval(alarms: number, replications: number): string {
  const { low, high } = wilson(alarms, replications);
  return `95 %: ${percent(low)} to ${percent(high)}`;
}

export function WindowSize({ desk }: { readonly desk: SandboxConsole }) {
  const [place, setPlace] = useState(1);
  const [measured, setMeasured] = useState<ReadonlyMap<number, FalseAlarms>>(new Map());
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const size = windowSizes[place]!;
  const here = measured.get(size);
  const note = (sum: FalseAlarms) => setMeasured((before) => new Map(before).set(sum.windowSize, sum));
  const measure = async () => {
    const controller = new AbortController();
    running.current = controller;
    setFailure(null);
    setShare(0);
    try {
      const onProgress = (sum: FalseAlarms) => {
        note(sum);
        setShare(sum.replications / (BATCH * BATCHES));
      };
      note(await desk.falseAlarms(size, { signal: controller.signal, onProgress }));
    } catch (error) {
      if (!isAbort(error)) setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      running.current = null;
      setShare(null);
    }
  };

  const tried = [...measured.values()].sort((a, b) => a.windowSize - b.windowSize);
  const points = (count: 'fixed' | 'critical') =>
    tried.map((sum) => ({ x: sum.windowSize, y: sum[count] / sum.replications }));
  return (
    <Panel title="How many people were looked at?" className="sandbox__sizes">
      <p className="sandbox__said">
        Nothing has drifted here: reference and window are drawn from one distribution. How often does PSI call it drift
        all the same, by the rule of thumb and by the critical value χ²₉ (1/n + 1/m)?
      </p>
      <div className="sandbox__pair">
        <div className="sandbox__part">
          <Slider
            label="Applicants in the window"
            value={place}
            min={0}
            max={windowSizes.length - 1}
            ticks={windowSizes.map((n, at) => ({
              value: at,
              label: n === 50 || n === 1000 || n === 20_000 ? whole(n) : undefined,
            }))}
            format={(at) => whole(windowSizes[at]!)}
            hint={`A small group in a short time is a small window. The reference has ${whole(REFERENCE_SIZE)} rows.`}
            onChange={setPlace}
          />
          {share === null ? (
            <div>
              <Button onClick={() => void measure()}>Draw {BATCH * BATCHES} windows without drift</Button>
            </div>
          ) : (
            <Progress label="Drawing windows" value={share} onCancel={() => running.current?.abort()} />
          )}
          {failure && (
            <Message tone="bad" live="assertive">
              The drawing stopped: {failure}
            </Message>
          )}
          <div className="readouts">
            <Readout
              label="False alarms, PSI ≥ 0.1"
              value={here ? (100 * here.fixed) / here.replications : null}
              unit="%"
              digits={1}
              note={here ? sayInterval(here.fixed, here.replications) : `theory: ${percent(expectedFixed(size))}`}
            />
            <Readout
              label="False alarms, critical value"
              value={here ? (100 * here.critical) / here.replications : null}
              unit="%"
              digits={1}
              note={here ? sayInterval(here.critical, here.replications) : `theory: ${percent(LEVEL)}`}
            />
          </div>
        </div>
        <LineChart
          title="False alarms without drift, by window size"
          finding="By a fixed 0.1, small groups alarm all the time and large ones never; the critical value alarms about one time in twenty, somewhat more often below 100."
          source={`theory: PSI is χ²₉ (1/n + 1/m) without drift (Yurdakul 2018), m = ${whole(REFERENCE_SIZE)}; measured: ${BATCH * BATCHES} windows a size`}
          x={{ label: 'Applicants in the window', scale: 'log', format: ',.0f' }}
          y={{ label: 'False alarms', format: '.0%', domain: [0, 1] }}
          series={[
            { name: '0.1 in theory', points: theory, colour: 'context' },
            { name: '0.1', points: points('fixed'), colour: 2 },
            { name: 'critical', points: points('critical'), colour: 1 },
          ]}
          references={[level]}
          height={220}
        />
      </div>
    </Panel>
  );
}
