import Link from 'next/link';

export function SiteFooter() {
  return (
    <footer className="border-hairline border-t text-ink-3 text-xs">
      <div className="mx-auto flex max-w-[1200px] flex-wrap justify-between gap-x-6 gap-y-1 px-4 py-4 sm:px-6">
        <p>Days are UTC. Numbers of different stores mean different things and are never added up.</p>
        <p>
          <Link href="/about/data-sources" className="underline">
            Data sources and rules
          </Link>
          {' · '}
          <Link href="/status" className="underline">
            Status
          </Link>
          {' · '}The data as JSON:{' '}
          <a href="/api/v1" className="underline">
            /api/v1
          </a>
        </p>
      </div>
    </footer>
  );
}
