import type { MarketplaceInfo } from '@pi/domain';
import type { CompanyDetails } from '@pi/domain/api';
import Link from 'next/link';
import { PluginChange } from '#components/change.tsx';
import { Count } from '#components/count.tsx';
import { PluginIcon } from '#components/plugin-icon.tsx';
import { PrimaryCount } from '#components/primary-count.tsx';
import { Section } from '#components/section.tsx';
import { Stars } from '#components/stars.tsx';
import { StatusMark } from '#components/status-mark.tsx';
import { formatAmount } from '#lib/format.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';
import { pluginPath } from '#lib/plugin-id.ts';

interface Props {
  info: MarketplaceInfo;
  company: CompanyDetails;
}

/** A company's plugins in one marketplace, with their totals. */
export function CompanyPlugins({ info, company }: Props) {
  const { primaryMetric, numbers } = info;
  const totals = company.marketplaces.find((one) => one.marketplace === info.name);
  const rows = company.plugins.filter((plugin) => plugin.marketplace === info.name);
  const note = totals && (
    <>
      {formatAmount(totals.pluginCount?.value ?? 0, 'listed plugin')} · <Count number={totals[primaryMetric]} />{' '}
      {primaryMetricLabel(info).toLowerCase()}
      {totals.rating !== null && (
        <>
          {' · '}
          <Stars rating={totals.rating} count={totals.ratingCount} showCount />
        </>
      )}
    </>
  );
  return (
    <Section id={info.name} title={info.title} note={note ?? noneListed(rows)}>
      <table className="w-full border-hairline border-b">
        <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
          <tr className="h-10 text-ink-2 *:pl-4 *:text-right *:font-normal sm:*:min-w-28 sm:*:whitespace-nowrap">
            <th scope="col" className="pl-0! text-left!">
              Plugin
            </th>
            <th scope="col">{primaryMetricLabel(info)}</th>
            {primaryMetric !== 'ratingCount' && <th scope="col">30&nbsp;days</th>}
            {numbers.rating && (
              <th scope="col" className="max-sm:hidden">
                Rating
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.externalId}
              className="relative h-10 border-hairline border-b *:pl-4 *:text-right last:border-b-0 hover:bg-hover"
            >
              <td className="w-full max-w-0 pl-0! text-left!">
                <div className="flex items-center gap-3">
                  <PluginIcon plugin={row} />
                  <Link href={pluginPath(row)} className="row-link truncate font-medium">
                    {row.name}
                  </Link>
                  <StatusMark plugin={row} />
                </div>
              </td>
              <td>
                <PrimaryCount plugin={row} info={info} />
              </td>
              {primaryMetric !== 'ratingCount' && (
                <td>
                  <PluginChange change={primaryMetric === 'users' ? row.usersChange30d : row.downloadsChange30d} />
                </td>
              )}
              {numbers.rating && (
                <td className="whitespace-nowrap max-sm:hidden">
                  <Stars rating={row.rating} count={row.ratingCount} showCount />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function noneListed(plugins: CompanyDetails['plugins']): string {
  return plugins.some(({ status }) => status === 'missing')
    ? 'None of these plugins is listed; some were not seen when they should have been.'
    : 'None of these plugins is listed any more.';
}
