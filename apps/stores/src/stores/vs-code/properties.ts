import { between } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';

const PRICES = ['Free', 'Trial'] as const;

/** What a release says of itself, a key each; a key without a value may be there, one that was never set is left out. */
export function propertiesOf(listing: ListingState, name: string, isEarly: boolean) {
  const { draw, company } = listing;
  const hasRepository = draw('repository') < 0.8;
  const page = `https://github.com/${company.handle}/${name}`;
  const source = hasRepository ? `${page}.git` : undefined;
  const isBranded = draw('branded') < 0.6;
  const properties = {
    'Services.Branding.Color': isBranded ? '#16324f' : undefined,
    'Services.Branding.Theme': isBranded ? 'dark' : undefined,
    'Services.Links.Getstarted': source,
    'Services.Links.Support': hasRepository ? `${page}/issues` : undefined,
    'Services.Links.Learn': company.site ? `${company.site}/${listing.firstSlug}` : undefined,
    'Services.Links.Source': source,
    'Services.Links.GitHub': source,
    'Code.Engine': '^1.85.0',
    'Services.GitHubFlavoredMarkdown': 'true',
    'Code.ExtensionDependencies': '',
    'Code.ExtensionPack': '',
    'Code.LocalizedLanguages': '',
    'Code.ExtensionKind': 'workspace',
    'Code.PreRelease': isEarly ? 'true' : undefined,
    'Services.Content.Pricing': priceOf(listing),
    'Code.EnabledApiProposals': '',
    'Code.ExecutesCode': 'true',
  };
  return Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : { key: `Microsoft.VisualStudio.${key}`, value },
  );
}

// Those that cost something now and then are tried for free; most cost nothing ever.
function priceOf({ draw, priceChanges }: ListingState): string {
  if (draw('price') < 0.7) return PRICES[0];
  return PRICES[(between(0, PRICES.length, draw('first price')) + priceChanges) % PRICES.length] ?? PRICES[0];
}
