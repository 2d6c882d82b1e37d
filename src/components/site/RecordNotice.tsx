/** Tells a learner when their work is not being saved, or when part of what was saved cannot be read. Nothing while all is well. */
import { useRecord } from '@/record/use-record';
import { Message } from '../controls/Message';
import './record-notice.css';
import { describeNotice, NOT_READ, NOT_SAVED } from './record-words';

export function RecordNotice() {
  const { saved, read } = describeNotice(useRecord());
  return (
    <div className="record-notice" aria-live="polite">
      {saved !== null && (
        <Message tone="warn" title={NOT_SAVED}>
          {saved}
        </Message>
      )}
      {read !== null && (
        <Message tone="info" title={NOT_READ}>
          {read}
        </Message>
      )}
    </div>
  );
}
