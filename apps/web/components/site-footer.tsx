import { Link } from '#components/ui/link.tsx';

const PAGES = [
  { href: '/niches', label: 'Niches' },
  { href: '/reports', label: 'Reports' },
  { href: '/check', label: 'Inventory check' },
  { href: '/methodology', label: 'Methodology' },
  { href: '/about/data-sources', label: 'Sources and their rules' },
  { href: '/status', label: 'Status' },
  { href: '/services', label: 'Services' },
  { href: '/me', label: 'Account' },
  { href: '/privacy', label: 'Privacy' },
  { href: '/terms', label: 'Terms' },
] as const;
const STYLE =
  'inline-block underline decoration-hairline-strong underline-offset-3 hover:decoration-current max-md:py-2.5';

export function SiteFooter() {
  return (
    <footer className="print:hidden border-hairline border-t text-ink-2 text-xs leading-5">
      <div className="wrap flex flex-wrap justify-between gap-x-8 gap-y-1 pt-6 pb-8">
        <p>
          Read once a day, days are UTC. Numbers of different stores mean different things and are never added together.
        </p>
        <nav aria-label="About">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {PAGES.map(({ href, label }) => (
              <li key={href}>
                <Link href={href} isOfToday className={STYLE}>
                  {label}
                </Link>
              </li>
            ))}
            <li>
              <a href="/api/docs" className={STYLE}>
                API
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
