import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { SampleStrip } from '#components/sample-strip.tsx';
import { SiteFooter } from '#components/site-footer.tsx';
import { SiteHeader } from '#components/site-header.tsx';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Plugin Intelligence', template: '%s · Plugin Intelligence' },
  description: 'Plugins and extensions of many marketplaces, day by day.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfcfb' },
    { media: '(prefers-color-scheme: dark)', color: '#131412' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="absolute top-2 left-2 z-20 -translate-y-20 bg-raised px-3 py-2 text-accent focus:translate-y-0"
        >
          Skip to content
        </a>
        <SampleStrip />
        <SiteHeader />
        <main id="content" className="mx-auto w-full max-w-[1200px] flex-1 px-4 pt-8 pb-16 sm:px-6">
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  );
}
