import { Link } from '#components/ui/link.tsx';
import type { Theme } from '#lib/theme.ts';
import { HeaderSearch } from './header-search.tsx';
import { NavLinks } from './nav-links.tsx';
import { SampleStrip } from './sample-strip.tsx';
import { SearchBox } from './search-box.tsx';
import { SearchKey } from './search-key.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import { buttonStyle } from './ui/button.tsx';
import { Icon } from './ui/icon.tsx';

/**
 * Strip, name, search, main pages and colors. Its height is the same before and after fonts load.
 */
export function SiteHeader({ theme }: { theme: Theme }) {
  return (
    <header>
      <SampleStrip />
      <div className="border-hairline border-b">
        <div className="wrap flex items-center max-md:flex-wrap max-md:gap-x-3 max-md:pt-1 max-md:pb-2 md:h-14 md:gap-6">
          <Link
            href="/"
            className="inline-flex items-center gap-2 whitespace-nowrap font-semibold tracking-tight max-md:h-11"
          >
            <Mark />
            Plugin Intelligence
          </Link>
          <HeaderSearch>
            <SearchBox />
          </HeaderSearch>
          <div className="ml-auto flex items-center gap-4 lg:gap-5">
            <nav aria-label="Main" className="flex gap-4 max-md:hidden lg:gap-5">
              <NavLinks />
            </nav>
            <div className="flex items-center max-md:-mr-3">
              <ThemeToggle chosen={theme} />
              <Menu />
            </div>
          </div>
        </div>
      </div>
      <SearchKey />
    </header>
  );
}

/** The main pages that have no room in the header. */
function Menu() {
  return (
    <details data-popover className="relative lg:hidden">
      <summary
        aria-label="Menu"
        className={`${buttonStyle({ look: 'quiet', icon: true })} list-none max-md:h-11 max-md:w-11 [&::-webkit-details-marker]:hidden`}
      >
        <Icon name="menu" />
      </summary>
      <nav
        aria-label="More pages"
        className="absolute top-full right-0 z-20 mt-1 w-56 rounded-lg border border-hairline bg-raised py-2 shadow-float"
      >
        <NavLinks inMenu />
      </nav>
    </details>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 fill-none stroke-current" strokeWidth={2}>
      <path d="M2 15h3V9h3v-4h4v6h3V7h3" />
    </svg>
  );
}
