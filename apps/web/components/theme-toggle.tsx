'use client';

import { useState } from 'react';
import { nextTheme, THEME_COOKIE, type Theme } from '#lib/theme.ts';
import { buttonStyle } from './ui/button.tsx';

const NAMES = { auto: 'as the system', light: 'light', dark: 'dark' };
const YEAR_S = 31_536_000;
/** Half filled for the system's choice, a sun, a filled moon. */
const SIGNS = {
  auto: 'M8 2.5v11a5.5 5.5 0 0 0 0-11z',
  light: 'M8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  dark: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z',
};

/**
 * Chooses the colors: as the system, light, dark. A cookie keeps the choice, for the server to
 * read.
 */
export function ThemeToggle({ chosen }: { chosen: Theme }) {
  const [theme, setTheme] = useState(chosen);
  return (
    <button
      type="button"
      aria-label={`Colors: ${NAMES[theme]}`}
      title={`Colors: ${NAMES[theme]}`}
      onClick={() => {
        const next = nextTheme(theme);
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API needs https
        document.cookie = `${THEME_COOKIE}=${next}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`;
        if (next === 'auto') delete document.documentElement.dataset.theme;
        else document.documentElement.dataset.theme = next;
        setTheme(next);
      }}
      className={`${buttonStyle({ look: 'quiet', icon: true })} cursor-pointer noscript:hidden`}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-none stroke-current" strokeWidth={1.5}>
        <circle cx="8" cy="8" r="5.5" />
        <path d={SIGNS[theme]} className="fill-current" />
      </svg>
    </button>
  );
}
