import type { MarketplaceInfo } from '@pi/domain';
import { formatDay } from '#lib/format.ts';

/** A store's rules, each with its address and the day it was noted. */
export function Rules({ rules }: Pick<MarketplaceInfo, 'rules'>) {
  if (rules.length === 0) return 'None known.';
  return (
    <ul className="grid gap-2">
      {rules.map(({ rule, source, notedOn }) => (
        <li key={rule}>
          {rule}{' '}
          <span className="text-ink-2 text-xs">
            <a href={source} rel="nofollow noopener" className="underline">
              {new URL(source).hostname}
            </a>
            , noted on {formatDay(notedOn)}
          </span>
        </li>
      ))}
    </ul>
  );
}
