import type { CompanyDeveloper } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { EmptyState } from '#components/empty-state.tsx';
import { Section } from '#components/section.tsx';
import { formatAmount } from '#lib/format.ts';
import { developerSentence } from '#lib/match-words.ts';
import { moreItems } from '#lib/more-items.ts';

/** A page has no more of them: the API has all. */
const MOST = 50;

/** A company's developers by store, each with the evidence that it is the company's. */
export function CompanyDevelopers({ developers }: { developers: CompanyDeveloper[] }) {
  const { shown, more } = moreItems(developers, MOST);
  return (
    <Section
      id="developers"
      title="Why these belong together"
      note="The developers that stores name, and what each has in common with another of them."
    >
      {developers.length === 0 ? (
        <EmptyState title="No developers yet">They are matched with companies when a store is read.</EmptyState>
      ) : (
        <ul className="border-hairline border-t">
          {shown.map((developer) => (
            <li
              key={`${developer.marketplace} ${developer.name} ${developer.listings?.value} ${developer.words}`}
              className="grid gap-x-6 border-hairline border-b py-2 sm:grid-cols-[16rem_minmax(0,1fr)]"
            >
              <div className="min-w-0">
                <p className="truncate font-medium" title={developer.name}>
                  {developer.name}
                </p>
                <p className="text-ink-2 text-xs">
                  {getMarketplaceInfo(developer.marketplace)?.title ?? developer.marketplace} ·{' '}
                  {formatAmount(developer.listings?.value ?? 0, 'listing')}
                </p>
              </div>
              <p className="wrap-anywhere min-w-0 text-ink-2">
                {developerSentence(developer, developers.length === 1)}
              </p>
            </li>
          ))}
          {more && <li className="border-hairline border-b py-2 text-ink-2">{more}</li>}
        </ul>
      )}
    </Section>
  );
}
