'use client';

import { usePathname } from 'next/navigation';
import { Link } from '#components/ui/link.tsx';
import { currentMark } from '#lib/current-mark.ts';

const PAGES = ['Plugins', 'Changes', 'Movers', 'Categories', 'Companies', 'Marketplaces'];
/** The first that have no room between a phone's and a wide screen's width. */
const FIRST_IN_MENU = 4;

/** The six main pages, the current one marked; in a row, or one under the other in the menu. */
export function NavLinks({ inMenu = false }: { inMenu?: boolean }) {
  const pathname = usePathname();
  return PAGES.map((label, index) => {
    const href = `/${label.toLowerCase()}`;
    const mark = currentMark(href, pathname);
    const isInMenuOnly = index >= FIRST_IN_MENU;
    const style = inMenu
      ? `flex h-10 items-center px-4 hover:bg-hover ${mark ? 'font-semibold' : ''} ${isInMenuOnly ? '' : 'md:hidden'}`
      : `whitespace-nowrap leading-[3.4375rem] ${isInMenuOnly ? 'max-lg:hidden' : ''} ${mark ? 'font-medium text-ink shadow-[inset_0_-2px_var(--ink)]' : 'text-ink-2 hover:text-ink'}`;
    return (
      <Link key={href} href={href} isOfToday aria-current={mark} className={style}>
        {label}
      </Link>
    );
  });
}
