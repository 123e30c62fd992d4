import type { SimilarityKind } from '@pi/domain';
import type { SimilarPlugin } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { PluginChange } from '#components/change.tsx';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { PluginName } from '#components/plugin-name.tsx';
import { RowKeys } from '#components/plugin-table/row-keys.tsx';
import { PrimaryCount } from '#components/primary-count.tsx';
import { Stars } from '#components/stars.tsx';
import { Unknown } from '#components/unknown.tsx';
import { formatDay } from '#lib/format.ts';
import type { SimilarWithSeries } from '#lib/read-similar.ts';

interface Props {
  caption: string;
  rows: SimilarWithSeries[];
  withStore: boolean;
}

const WORDS = 3;
const KINDS: Record<SimilarityKind, string> = { competitor: 'Competes', extension: 'Extends' };

/** Similar plugins, what they are to the plugin, and why they are there. */
export function SimilarTable({ caption, rows, withStore }: Props) {
  return (
    <table className="w-full border-hairline border-b">
      <caption className="sr-only">{caption}</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr className="h-10 text-ink-2 *:whitespace-nowrap *:pl-4 *:text-right *:font-normal">
          <th scope="col" className="pl-0! text-left!">
            Plugin
          </th>
          {withStore && (
            <th scope="col" className="text-left! max-md:hidden">
              Store
            </th>
          )}
          <th scope="col" className="text-left!">
            Relation
          </th>
          <th scope="col" className="text-left! max-lg:hidden">
            Why
          </th>
          <th scope="col">Users</th>
          <th scope="col" className="max-md:hidden">
            30 days
          </th>
          <th scope="col" className="max-lg:hidden">
            90 days
          </th>
          <th scope="col" className="max-sm:hidden">
            Rating
          </th>
          <th scope="col" className="max-md:hidden">
            Updated
          </th>
        </tr>
      </thead>
      <RowKeys>
        {rows.map((one) => (
          <SimilarRow key={one.id} row={one} withStore={withStore} />
        ))}
      </RowKeys>
    </table>
  );
}

function SimilarRow({ row, withStore }: { row: SimilarWithSeries; withStore: boolean }) {
  const info = getMarketplaceInfo(row.marketplace);
  if (!info) return null;
  const { primaryMetric, numbers } = info;
  const change = primaryMetric === 'ratingCount' ? null : row[`${primaryMetric}Change30d`];
  return (
    <tr className="relative h-10 border-hairline border-b *:whitespace-nowrap *:pl-4 *:text-right last:border-b-0 hover:bg-hover max-md:h-13">
      <td className="w-full max-w-0 pl-0! text-left!">
        <div className="flex items-center gap-3">
          <PluginName plugin={row} />
        </div>
      </td>
      {withStore && <td className="text-left! text-ink-2 max-md:hidden">{info.title}</td>}
      <td className="text-left! text-ink-2">{KINDS[row.kind]}</td>
      <td className="max-w-56 truncate text-left! text-ink-2 max-lg:hidden" title={whyWords(row)}>
        {whyWords(row)}
      </td>
      <td>
        <PrimaryCount plugin={row} info={info} withUnit={primaryMetric !== 'users'} />
      </td>
      <td className="max-md:hidden">
        <PluginChange change={change} />
      </td>
      <td className="max-lg:hidden">
        <Sparkline
          values={row.series?.points ?? []}
          until={row.series?.until ?? ''}
          gain={numbers[primaryMetric]?.isCumulative === true}
        />
      </td>
      <td className="max-sm:hidden">
        <Stars rating={row.rating} count={row.ratingCount} />
      </td>
      <td className="max-md:hidden">
        {row.updatedOn ? (
          <time dateTime={row.updatedOn}>{formatDay(row.updatedOn)}</time>
        ) : (
          <Unknown reason="the store shows no date" />
        )}
      </td>
    </tr>
  );
}

/** Why a plugin is similar: `same category; groups, restore; tagged tabs`. */
export function whyWords({ isSameCategory, words, tags }: Pick<SimilarPlugin, 'isSameCategory' | 'words' | 'tags'>) {
  const parts = [
    isSameCategory ? 'same category' : '',
    words.slice(0, WORDS).join(', '),
    tags.length > 0 ? `tagged ${tags.slice(0, 2).join(', ')}` : '',
  ];
  return parts.filter(Boolean).join('; ');
}
