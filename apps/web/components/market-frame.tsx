import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { parseTheme, THEME_COOKIE } from '#lib/theme.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

/** Header, content and footer of a page of the market. */
export async function MarketFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader theme={parseTheme((await cookies()).get(THEME_COOKIE)?.value)} />
      <main id="content" className="wrap flex-1 pt-8 pb-16 max-md:pt-5 max-md:pb-12">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
