import { strictestVerdict } from '@pi/domain';
import { VERDICT_WORDS } from '../../../components/ledger/verdict.ts';
import { Unknown } from '../../../components/unknown.tsx';
import { formatDay } from '../../../lib/format.ts';
import { headlineLabel, type MarketplaceEntry } from '../../../lib/marketplaces.ts';

/** All data sources in a line each: whether it is on, what robots.txt said, when it was last read without failures. */
export function SourceTable({ entries }: { entries: MarketplaceEntry[] }) {
  return (
    <table id="sources" className="w-full scroll-mt-4 border-hairline border-b">
      <caption className="sr-only">Data sources and their state</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr className="h-10 whitespace-nowrap text-left text-ink-2 *:pl-4 *:font-normal">
          <th scope="col" className="pl-0!">
            Marketplace
          </th>
          <th scope="col" className="max-md:hidden">
            Counts
          </th>
          <th scope="col" className="max-md:hidden">
            By default
          </th>
          <th scope="col">Here</th>
          <th scope="col">robots.txt</th>
          <th scope="col" className="max-md:hidden">
            Format
          </th>
          <th scope="col" className="max-md:hidden">
            Last success
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <SourceRow key={entry.about.name} {...entry} />
        ))}
      </tbody>
    </table>
  );
}

function SourceRow({ about, state, summary }: MarketplaceEntry) {
  const verdict = strictestVerdict(summary?.robotsChecks ?? []);
  const lastSuccess = summary?.lastSuccess;
  return (
    <tr className="relative h-10 border-hairline border-b *:pl-4 max-md:h-12 last:border-b-0 hover:bg-hover">
      <td className="pl-0! max-md:w-full max-md:max-w-0">
        <a href={`#${about.name}`} className="row-link block truncate font-medium">
          {about.title}
        </a>
      </td>
      <td className="max-md:hidden">{headlineLabel(about)}</td>
      <td className="max-md:hidden">
        <OnOff on={about.enabledByDefault} />
      </td>
      <td>
        <OnOff on={state.on} />
      </td>
      <td className="whitespace-nowrap">
        {verdict ? VERDICT_WORDS[verdict].short : <Unknown reason="not read yet" />}
      </td>
      <td className="max-md:hidden">{about.format}</td>
      <td className="whitespace-nowrap max-md:hidden">
        {lastSuccess ? (
          <time dateTime={lastSuccess.day}>{formatDay(lastSuccess.day)}</time>
        ) : (
          <Unknown reason="no run without failures so far" />
        )}
      </td>
    </tr>
  );
}

function OnOff({ on }: { on: boolean }) {
  return on ? 'on' : <span className="text-ink-2">off</span>;
}
