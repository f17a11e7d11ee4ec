import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';

type Weight = 'first' | 'usual' | 'plain';
interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  weight?: Weight;
  busy?: boolean;
  children: ReactNode;
}

/** While `busy` it stays where the focus is and does nothing: a second click must not send twice, nor the focus be lost. */
export function Button({ weight = 'usual', busy = false, onClick, type = 'button', ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      className="button"
      data-weight={weight}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}

/** Leads to another page, and looks like a button. */
export function ButtonLink({
  to,
  weight = 'usual',
  children,
  ...rest
}: {
  to: string;
  weight?: Weight;
  children: ReactNode;
  'aria-label'?: string;
}) {
  return (
    <Link {...rest} to={to} className="button" data-weight={weight}>
      {children}
    </Link>
  );
}
