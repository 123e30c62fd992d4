import type { SparkSeries } from '@pi/db/queries/catalogue/list-sparklines';
import type { SimilarPlugin } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { PluginChange } from '#components/change.tsx';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { PluginName } from '#components/plugin-name.tsx';
import { RowKeys } from '#components/plugin-table/row-keys.tsx';
import { PrimaryCount } from '#components/primary-count.tsx';
import { Section } from '#components/section.tsx';
import { Stars } from '#components/stars.tsx';
import { Unknown } from '#components/unknown.tsx';
import { comparePath, MOST_COMPARED } from '#lib/compare-ids.ts';
import { formatDay } from '#lib/format.ts';

interface Props {
  /** The plugin that they are similar to. */
  id: string;
  similar: (SimilarPlugin & { series: SparkSeries | null })[];
}

const WORDS = 3;

/** Plugins of all stores that are similar, and why. */
export function SimilarPlugins({ id, similar }: Props) {
  const few = similar.slice(0, MOST_COMPARED - 1).map((one) => one.id);
  return (
    <Section
      id="similar"
      title="Similar plugins"
      condition="by shared words of the listing, category and size"
      more={
        few.length > 0 ? { href: comparePath([id, ...few]), label: `Compare with the first ${few.length}` } : undefined
      }
    >
      {similar.length === 0 ? (
        <p className="text-ink-2">No plugin of another owner shares enough words with this one.</p>
      ) : (
        <table className="w-full border-hairline border-b">
          <caption className="sr-only">Similar plugins</caption>
          <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
            <tr className="h-10 text-ink-2 *:whitespace-nowrap *:pl-4 *:text-right *:font-normal">
              <th scope="col" className="pl-0! text-left!">
                Plugin
              </th>
              <th scope="col" className="text-left! max-md:hidden">
                Store
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
              <th scope="col">Rating</th>
              <th scope="col" className="max-md:hidden">
                Updated
              </th>
            </tr>
          </thead>
          <RowKeys>
            {similar.map((one) => (
              <SimilarRow key={one.id} row={one} />
            ))}
          </RowKeys>
        </table>
      )}
    </Section>
  );
}

function SimilarRow({ row }: { row: Props['similar'][number] }) {
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
      <td className="text-left! text-ink-2 max-md:hidden">{info.title}</td>
      <td className="max-w-48 truncate text-left! text-ink-2 max-lg:hidden" title={whyWords(row)}>
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
      <td>
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

/** Why a plugin is similar: `same category; groups, restore`. */
export function whyWords({ isSameCategory, words }: Pick<SimilarPlugin, 'isSameCategory' | 'words'>): string {
  const shared = words.slice(0, WORDS).join(', ');
  return isSameCategory ? `same category; ${shared}` : shared;
}
