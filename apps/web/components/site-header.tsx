import Link from 'next/link';

const PAGES = [
  { href: '/marketplaces', label: 'Marketplaces' },
  { href: '/companies', label: 'Companies' },
] as const;

export function SiteHeader() {
  return (
    <header className="border-hairline border-b">
      <div className="mx-auto flex max-w-[1200px] flex-wrap items-center justify-between gap-x-6 px-4 sm:px-6">
        <Link href="/" className="py-3 font-semibold tracking-tight">
          Plugin Intelligence
        </Link>
        <nav aria-label="Main" className="-mx-2 flex">
          {PAGES.map((page) => (
            <Link key={page.href} href={page.href} className="px-2 py-3 text-ink-2 hover:text-ink hover:underline">
              {page.label}
            </Link>
          ))}
          <a href="/api/v1" className="px-2 py-3 text-ink-2 hover:text-ink hover:underline">
            API
          </a>
        </nav>
      </div>
    </header>
  );
}
