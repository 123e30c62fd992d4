import type { MarketplaceInfo } from '@pi/domain';
import type { PluginItem } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { Link } from '#components/ui/link.tsx';
import { formatDay } from '#lib/format.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { PluginIcon } from './plugin-icon.tsx';
import { PrimaryCount } from './primary-count.tsx';
import { Stars } from './stars.tsx';
import { StatusMark } from './status-mark.tsx';
import { Unknown } from './unknown.tsx';

interface Props {
  /** What the table shows, for screen readers. */
  caption: string;
  members: PluginItem[];
}

/** Listings of one product in several stores. Each number has its own unit; none are added up. */
export function FamilyTable({ caption, members }: Props) {
  return (
    <table className="w-full border-hairline border-b">
      <caption className="sr-only">{caption}</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr className="h-10 text-ink-2 *:pl-4 *:text-right *:font-normal sm:*:min-w-28 sm:*:whitespace-nowrap">
          <th scope="col" className="pl-0! text-left!">
            Store
          </th>
          <th scope="col">Primary metric</th>
          <th scope="col">Rating</th>
          <th scope="col" className="max-sm:hidden">
            Updated
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => {
          const info = getMarketplaceInfo(member.marketplace);
          return info && <FamilyRow key={pluginPath(member)} member={member} info={info} />;
        })}
      </tbody>
    </table>
  );
}

function FamilyRow({ member, info }: { member: PluginItem; info: MarketplaceInfo }) {
  return (
    <tr className="relative h-14 border-hairline border-b *:pl-4 *:text-right last:border-b-0 hover:bg-hover max-sm:*:py-2">
      <td className="w-full max-w-0 pl-0! text-left!">
        <div className="flex items-center gap-3">
          <PluginIcon plugin={member} />
          <div className="min-w-0">
            <Link href={pluginPath(member)} className="row-link block truncate font-medium">
              {info.title}
            </Link>
            <p className="text-ink-2 text-xs sm:truncate">
              {member.status !== 'listed' && (
                <>
                  <StatusMark plugin={member} />
                  {' · '}
                </>
              )}
              {member.name}
            </p>
            {member.updatedOn && <p className="text-ink-2 text-xs sm:hidden">updated {formatDay(member.updatedOn)}</p>}
          </div>
        </div>
      </td>
      <td className="sm:whitespace-nowrap">
        <PrimaryCount plugin={member} info={info} withUnit />
      </td>
      <td className="whitespace-nowrap">
        <Stars rating={member.rating} count={member.ratingCount} />
      </td>
      <td className="whitespace-nowrap max-sm:hidden">
        {member.updatedOn ? (
          <time dateTime={member.updatedOn}>{formatDay(member.updatedOn)}</time>
        ) : (
          <Unknown reason="the store shows no date" />
        )}
      </td>
    </tr>
  );
}
