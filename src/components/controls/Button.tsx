import type { ButtonHTMLAttributes, ReactNode } from 'react';
import './button.css';
import { classes } from './shared';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` carries the signal colour: at most one per panel, for what the learner does next. Default `secondary`. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | undefined;
  readonly children: ReactNode;
}

/** A button at least 44 px high. All attributes of `<button>` pass through; `type` is `button` unless said otherwise. */
export function Button({ variant = 'secondary', className, type = 'button', children, ...rest }: ButtonProps) {
  return (
    <button type={type} className={classes('button', `button--${variant}`, className)} {...rest}>
      {children}
    </button>
  );
}
