/** The panel for the visitor's own data with its worker, which is made when the first file comes and made anew after a crash. */
import { useEffect, useRef } from 'react';
import { WorkerCalls } from '../../shared/calls';
import { OwnDataPanel, type OwnDataPanelProps } from './OwnDataPanel';
import type { OwnDataCalls } from './messages';

const connect = () =>
  new WorkerCalls<OwnDataCalls>(new Worker(new URL('../own-data.worker.ts', import.meta.url), { type: 'module' }));

export function OwnData() {
  const worker = useRef<WorkerCalls<OwnDataCalls> | null>(null);
  useEffect(
    () => () => {
      worker.current?.close();
      worker.current = null;
    },
    [],
  );
  const measure: OwnDataPanelProps['measure'] = async (request, options) => {
    worker.current ??= connect();
    try {
      return await worker.current.call('ask', request, options);
    } catch (error) {
      if (error instanceof Error && error.name === 'WorkerCrashed') {
        worker.current.close();
        worker.current = null;
      }
      throw error;
    }
  };
  return <OwnDataPanel measure={measure} />;
}
