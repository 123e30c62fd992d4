'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** Pages that have a larger search box of their own. */
const WITH_OWN_BOX = ['/', '/search'];

/** The header's place for the search box. */
export function HeaderSearch({ children }: { children: ReactNode }) {
  if (WITH_OWN_BOX.includes(usePathname())) return null;
  return <div className="min-w-0 max-md:order-last max-md:w-full md:flex-[0_1_25rem]">{children}</div>;
}
