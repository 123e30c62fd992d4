import type { CompanyDeveloper } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { EmptyState } from '#components/empty-state.tsx';
import { Section } from '#components/section.tsx';
import { formatAmount } from '#lib/format.ts';
import { developerSentence } from '#lib/match-words.ts';
import { moreItems } from '#lib/more-items.ts';

/** A page has no more of them: the API has all. */
const MOST = 50;
/** So many are open, the others folded. */
const OPEN = 6;

/** A company's developers by store, each with the evidence that it is the company's. */
export function CompanyDevelopers({ slug, developers }: { slug: string; developers: CompanyDeveloper[] }) {
  const { shown, more } = moreItems(developers, MOST);
  return (
    <Section
      id="developers"
      title="Why these belong together"
      table={`/companies/${slug}/developers`}
      note="The developers that stores name, and what each has in common with another of them."
    >
      {developers.length === 0 ? (
        <EmptyState title="No developers yet">They are matched with companies when a store is read.</EmptyState>
      ) : (
        <>
          <ul className="border-hairline border-t">
            {shown.slice(0, OPEN).map((developer) => (
              <Developer key={keyOf(developer)} developer={developer} isAlone={developers.length === 1} />
            ))}
          </ul>
          {shown.length > OPEN && (
            <details>
              <summary className="py-2.5 text-accent max-md:py-3">
                {formatAmount(developers.length - OPEN, 'more developer')}
              </summary>
              <ul className="border-hairline border-t">
                {shown.slice(OPEN).map((developer) => (
                  <Developer key={keyOf(developer)} developer={developer} isAlone={false} />
                ))}
                {more && <li className="border-hairline border-b py-2 text-ink-2">{more}</li>}
              </ul>
            </details>
          )}
        </>
      )}
    </Section>
  );
}

function keyOf({ marketplace, name, listings, words }: CompanyDeveloper): string {
  return `${marketplace} ${name} ${listings?.value} ${words}`;
}

function Developer({ developer, isAlone }: { developer: CompanyDeveloper; isAlone: boolean }) {
  const store = getMarketplaceInfo(developer.marketplace)?.title ?? developer.marketplace;
  return (
    <li className="border-hairline border-b py-2">
      <p className="flex items-baseline justify-between gap-4">
        <span className="truncate font-medium" title={developer.name}>
          {developer.name}
        </span>
        <span className="shrink-0 text-ink-2 text-xs">
          {store} · {formatAmount(developer.listings?.value ?? 0, 'listing')}
        </span>
      </p>
      <p className="wrap-anywhere text-ink-2">{developerSentence(developer, isAlone)}</p>
    </li>
  );
}
