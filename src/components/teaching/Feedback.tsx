import { Message } from '@/components/controls/Message';
import { Html } from './Html';
import type { Response } from './response';

const titles = {
  right: 'Right',
  nudge: 'Not yet',
  hint: 'Not yet. A hint:',
  worked: 'The worked answer',
} as const;

/** What is said after a try. The region stays on the page, so that a screen reader announces what enters it. */
export function Feedback({ response }: { readonly response: Response | null }) {
  return (
    <div className="check__feedback" aria-live="polite">
      {response && (
        <Message tone={response.correct ? 'good' : 'warn'} title={titles[response.rung]}>
          {response.feedback.map((text) => (
            <Html key={text} as="div" html={text} />
          ))}
          {response.hint && <Html as="div" className="check__hint" html={response.hint} />}
          {response.explanation && <Html as="div" className="check__explanation" html={response.explanation} />}
        </Message>
      )}
    </div>
  );
}
