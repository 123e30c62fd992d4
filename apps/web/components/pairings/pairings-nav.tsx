'use client';

import { usePathname } from 'next/navigation';
import { Link } from '#components/ui/link.tsx';

const PAGES = [
  { href: '/events', label: 'Events', isPersonal: false },
  { href: '/events/mine', label: 'My events', isPersonal: true },
  { href: '/organizations', label: 'Organizations', isPersonal: false },
];

/** The main pages, the current one marked. */
export function PairingsNav({ isSignedIn }: { isSignedIn: boolean }) {
  const pathname = usePathname();
  return PAGES.filter(({ isPersonal }) => isSignedIn || !isPersonal).map(({ href, label }) => {
    const isCurrent = pathname === href;
    return (
      <Link
        key={href}
        href={href}
        aria-current={isCurrent ? 'page' : undefined}
        className={`whitespace-nowrap leading-[3.4375rem] max-md:leading-10 ${isCurrent ? 'font-medium text-ink shadow-[inset_0_-2px_var(--ink)]' : 'text-ink-2 hover:text-ink'}`}
      >
        {label}
      </Link>
    );
  });
}
