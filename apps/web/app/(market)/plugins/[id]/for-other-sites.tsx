import type { MarketplaceInfo } from '@pi/domain';
import type { Plugin } from '@pi/domain/api';
import { appUrl } from '@pi/domain/env';
import { EmbedLine } from '#components/embed-lines.tsx';
import { Snippet } from '#components/snippet.tsx';
import { badgeSnippets } from '#lib/badges/snippets.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { settings } from '#lib/settings.ts';

/** Badges and the chart, folded, with what other sites copy to show them. */
export function ForOtherSites({ plugin, info }: { plugin: Plugin; info: MarketplaceInfo }) {
  const site = appUrl(settings());
  const number = primaryMetricLabel(info).toLowerCase();
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
          <EmbedLine path={pluginPath(plugin)} title={`${plugin.name}: ${number}, ${info.title}`} />
        </div>
      </div>
    </details>
  );
}
