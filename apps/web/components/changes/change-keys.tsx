'use client';

import type { KeyboardEvent, ReactNode } from 'react';

/**
 * A list of changes in which the arrow keys move from row to row, `o` opens the new owner and `[`
 * and `]` move to the first row of the day before and after.
 */
export function ChangeKeys({ children }: { children: ReactNode }) {
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-row]')];
    const row = event.target as HTMLElement;
    const at = rows.indexOf(row);
    if (at < 0) return;
    if (event.key === 'o') {
      const owners = row.closest('li')?.querySelectorAll<HTMLElement>('a[href^="/companies/"]');
      owners?.[owners.length - 1]?.click();
      return;
    }
    const day = row.closest('section');
    const firsts = rows.filter((one, index) => one.closest('section') !== rows[index - 1]?.closest('section'));
    const dayAt = firsts.findIndex((one) => one.closest('section') === day);
    const to = {
      ArrowDown: rows[at + 1],
      ArrowUp: rows[at - 1],
      Home: rows[0],
      End: rows.at(-1),
      '[': firsts[dayAt - 1],
      ']': firsts[dayAt + 1],
    }[event.key];
    if (!to) return;
    event.preventDefault();
    to.focus();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the links inside
    <div onKeyDown={onKeyDown}>{children}</div>
  );
}
