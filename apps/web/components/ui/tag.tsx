import type { ReactNode } from 'react';

/** A short mark beside a name: `Delisted`, `name kept`. */
export function Tag({ tone = 'plain', children }: { tone?: 'plain' | 'bad'; children: ReactNode }) {
  const color = tone === 'bad' ? 'border-current text-down' : 'border-hairline-strong text-ink-2';
  return (
    <span className={`inline-block h-5 whitespace-nowrap rounded border px-1.5 text-xs leading-[1.125rem] ${color}`}>
      {children}
    </span>
  );
}
