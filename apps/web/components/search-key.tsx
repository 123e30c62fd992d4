'use client';

import { useEffect } from 'react';

/** Makes "/" focus the page's search box, unless something is being written. Draws nothing. */
export function SearchKey() {
  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')) return;
      const input = document.querySelector<HTMLInputElement>('form[data-search] input');
      if (!input) return;
      event.preventDefault();
      input.select();
      input.focus();
    };
    document.addEventListener('keydown', focusSearch);
    return () => document.removeEventListener('keydown', focusSearch);
  }, []);
  return null;
}
