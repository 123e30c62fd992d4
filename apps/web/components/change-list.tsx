import type { MarketChange } from '@pi/db/queries/catalogue/list-market-changes';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import Link from 'next/link';
import { changeSentence } from '#lib/change-labels.ts';
import { formatDay } from '#lib/format.ts';
import { pluginPath } from '#lib/plugin-id.ts';

interface Props {
  events: MarketChange[];
  /** Whether to name the marketplace of each. */
  withMarketplace?: boolean;
}

/** Events of several plugins, newest first. */
export function ChangeList({ events, withMarketplace = false }: Props) {
  if (events.length === 0)
    return (
      <p className="border-hairline border-t py-3 text-ink-2">
        No events so far: nothing has changed since the first day that was read.
      </p>
    );
  return (
    <ol className="border-hairline border-t">
      {events.map((event) => (
        <li
          key={`${event.marketplace} ${event.externalId} ${event.day} ${event.kind} ${event.before} ${event.after}`}
          className="relative border-hairline border-b py-2 hover:bg-hover"
        >
          <div className="flex items-baseline justify-between gap-4">
            <Link href={pluginPath(event)} className="row-link min-w-0 truncate font-medium">
              {event.pluginName}
            </Link>
            <time dateTime={event.day} className="shrink-0 text-ink-2 text-xs">
              {formatDay(event.day)}
            </time>
          </div>
          <p className="wrap-anywhere line-clamp-2 text-ink-2">
            {changeSentence(event)}
            {withMarketplace && ` · ${getMarketplaceInfo(event.marketplace)?.title ?? event.marketplace}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
