import type { PluginExtraction } from '@pi/domain/api';
import type { ReactNode } from 'react';
import { Section } from '#components/section.tsx';
import { TagLinks } from '#components/tag-links.tsx';
import { formatDay } from '#lib/format.ts';
import { formatTier } from '#lib/format-price.ts';
import { PRICING_WORDS } from '#lib/pricing-words.ts';

/** What rules read out of a listing: prices as stated, products it works with, tags. */
export function Prices({ extraction, path }: { extraction: PluginExtraction | null; path: string }) {
  if (!extraction) return null;
  const { pricingModel, tiers, integrations, tags, day } = extraction;
  return (
    <Section
      id="prices"
      title="Prices and integrations"
      table={`${path}/prices`}
      condition={
        <>
          read from the listing by rules on {formatDay(day)},{' '}
          <a href="/methodology#extraction" className="inline-block underline max-md:py-2">
            how
          </a>
        </>
      }
    >
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-3">
        <Part title="Prices, as stated">
          {pricingModel && <p>{PRICING_WORDS[pricingModel]}</p>}
          {tiers.length > 0 ? (
            <dl>
              {tiers.map((tier, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a listing may state a price twice
                <div key={index} className="flex justify-between gap-4 border-hairline border-b py-1.5">
                  <dt className="min-w-0 text-ink-2">{tier.name ?? 'A price'}</dt>
                  <dd className="text-right">{formatTier(tier)}</dd>
                </div>
              ))}
            </dl>
          ) : (
            <p className="text-ink-2">The listing states no price.</p>
          )}
        </Part>
        <Part title="Works with">
          {integrations.length > 0 ? (
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {integrations.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          ) : (
            <p className="text-ink-2">The listing names no product that it works with.</p>
          )}
        </Part>
        <Part title="Tags">
          {tags.length > 0 ? (
            <p className="flex flex-wrap gap-x-4">
              <TagLinks tags={tags} />
            </p>
          ) : (
            <p className="text-ink-2">Its text has too few words for a tag.</p>
          )}
        </Part>
      </div>
    </Section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="text-ink-2 text-xs">{title}</h3>
      <div className="mt-1">{children}</div>
    </div>
  );
}
