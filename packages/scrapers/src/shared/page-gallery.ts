/** Builds answers of a Visual Studio gallery's `extensionquery`, for tests and sample stores. */

const WITH_CATEGORIES_AND_TAGS = 0x4;

/** What a gallery knows of an extension. */
export interface ExtensionFacts {
  uuid: string;
  name: string;
  displayName: string;
  /** Undefined where it has none, as in the other fields. */
  summary: string | undefined;
  isPreview: boolean;
  /** ISO 8601, UTC. */
  publishedAt: string;
  updatedAt: string;
  publisher: PublisherFacts;
  categories: string[];
  tags: string[];
  releases: ReleaseFacts[];
  /** By the gallery's names; those without a value are left out. */
  statistics: Record<string, number | undefined>;
}

export interface PublisherFacts {
  uuid: string;
  name: string;
  displayName: string;
  isVerified: boolean;
  /** The verified domain; null where there is none. */
  domain: string | null;
}

/** One release for one kind of computer. */
export interface ReleaseFacts {
  version: string;
  /** Undefined where it runs everywhere. */
  targetPlatform?: string;
  isPreRelease?: boolean;
  supportUrl: string | undefined;
  homepage: string | undefined;
  /** Address of its source repository. */
  sourceUrl: string | undefined;
  pricing: string;
  isBranded: boolean;
  /** Types of its files, without `Microsoft.VisualStudio.`. */
  assets: string[];
}

/** The extensions of one filter of a query, and how many it finds in all. */
export interface ResultFacts {
  extensions: ExtensionFacts[];
  total: number;
}

/** An answer to a query. @param flags the query's own */
export function galleryAnswer(results: ResultFacts[], flags: number) {
  return {
    results: results.map(({ extensions, total }) => ({
      extensions: extensions.map((facts) => extension(facts, flags)),
      pagingToken: null,
      resultMetadata: [{ metadataType: 'ResultCount', metadataItems: [{ name: 'TotalCount', count: total }] }],
    })),
  };
}

/** One extension of an answer; what has no value is left out. */
export function extension(facts: ExtensionFacts, flags: number) {
  return {
    publisher: publisherOf(facts.publisher),
    extensionId: facts.uuid,
    extensionName: facts.name,
    displayName: facts.displayName,
    flags: facts.isPreview ? 'validated, public, preview' : 'validated, public',
    lastUpdated: facts.updatedAt,
    publishedDate: facts.publishedAt,
    releaseDate: facts.publishedAt,
    shortDescription: facts.summary,
    versions: facts.releases.map((one) => release(one, facts)),
    ...(flags & WITH_CATEGORIES_AND_TAGS && { categories: facts.categories, tags: facts.tags }),
    statistics: statistics(facts.statistics),
    deploymentType: 0,
  };
}

/** One entry of `versions`. */
export function release(facts: ReleaseFacts, { name, updatedAt, publisher }: ExtensionFacts) {
  const path = `${publisher.name}/${name}/${facts.version}`;
  const assetUri = `https://${publisher.name}.gallerycdn.vsassets.io/extensions/${path}/${Date.parse(updatedAt)}`;
  const types = facts.assets.map((type) => `Microsoft.VisualStudio.${type}`);
  return {
    version: facts.version,
    targetPlatform: facts.targetPlatform,
    flags: 'validated',
    lastUpdated: updatedAt,
    files: types.map((assetType) => ({ assetType, source: `${assetUri}/${assetType}` })),
    properties: properties(facts),
    assetUri,
    fallbackAssetUri: `https://${publisher.name}.gallery.vsassets.io/_apis/public/gallery/publisher/${publisher.name}/extension/${name}/${facts.version}/assetbyname`,
  };
}

/**
 * The `properties` of a release; a key without a value may be there, one that was never set is left
 * out.
 */
export function properties(facts: ReleaseFacts) {
  const values = {
    'Services.Branding.Color': facts.isBranded ? '#16324f' : undefined,
    'Services.Branding.Theme': facts.isBranded ? 'dark' : undefined,
    'Services.Links.Getstarted': facts.sourceUrl,
    'Services.Links.Support': facts.supportUrl,
    'Services.Links.Learn': facts.homepage,
    'Services.Links.Source': facts.sourceUrl,
    'Services.Links.GitHub': facts.sourceUrl,
    'Code.Engine': '^1.85.0',
    'Services.GitHubFlavoredMarkdown': 'true',
    'Code.ExtensionDependencies': '',
    'Code.ExtensionPack': '',
    'Code.LocalizedLanguages': '',
    'Code.ExtensionKind': 'workspace',
    'Code.PreRelease': facts.isPreRelease ? 'true' : undefined,
    'Services.Content.Pricing': facts.pricing,
    'Code.EnabledApiProposals': '',
    'Code.ExecutesCode': 'true',
  };
  return Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key: `Microsoft.VisualStudio.${key}`, value }],
  );
}

/** The `statistics` of an extension; numbers without a value are left out. */
export function statistics(values: Record<string, unknown>) {
  return Object.entries(values).flatMap(([statisticName, value]) =>
    value === undefined ? [] : [{ statisticName, value }],
  );
}

function publisherOf({ uuid, name, displayName, isVerified, domain }: PublisherFacts) {
  return {
    publisherId: uuid,
    publisherName: name,
    displayName,
    flags: isVerified ? 'verified' : 'none',
    domain,
    isDomainVerified: domain !== null,
  };
}
