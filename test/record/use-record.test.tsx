import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { useRecord } from '@/record';

function Shown() {
  const { events, status, ready } = useRecord();
  return (
    <p>
      {events.length} {status.kind} {String(ready)}
    </p>
  );
}

describe('useRecord', () => {
  it('renders an empty, not yet ready record on a server without a database, and says nothing is amiss', () => {
    expect(typeof globalThis.indexedDB).toBe('undefined');
    expect(renderToString(<Shown />).replaceAll('<!-- -->', '')).toBe('<p>0 saved false</p>');
  });
});
