/** The frame of every screen, and the states all screens share. */
import { ChevronLeft } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Link } from 'wouter';
import { useWords } from '../words/words.tsx';
import { Button, ButtonLink } from './button.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { Notice } from './notice.tsx';
import { ScrollAnchor } from './scroll-anchor.tsx';

let pageWasOpened = false;

/**
 * `title` is also the title of the browser's window unless `name` is given. The title takes the focus when
 * the user comes from another screen, but not when the page is opened.
 */
export function Screen({
  title,
  name = title,
  kind,
  back,
  menu,
  children,
}: {
  title: string;
  name?: string;
  kind?: 'wide' | 'front' | undefined;
  /** Where one comes from. */
  back?: { to: string; label: string } | undefined;
  /** What else one may do: a `Menu`. */
  menu?: ReactNode;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (pageWasOpened) heading.current?.focus();
    pageWasOpened = true;
  }, []);
  useEffect(() => {
    document.title = `${name} · tiers-espace`;
  }, [name]);
  return (
    <ScrollAnchor kind={kind}>
      <div className="screen-head">
        {back ? (
          <Link to={back.to} className="screen-back">
            <ChevronLeft aria-hidden="true" size={18} />
            {back.label}
          </Link>
        ) : null}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {menu}
      </div>
      {children}
    </ScrollAnchor>
  );
}

/** For when the button that had the focus is gone. */
export const focusTitle = (): void => document.querySelector('h1')?.focus();

export function Waiting() {
  const words = useWords();
  return (
    <p className="quiet" role="status">
      {words.common.loading}
    </p>
  );
}

interface Loading {
  error: CombinedError | undefined;
  /** Whether there is an answer, perhaps an older one. */
  loaded: boolean;
  onRetry?: (() => void) | undefined;
}

/** Why something could not be read, or that it is being read. Renders nothing once it is. */
export function LoadState({ error, loaded, onRetry }: Loading) {
  return (
    <>
      <ErrorNotice error={error} onRetry={onRetry} />
      {loaded || error ? null : <Waiting />}
    </>
  );
}

/** Says that something does not exist, or not for this viewer: the two look the same. */
export function NotFoundNotice({ to, link }: { to: string; link: string }) {
  const { errors } = useWords();
  return (
    <Notice>
      <p>{errors.gone}</p>
      <ButtonLink to={to}>{link}</ButtonLink>
    </Notice>
  );
}

/** A screen whose subject is not there to show: it could not be read, does not exist, or is being read. */
export function AbsentScreen({
  title,
  error,
  loaded,
  onRetry,
  ...back
}: Loading & { title: string; to: string; link: string }) {
  return (
    <Screen title={title}>
      {error || !loaded ? (
        <LoadState error={error} loaded={loaded} onRetry={onRetry} />
      ) : (
        <NotFoundNotice {...back} />
      )}
    </Screen>
  );
}

/** The button that reads the next page of a list; renders nothing after the last. */
export function MoreButton({ fetching, loadMore }: { fetching: boolean; loadMore: (() => void) | null }) {
  const { common } = useWords();
  return loadMore ? (
    <Button busy={fetching} onClick={loadMore}>
      {common.more}
    </Button>
  ) : null;
}
