/** The annunciators: work under way with its end in sight, an engine that is slower than it might be, a problem. */
import { Message, Progress } from '@/components/controls';
import type { CoreSnapshot } from './snapshot';

interface DeckStatusProps {
  readonly now: Pick<CoreSnapshot<unknown, unknown>, 'work' | 'engine' | 'problem'>;
  /** What a problem leaves as it was, as a sentence. */
  readonly kept: string | null;
  readonly onCancel: () => void;
}

export function DeckStatus({ now: { work, engine, problem }, kept, onCancel }: DeckStatusProps) {
  return (
    <div className="lab__status">
      {work && (
        <Progress
          label={work.label}
          value={work.value}
          rate={work.rate}
          etaSeconds={work.etaSeconds}
          detail={work.detail}
          onCancel={onCancel}
        />
      )}
      {engine && engine.refused.length > 0 && (
        <Message tone="warn" title="A slower engine" live="polite">
          WebAssembly could not start here ({engine.refused.join('; ')}). Training runs on the {engine.backend} back
          end: the same results, later.
        </Message>
      )}
      {problem && (
        <Message tone="bad" title={problem.title} live="assertive">
          {problem.message} {kept}
        </Message>
      )}
    </div>
  );
}
