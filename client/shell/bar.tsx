import { BookOpen, House, LifeBuoy, MessageCircle, UserRound, type LucideIcon } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useUnread } from '../graph/use-unread.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/words.tsx';

/** The five rooms, and the addresses that belong to each. */
const rooms = [
  { name: 'home', to: '/', icon: House, paths: ['/introductions'] },
  { name: 'logbooks', to: '/logbooks', icon: BookOpen, paths: ['/logbooks'] },
  { name: 'asks', to: '/asks', icon: LifeBuoy, paths: ['/asks'] },
  { name: 'threads', to: '/threads', icon: MessageCircle, paths: ['/threads'] },
  { name: 'me', to: '/me', icon: UserRound, paths: ['/me', '/circle', '/address', '/aide'] },
] as const satisfies readonly { name: string; to: string; icon: LucideIcon; paths: readonly string[] }[];

export function Bar() {
  const { common, bar } = useWords();
  const [location] = useLocation();
  const marked = { home: useUnread('introductions').mark, threads: useUnread('threads').mark };
  return (
    <nav className="bar" aria-label={common.menu}>
      <ul>
        {rooms.map(({ name, to, icon: Icon, paths }) => {
          const here = location === to || paths.some((path) => `${location}/`.startsWith(`${path}/`));
          return (
            <li key={name}>
              <Link to={to} className="bar-link" aria-current={here ? 'page' : undefined}>
                <Icon aria-hidden="true" size={22} strokeWidth={1.75} />
                <span>{bar[name]}</span>
                {name in marked && marked[name as keyof typeof marked] ? <Mark /> : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
