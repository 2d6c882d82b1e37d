import { useEffect, useId, useRef, type ReactNode } from 'react';
import './dialog.css';
import { Button } from './Button';

export interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  /** Called on Escape, on Close, and when the form inside closes the dialog. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons beside Close. */
  readonly actions?: ReactNode | undefined;
}

/** A native modal `<dialog>`: the browser keeps focus inside it and gives it back. */
export function Dialog({ title, open, onClose, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <h2 className="dialog__title" id={id}>
        {title}
      </h2>
      <div className="dialog__body">{children}</div>
      <div className="dialog__acts">
        {actions}
        <Button onClick={() => dialog.current?.close()}>Close</Button>
      </div>
    </dialog>
  );
}
