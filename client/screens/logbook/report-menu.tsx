import { lazy, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Later } from '../../ui/later.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useWords } from '../../words/words.tsx';

const Report = lazy(() => import('./report.tsx'));

/** The menu of something that another person wrote. */
export function ReportMenu({ label, ...item }: { label: string; item: string; text: string }) {
  const { report } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Menu label={label}>
        <Button weight="plain" onClick={() => setOpen(true)}>
          {report.go}
        </Button>
      </Menu>
      {open ? (
        <Later>
          <Report {...item} onClose={() => setOpen(false)} />
        </Later>
      ) : null}
    </div>
  );
}
