'use client';

import type { KeyboardEvent, ReactNode } from 'react';

/**
 * A table body in which the arrow keys move from row to row, and x selects a row that can be
 * selected.
 */
export function RowKeys({ children }: { children: ReactNode }) {
  function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>) {
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-row]')];
    if (event.key === 'x')
      (event.target as HTMLElement).closest('tr')?.querySelector<HTMLElement>('input[data-select]')?.click();
    const at = links.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    links[to]?.focus();
  }
  return <tbody onKeyDown={onKeyDown}>{children}</tbody>;
}
