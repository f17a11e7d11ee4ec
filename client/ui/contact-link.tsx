/** A link to the host of the house, by mail or to a page: what `House.contact` says. */
import type { ReactNode } from 'react';

export const isPage = (contact: string): boolean => contact.startsWith('https:');

interface Props {
  contact: string;
  className?: string | undefined;
  /** The contact itself unless given. */
  children?: ReactNode;
}

export function ContactLink({ contact, className, children = contact }: Props) {
  const href = isPage(contact) ? contact : `mailto:${contact.split('@').map(encodeURIComponent).join('@')}`;
  return (
    <a href={href} className={className}>
      {children}
    </a>
  );
}
