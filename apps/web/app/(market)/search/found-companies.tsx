import type { FoundCompany } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { Link } from '#components/ui/link.tsx';
import { formatAmount } from '#lib/format.ts';
import { Marked } from './marked.tsx';

/** Companies that were found, with the searched words marked. */
export function FoundCompanies({ companies, words }: { companies: FoundCompany[]; words: string[] }) {
  return (
    <ul>
      {companies.map(({ slug, name, plugins, marketplaces }) => (
        <li key={slug} className="wrap-anywhere border-hairline border-t py-3">
          <Link href={`/companies/${encodeURIComponent(slug)}`} className="font-medium hover:underline">
            <Marked text={name} words={words} />
          </Link>
          <p className="text-ink-2">
            {formatAmount(plugins?.value ?? 0, 'plugin')} · {placesOf(marketplaces)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function placesOf([first, ...others]: readonly string[]): string {
  if (first === undefined) return 'no marketplace';
  return others.length === 0
    ? (getMarketplaceInfo(first)?.title ?? first)
    : formatAmount(others.length + 1, 'marketplace');
}
