import type { MarketplaceInfo } from '@pi/domain';
import type { Plugin } from '@pi/domain/api';
import { appUrl } from '@pi/domain/env';
import { badgeSnippets, embedSnippet } from '#lib/badges/snippets.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { settings } from '#lib/settings.ts';

/** Badges and the chart, folded, with what other sites copy to show them. */
export function ForOtherSites({ plugin, info }: { plugin: Plugin; info: MarketplaceInfo }) {
  const site = appUrl(settings());
  return (
    <details className="min-w-0">
      <summary className="inline-flex min-h-8 items-center text-ink-2 text-sm underline max-md:min-h-10 hover:text-ink">
        Badges and chart for other sites
      </summary>
      <div className="mt-3 grid gap-6 lg:grid-cols-2">
        <div className="min-w-0">
          <h3>Badges</h3>
          <ul className="mt-2 grid gap-4">
            {badgeSnippets(plugin, info, site).map(({ kind, path, alt, markdown, html }) => (
              <li key={kind} className="min-w-0">
                {/* biome-ignore lint/performance/noImgElement: a small SVG of this site */}
                <img src={path} alt={alt} height={20} loading="lazy" className="h-5" />
                <Snippet label={`Markdown of the badge: ${alt}`} text={markdown} />
                <Snippet label={`HTML of the badge: ${alt}`} text={html} />
              </li>
            ))}
          </ul>
        </div>
        <div className="min-w-0">
          {/* Inside what is folded: a link to it opens it. */}
          <h3 id="other-sites" className="scroll-mt-14">
            Chart
          </h3>
          <p className="mt-1 text-ink-2 text-xs">
            As on this page, newest day included; light or dark as its reader’s system. No script, no cookies.{' '}
            <a href={`/embed${pluginPath(plugin)}`} className="underline hover:text-ink">
              See it alone
            </a>
          </p>
          <Snippet label="HTML of the chart" text={embedSnippet(plugin, info, site)} />
        </div>
      </div>
    </details>
  );
}

/** A line to copy: a click selects all of it. */
function Snippet({ label, text }: { label: string; text: string }) {
  return (
    <input
      readOnly
      aria-label={label}
      value={text}
      className="mt-1.5 block h-8 w-full min-w-0 select-all text-ellipsis rounded-md border border-hairline bg-soft px-2 font-mono text-ink-2 text-xs max-md:h-10"
    />
  );
}
