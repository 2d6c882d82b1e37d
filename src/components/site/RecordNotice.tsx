/** Tells a learner when their work is not being saved, or when part of what was saved cannot be read. Nothing while all is well. */
import { useRecord } from '@/record';
import { Message } from '../controls';
import './record-notice.css';

export function RecordNotice() {
  const { status, unreadable } = useRecord();
  const lost = unreadable.length;
  return (
    <div className="record-notice" aria-live="polite">
      {status.kind === 'memory' && (
        <Message tone="warn" title="Your work is not being saved">
          {status.message}
        </Message>
      )}
      {lost > 0 && (
        <Message tone="info" title="Part of your record cannot be read">
          {lost === 1 ? '1 entry is' : `${lost} entries are`} damaged or from a newer version of this site (
          {unreadable[0]?.reason}). They are left as they are; everything else is in use.
        </Message>
      )}
    </div>
  );
}
