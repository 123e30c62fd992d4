import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface Props {
  /** `warning` for what a reader has to know first; `plain` for what is only said. */
  tone?: 'warning' | 'plain';
  /** A link at the end: what changed. */
  more?: ReactNode;
  children: ReactNode;
}

/** One statement on top of a page: it changed hands, it is not listed any more. */
export function Notice({ tone = 'warning', more, children }: Props) {
  const look = tone === 'warning' ? 'bg-notice text-notice-ink' : 'bg-hover text-ink-2';
  return (
    <div
      role="note"
      className={`my-4 flex flex-wrap gap-x-3 gap-y-1 rounded-md px-4 py-3 md:flex-nowrap [&_a]:text-inherit [&_a]:underline [&_a]:underline-offset-3 ${look}`}
    >
      <Icon name={tone === 'warning' ? 'warning' : 'info'} className="mt-0.5 size-4" />
      <div className="min-w-0 flex-1">{children}</div>
      {more && <div className="whitespace-nowrap max-md:w-full max-md:pl-7">{more}</div>}
    </div>
  );
}
