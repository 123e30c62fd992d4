import { formatExact } from '#lib/format.ts';
import type { MarketParts } from '#lib/read-market-parts.ts';

/** Links to the parts of the page that there are. */
export function JumpLinks({ parts, plugins }: { parts: MarketParts; plugins: number }) {
  const moved = (parts.movers?.growing.length ?? 0) + (parts.movers?.shrinking.length ?? 0);
  const links = [
    { href: '#distribution', label: 'Distribution' },
    ...(parts.categories.length > 0 ? [{ href: '#categories', label: 'Categories' }] : []),
    { href: '#changes', label: 'Changes' },
    ...(moved > 0 ? [{ href: '#movers', label: 'Movers' }] : []),
    { href: '#plugins', label: `All plugins ${formatExact(plugins)}` },
  ];
  return (
    <nav aria-label="On this page" className="overflow-x-auto border-hairline border-b [scrollbar-width:none]">
      <ul className="flex gap-6">
        {links.map(({ href, label }) => (
          <li key={href} className="shrink-0">
            <a href={href} className="block whitespace-nowrap py-2.5 text-ink-2 max-md:py-3 hover:text-ink">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
