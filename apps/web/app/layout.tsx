import { appUrl } from '@pi/domain/env';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { PopoverKeys } from '#components/ui/popover-keys.tsx';
import { mono, sans } from '#lib/fonts.ts';
import { settings } from '#lib/settings.ts';
import { parseTheme, THEME_COOKIE } from '#lib/theme.ts';
import './globals.css';

export function generateMetadata(): Metadata {
  return { metadataBase: appUrl(settings()) };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfcfb' },
    { media: '(prefers-color-scheme: dark)', color: '#131412' },
  ],
};

/** What the pages of the market and those of pairings have in common. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" data-theme={theme === 'auto' ? undefined : theme} className={`${sans.variable} ${mono.variable}`}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="absolute top-2 left-2 z-30 -translate-y-20 rounded-md bg-raised px-3 py-2 text-accent shadow-float focus:translate-y-0"
        >
          Skip to content
        </a>
        {children}
        <PopoverKeys />
      </body>
    </html>
  );
}
