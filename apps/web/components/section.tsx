import type { ReactNode } from 'react';
import { SMALL_LINK, TableLinks } from '#components/table-links.tsx';
import { Link } from '#components/ui/link.tsx';
import { type FeedLink, feedHref } from '#lib/feeds/feed-links.ts';

interface Props {
  /** The section's anchor; its heading is the section's name for screen readers. */
  id: string;
  title: string;
  /** Beside the title: which part is shown, "7 days to 28 Nov, largest first". */
  condition?: ReactNode;
  /** At the right end: "All 212", with the address of the whole list. */
  more?: { href: string; label: string };
  /** The address of its table or chart without extension: beside it are the links to its files. */
  table?: string | undefined;
  /** The feed of what changes in it. */
  feed?: FeedLink | undefined;
  /** One line under the title: period, unit, what is left out. */
  note?: ReactNode;
  children: ReactNode;
}

/** A part of a page under a heading, with the links to its table, feed and whole list beside it. */
export function Section({ id, title, condition, more, table, feed, note, children }: Props) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id={id} tabIndex={-1} className="scroll-mt-4 outline-none">
          {title}
        </h2>
        {condition && <p className="text-ink-3 text-xs max-md:order-last max-md:w-full">{condition}</p>}
        {(more || table || feed) && (
          <span className="ml-auto inline-flex items-baseline gap-4">
            {(table || feed) && (
              <span className="inline-flex gap-3">
                {table && <TableLinks of={title} href={table} />}
                {feed && (
                  <a href={feedHref(feed, 'rss')} type="application/rss+xml" title={feed.title} className={SMALL_LINK}>
                    Feed
                  </a>
                )}
              </span>
            )}
            {more && (
              <Link
                href={more.href}
                className="inline-flex min-h-6 items-center whitespace-nowrap text-accent hover:underline"
              >
                {more.label}
                <span className="sr-only"> of: {title}</span>
              </Link>
            )}
          </span>
        )}
      </div>
      {note && <p className="mt-1 text-ink-2">{note}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
