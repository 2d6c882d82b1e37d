import type { CheckData } from '@/schemas/check';
import './check.css';
import { ExplainCheck } from './ExplainCheck';
import { JudgedCheck } from './JudgedCheck';

export interface CheckProps {
  readonly lessonId: string;
  /** The check with its texts rendered to HTML (`renderCheck`). */
  readonly check: CheckData;
  /** How often it was shown before in this session; another round shows another order. */
  readonly round?: number | undefined;
  /** Called once, when the check is over: was the first try right? */
  readonly onDone?: ((rightAtOnce: boolean) => void) | undefined;
}

/** A question with its help: nudge, hint, worked answer. The first state is rendered at build. */
export function Check({ lessonId, check, round = 0, onDone }: CheckProps) {
  return check.kind === 'explain' ? (
    <ExplainCheck lessonId={lessonId} check={check} onDone={onDone} />
  ) : (
    <JudgedCheck lessonId={lessonId} check={check} round={round} onDone={onDone} />
  );
}
