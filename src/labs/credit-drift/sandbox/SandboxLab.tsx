/** The sandbox: inject causes into the credit world and watch everything react, with the truth in sight. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { SandboxSettings } from '@simulations/credit-drift/sandbox/settings';
import { Button, Message } from '@/components/controls';
import { Boards } from './Boards';
import { connect } from './connect';
import { SandboxConsole } from './console';
import { Cube } from './Cube';
import { Figures } from './Figures';
import { Inject } from './Inject';
import { People } from './People';
import { type AucPrediction, PredictAuc } from './PredictAuc';
import { useLink } from './use-link';
import { WindowSize } from './WindowSize';
import { sayReading, sayShort } from './words';
import '../../shared/lab.css';
import './sandbox.css';

export function SandboxLab() {
  const [desk] = useState(() => new SandboxConsole(connect));
  const view = useSyncExternalStore(desk.subscribe, desk.getView, desk.getView);
  const [prediction, setPrediction] = useState<AucPrediction>(null);
  const open = useCallback((settings: SandboxSettings) => desk.set(settings), [desk]);
  const refusal = useLink(view.settings, open);
  useEffect(() => () => desk.close(), [desk]);
  const { reading, behind, boards, failure } = view;
  const told = prediction !== null;
  return (
    <div className="lab sandbox">
      <p className="lab__pinned" aria-hidden="true">
        {reading ? sayShort(reading, told) : 'Turned away: …'}
      </p>
      <section className="leg" aria-label="Sandbox">
        <div className="leg__decide">
          <Inject desk={desk} view={view} />
        </div>
        <div className="leg__happens" data-behind={(behind && reading !== null) || undefined}>
          {refusal && (
            <Message tone="warn" live="polite" title="This link cannot be read">
              {refusal}. The sandbox starts with nothing wrong.
            </Message>
          )}
          {failure && (
            <Message tone="bad" live="assertive">
              The computation stopped: {failure}{' '}
              <Button variant="quiet" onClick={() => desk.start()}>
                Try again
              </Button>
            </Message>
          )}
          <p className="sandbox__finding" role="status">
            {reading ? sayReading(reading, told) : 'Making 24,000 past and 20,000 new applicants …'}
          </p>
          <PredictAuc prediction={prediction} onPredict={setPrediction} reading={reading} />
          {reading && <Figures reading={reading} told={told} />}
        </div>
        {reading && (
          <div className="leg__wide">
            <div className="sandbox__pair">
              <Cube reading={reading} />
              <People reading={reading} />
            </div>
            <Boards boards={boards} told={told} />
          </div>
        )}
        <div className="leg__means">
          <h3>What to try</h3>
          <p>
            Bring each cause to +15 points and compare what moves besides: group A’s rate, the inputs, the boards. Three
            causes of the same headline leave three different traces; concept drift leaves none before outcomes arrive.
            Then put two causes on at half strength and see which traces survive.
          </p>
        </div>
      </section>
      <WindowSize desk={desk} />
    </div>
  );
}
