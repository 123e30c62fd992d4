import type { MarketChange } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { Link } from '#components/ui/link.tsx';
import { changeSentence } from '#lib/change-labels.ts';
import { formatDay } from '#lib/format.ts';
import { pluginPath } from '#lib/plugin-id.ts';

interface Props {
  changes: MarketChange[];
  /** Whether to name the marketplace of each. */
  withMarketplace?: boolean;
}

/** Changes of several plugins, newest first. */
export function ChangeList({ changes, withMarketplace = false }: Props) {
  if (changes.length === 0) return <p className="border-hairline border-t py-3 text-ink-2">No changes yet.</p>;
  return (
    <ol className="border-hairline border-t">
      {changes.map((change) => (
        <li
          key={`${change.marketplace} ${change.externalId} ${change.day} ${change.kind} ${change.before} ${change.after}`}
          className="relative border-hairline border-b py-2 hover:bg-hover"
        >
          <div className="flex items-baseline justify-between gap-4">
            <Link href={pluginPath(change)} className="row-link min-w-0 truncate font-medium">
              {change.pluginName}
            </Link>
            <time dateTime={change.day} className="shrink-0 text-ink-2 text-xs">
              {formatDay(change.day)}
            </time>
          </div>
          <p className="wrap-anywhere line-clamp-2 text-ink-2">
            {changeSentence(change)}
            {withMarketplace && ` · ${getMarketplaceInfo(change.marketplace)?.title ?? change.marketplace}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
