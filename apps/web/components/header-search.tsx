'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** The header's place for the search box; the home page has a larger one of its own. */
export function HeaderSearch({ children }: { children: ReactNode }) {
  if (usePathname() === '/') return null;
  return <div className="min-w-0 max-md:order-last max-md:w-full md:flex-[0_1_25rem]">{children}</div>;
}
