import { useId } from 'react';
import { NumberField } from '@/components/controls/NumberField';
import type { Draft } from './draft';
import { OptionInput } from './OptionInput';
import { optionOrder } from './order';
import { OrderingInput } from './OrderingInput';
import type { JudgedCheck } from './scoring';

interface AnswerInputProps {
  readonly check: JudgedCheck;
  readonly draft: Draft;
  readonly tried: ReadonlySet<number>;
  readonly done: boolean;
  readonly round: number;
  readonly onDraft: (draft: Draft) => void;
}

/** The input that fits the kind of check. */
export function AnswerInput({ check, draft, tried, done, round, onDraft }: AnswerInputProps) {
  const name = useId();
  if (draft.kind === 'options' && (check.kind === 'single' || check.kind === 'multiple')) {
    return (
      <OptionInput
        check={check}
        order={optionOrder(check, round)}
        picked={draft.picked}
        tried={tried}
        done={done}
        name={name}
        onPick={(picked) => onDraft({ ...draft, picked })}
      />
    );
  }
  if (draft.kind === 'number' && check.kind === 'numeric') {
    return (
      <NumberField
        label="Your answer"
        value={draft.value}
        unit={check.answer.unit}
        disabled={done}
        onChange={(value) => onDraft({ ...draft, value })}
      />
    );
  }
  if (draft.kind === 'order' && check.kind === 'ordering') {
    return (
      <OrderingInput check={check} order={draft.order} done={done} onOrder={(order) => onDraft({ ...draft, order })} />
    );
  }
  return null;
}
