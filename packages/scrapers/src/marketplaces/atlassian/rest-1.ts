import { z } from 'zod';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { namesOf } from '../../shared/entries.ts';
import { ifPresent } from '../../shared/if-present.ts';
import { NotNegative, rawIsoDay, rawNumber } from '../../shared/json-value.ts';
import { rawCount, textOf, urlOf } from '../../shared/raw-value.ts';
import { findReadable } from '../../shared/read-fields.ts';
import { appUrl } from './app-url.ts';
import { versionsText } from './application-versions.ts';

/** A page of `/rest/1.0/plugins/search` (until 2016); past the end its list is empty. */
export const PluginPage = z.object({ plugins: z.array(z.unknown()) });

const Links = z.array(z.object({ href: z.string().nullish(), rel: z.string().nullish() })).nullish();

const Bound = z.object({ version: z.string().nullish() });

/** One app of a page. `lastModified.by`, a person's name, is not read. */
export const Plugin = z.object({
  pluginKey: z.string().min(1),
  name: z.string().min(1),
  summary: z.string().nullish(),
  downloadCount: z.unknown().optional(),
  activeInstalls: z.object({ totalInstalls: z.unknown().optional() }).nullish(),
  reviewSummary: z.object({ count: z.unknown().optional() }).nullish(),
  lastReleasedDate: z.unknown().optional(),
  lastModified: z.object({ date: z.unknown().optional() }).nullish(),
  icons: z.object({ default: z.object({ links: Links }).nullish() }).nullish(),
  categories: z.array(z.unknown()).nullish(),
  compatibleApplications: z.array(z.object({ name: z.string() })).nullish(),
  deployment: z.object({ onDemand: z.boolean().nullish(), onPremise: z.boolean().nullish() }).nullish(),
  dataCenterCompatible: z.boolean().nullish(),
  vendor: z
    .object({
      name: z.string().nullish(),
      email: z.string().nullish(),
      id: z.union([z.string(), NotNegative]).nullish(),
      verified: z.boolean().nullish(),
      links: Links,
    })
    .nullish(),
  version: z
    .object({
      version: z.string().nullish(),
      marketplaceType: z.object({ type: z.string().nullish() }).nullish(),
      screenshots: z.array(z.object({ links: Links })).nullish(),
      compatibilities: z
        .array(z.object({ applicationName: z.string(), min: Bound.nullish(), max: Bound.nullish() }))
        .nullish(),
    })
    .nullish(),
});

type Plugin = z.infer<typeof Plugin>;

/** The listing of one app; its key is the one of version 2, so that the history of both is one. */
export function listingFromPlugin(plugin: Plugin): ListingDraft {
  const type = () => plugin.version?.marketplaceType?.type ?? undefined;
  return {
    externalId: plugin.pluginKey,
    url: appUrl(plugin.pluginKey),
    name: plugin.name,
    summary: () => textOf(plugin.summary),
    iconUrl: () => plugin.icons && linkOf(plugin.icons.default?.links, 'binary'),
    screenshots: () => plugin.version?.screenshots?.flatMap(({ links }) => linkOf(links, 'binary') ?? []),
    category: () => plugin.categories && (namesOf(plugin.categories)[0] ?? null),
    categories: () => plugin.categories && namesOf(plugin.categories),
    worksWith: () =>
      ifPresent(plugin.compatibleApplications, (applications) => applications && worksWithOf(applications, plugin)),
    version: () => plugin.version && textOf(plugin.version.version),
    minimumVersion: () => boundOf(plugin, ({ min }) => min),
    testedVersion: () => boundOf(plugin, ({ max }) => max),
    updatedOn: () => rawIsoDay(plugin.lastReleasedDate ?? plugin.lastModified?.date) ?? undefined,
    badges: () => ifPresent(plugin.vendor?.verified, (isVerified) => (isVerified ? ['verified_vendor'] : [])),
    developer: () => plugin.vendor && developerOf(plugin.vendor),
    pricingModel: () => modelOf(type()),
    pricingLabel: type,
    users: () => plugin.activeInstalls && rawCount(rawNumber(plugin.activeInstalls.totalInstalls), () => 'exact'),
    downloads: () => rawCount(rawNumber(plugin.downloadCount), () => 'exact'),
    ratingCount: () => plugin.reviewSummary && rawNumber(plugin.reviewSummary.count),
    readFrom: 'data',
  };
}

// An app says how its only application is run, not how each of several is.
function worksWithOf(applications: { name: string }[], { deployment, dataCenterCompatible }: Plugin): string[] {
  const names = applications.map(({ name }) => name);
  const hostings = [
    ...(deployment?.onDemand ? ['Cloud'] : []),
    ...(deployment?.onPremise ? ['Server'] : []),
    ...(dataCenterCompatible ? ['Data Center'] : []),
  ];
  if (names.length !== 1 || hostings.length === 0) return names;
  return hostings.map((hosting) => `${names[0]} ${hosting}`);
}

function boundOf({ version }: Plugin, read: (range: Compatibility) => Bound | null | undefined) {
  const applications = version?.compatibilities;
  if (!applications) return applications;
  return versionsText(
    applications.map((range) => ({ application: range.applicationName, version: textOf(read(range)?.version) })),
  );
}

type Bound = z.infer<typeof Bound>;
type Compatibility = NonNullable<NonNullable<Plugin['version']>['compatibilities']>[number];

function developerOf(vendor: NonNullable<Plugin['vendor']>) {
  return {
    name: vendor.name,
    email: () => textOf(vendor.email),
    site: () => linkOf(vendor.links, 'homepage'),
    externalId: () => vendor.id?.toString() ?? null,
  };
}

function linkOf(links: z.infer<typeof Links>, rel: string): string | null {
  return urlOf(findReadable(links ?? [], (link) => link.rel === rel)?.href);
}

// "Paid via Atlassian", "Paid via Vendor", "Free".
function modelOf(type = ''): 'paid' | 'free' | undefined {
  return /^paid\b/i.test(type) ? 'paid' : /^free$/i.test(type) ? 'free' : undefined;
}
