import { type MarketplaceInfo, OWNER_KIND_WORDS } from '@pi/domain';
import type { Plugin, PluginDetails, PluginRevenue } from '@pi/domain/api';
import { Estimate } from '#components/estimate.tsx';
import { Section } from '#components/section.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatDay } from '#lib/format.ts';
import { formatDollars, methodWords } from '#lib/format-estimate.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { INPUT_WORDS } from '#lib/step-words.ts';
import { RevenueBar } from './revenue-bar.tsx';
import { RevenueSteps } from './revenue-steps.tsx';

interface Props {
  details: Pick<PluginDetails, 'revenue' | 'plugin'>;
  info: MarketplaceInfo;
}

/** What a plugin is thought to earn, step by step; else what is not known for it. */
export function Revenue({ details, info }: Props) {
  const { revenue } = details;
  return (
    <Section
      id="revenue"
      title="Revenue a year"
      condition="estimated, in USD"
      table={revenue ? `${pluginPath(details.plugin)}/revenue` : undefined}
    >
      {revenue ? <Steps revenue={revenue} /> : <p className="text-ink-2">{whyNoRevenue(info, details.plugin)}</p>}
    </Section>
  );
}

/** Why a plugin has no estimate at all: its store, or the first step, which is not known. */
export function whyNoRevenue({ revenue, title, primaryMetric }: MarketplaceInfo, plugin: Plugin): string {
  if (!revenue) return `Revenue is not estimated for the ${title}.`;
  if (plugin[primaryMetric] || plugin.ratingCount) return 'Not estimated yet.';
  return 'No estimate: the store shows neither users nor ratings, so that the first step is not known.';
}

function Steps({ revenue }: { revenue: PluginRevenue }) {
  const { estimate, steps, missing, ownerKind, ownerSource } = revenue;
  return (
    <>
      {estimate ? (
        <>
          <p className="font-semibold text-xl tracking-tight">
            <Estimate estimate={estimate} />
          </p>
          <p className="mt-1 text-ink-2">
            About {formatDollars(estimate.value)}. The interval is meant to contain the truth in{' '}
            {Math.round(estimate.chance * 100)} % of cases.
          </p>
          <RevenueBar estimate={estimate} />
        </>
      ) : (
        <p>No estimate: a step of it is not known.</p>
      )}
      <RevenueSteps steps={steps} estimate={estimate} />
      {steps.length > 0 && (
        <p className="mt-2 text-ink-2 text-xs">
          The points multiply to the estimate. Its ends are nearer than the products of the ends: steps do not all err
          the same way.
        </p>
      )}
      {missing.length > 0 && (
        <div className="mt-3">
          <h3 className="text-ink-2 text-xs">Not known</h3>
          <ul className="mt-0.5 grid gap-1">
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="mt-3">
        The owner is {OWNER_KIND_WORDS[ownerKind]} <span className="text-ink-2">({INPUT_WORDS[ownerSource]})</span>.
      </p>
      {estimate && (
        <p className="mt-1 text-ink-2 text-xs">
          Estimated on {estimate.day && formatDay(estimate.day)} by {methodWords(estimate.method)},{' '}
          <Link href="/methodology#revenue" className="inline-block underline max-md:py-2">
            how often it is right
          </Link>
        </p>
      )}
    </>
  );
}
