'use client';

import { useEffect } from 'react';

/**
 * Closes open popovers: by Escape, which returns the focus to the label, and by a click or focus
 * elsewhere. One listener for the whole page; draws nothing.
 */
export function PopoverKeys() {
  useEffect(() => {
    const opened = () => document.querySelectorAll<HTMLDetailsElement>('details[data-popover][open]');
    const closeOnKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      for (const one of opened()) {
        one.open = false;
        one.querySelector('summary')?.focus();
      }
    };
    const closeElsewhere = (event: Event) => {
      for (const one of opened()) if (!one.contains(event.target as Node)) one.open = false;
    };
    document.addEventListener('keydown', closeOnKey);
    document.addEventListener('click', closeElsewhere);
    document.addEventListener('focusin', closeElsewhere);
    return () => {
      document.removeEventListener('keydown', closeOnKey);
      document.removeEventListener('click', closeElsewhere);
      document.removeEventListener('focusin', closeElsewhere);
    };
  }, []);
  return null;
}
