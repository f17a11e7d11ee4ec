import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';

type Weight = 'first' | 'usual' | 'plain';
interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  weight?: Weight;
  busy?: boolean;
  children: ReactNode;
}

/** While `busy` it keeps the focus and ignores clicks, so that a second click does not send twice. */
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

/** A link that looks like a button. */
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
