/** Builds answers in the format of marketplace.atlassian.com, for tests and sample stores. */

export const LIST_PATH = '/rest/2/addons';
const HTML = 'text/html';
const QUERY =
  '{?application,applicationBuild,category*,cloudFortifiedStatus*,cost,filter,forThisUser,hosting*,includeHidden,includePrivate,marketingLabel*,text,withVersion,withPricingInfo,storesPersonalData,offset,limit}';

/** What the store knows of an app. */
export interface AppFacts {
  key: string;
  number: number;
  slug: string;
  name: string;
  tagLine: string;
  summary: string;
  categories: { number: number; name: string }[];
  /** Part of the addresses of its logo. */
  image: string;
  vendor: VendorFacts;
  downloads: number;
  /** Null where the store does not publish installations. */
  installs: number | null;
  users: number | null;
  averageStars: number;
  reviewCount: number;
  /** ISO 8601. */
  modifiedAt: string;
  newest: VersionFacts;
}

/** The newest version of an app, and the applications it runs in. */
export interface VersionFacts {
  name: string;
  paymentModel: 'free' | 'vendor' | 'atlassian';
  releasedOn: string;
  applications: ApplicationFacts[];
  /** Parts of the addresses of screenshots. */
  screenshots: string[];
  /** Id of a video. */
  video: string | null;
}

/** An application that an app runs in. */
export interface ApplicationFacts {
  key: string;
  name: string;
  inCloud: boolean;
  /** Versions that people run themselves; null where it runs in the cloud alone. */
  versions: { min: string; max: string } | null;
}

/** The publisher of an app. */
export interface VendorFacts {
  number: number;
  handle: string;
  name: string;
  image: string;
  isTopVendor: boolean;
}

/** What version 1 has besides. */
export interface OldAppFacts extends AppFacts {
  marketplaceType: string;
  /** Who changed the app. */
  modifiedBy: string;
  vendorEmail: string;
  vendorHomepage: string;
}

/** Where a page of the list stands in it. */
export interface ListFacts {
  /** The query as the request has it, `?` included. */
  search: string;
  offset: number;
  limit: number;
  /** Apps in the whole list. */
  count: number;
  /** Whether the newest version of each app is asked for. */
  withVersion: boolean;
}

/** A page of the list in version 2 of the API. */
export function addonPage(apps: AppFacts[], { search, offset, limit, count, withVersion }: ListFacts) {
  return {
    _links: {
      self: { href: `${LIST_PATH}${search}` },
      alternate: { href: '/search', type: HTML },
      query: { href: `${LIST_PATH}${QUERY}`, templated: true },
      byKey: { href: `${LIST_PATH}/{addonKey}`, templated: true },
      banners: { href: `${LIST_PATH}/listings/banners${QUERY}`, templated: true },
      ...(offset + limit < count && { next: linksTo(search, offset + limit) }),
      ...(offset > 0 && { prev: linksTo(search, Math.max(0, offset - limit)) }),
    },
    _embedded: { addons: apps.map((facts) => addon(facts, withVersion)) },
    count,
  };
}

/** One app of the list, in the order of version 2 of the API. */
export function addon(facts: AppFacts, withVersion: boolean) {
  const self = `${LIST_PATH}/${facts.key}`;
  const page = `/apps/${facts.number}/${facts.slug}`;
  const { categories } = facts;
  const addressOf = ({ number }: (typeof categories)[number]) => ({ href: `/rest/2/addonCategories/${number}` });
  return {
    _links: {
      self: { href: self },
      alternate: { href: `${page}?tab=overview`, type: HTML },
      categories: categories.map(addressOf),
      distribution: { href: `${self}/distribution` },
      logo: { href: assetOf(facts.image) },
      reviews: [
        { href: `${self}/reviews{?sort,offset,limit}`, templated: true },
        { href: `${page}?tab=reviews`, type: HTML },
      ],
      vendor: { href: `/rest/2/vendors/${facts.vendor.number}` },
      versions: { href: `${self}/versions` },
    },
    _embedded: {
      categories: categories.map((category) => ({ _links: { self: addressOf(category) }, name: category.name })),
      distribution: distributionOf(facts),
      logo: logoOf(facts.image),
      reviews: { averageStars: facts.averageStars, count: facts.reviewCount },
      vendor: vendorOf(facts.vendor),
      ...(withVersion && { version: versionOf(facts.newest) }),
      lastModified: facts.modifiedAt,
    },
    id: String(facts.number),
    name: facts.name,
    key: facts.key,
    tagLine: facts.tagLine,
    summary: facts.summary,
    status: 'public',
  };
}

/** A page of the list in version 1 of the API, as it was recorded in 2016. */
export function pluginPage(apps: OldAppFacts[]) {
  return { links: [link('next', '/next')], plugins: apps.map(plugin) };
}

/** One app of version 1 of the API. */
export function plugin(facts: OldAppFacts) {
  const { vendor, downloads, installs, users, newest } = facts;
  return {
    pluginKey: facts.key,
    name: facts.name,
    summary: facts.summary,
    downloadCount: downloads,
    activeInstalls: { downloadCount: downloads, totalInstalls: installs, totalUsers: users },
    reviewSummary: { averageStars: facts.averageStars, count: facts.reviewCount },
    deployment: {
      onDemand: newest.applications.some(({ inCloud }) => inCloud),
      onPremise: newest.applications.some(({ versions }) => versions !== null),
    },
    lastModified: { by: facts.modifiedBy, date: facts.modifiedAt },
    dataCenterCompatible: newest.applications.some(({ versions }) => versions !== null),
    lastReleasedDate: newest.releasedOn,
    icons: { default: { links: [link('self', assetOf(facts.image)), link('binary', imageOf(facts.image, '72'))] } },
    categories: facts.categories.map(({ name }) => ({ name })),
    vendor: {
      id: vendor.number,
      name: vendor.name,
      email: facts.vendorEmail,
      verified: vendor.isTopVendor,
      links: [link('self', `/rest/1.0/vendors/${vendor.number}`), link('homepage', facts.vendorHomepage)],
    },
    version: {
      releaseDate: newest.releasedOn,
      marketplaceType: { type: facts.marketplaceType },
      compatibilities: newest.applications.map(({ name, inCloud, versions }) => ({
        applicationName: name,
        ...(versions && { min: { version: versions.min }, max: { version: versions.max } }),
        cloud: inCloud,
      })),
      screenshots: newest.screenshots.map((image) => ({
        links: [link('self', assetOf(image)), link('binary', imageOf(image, 'full'))],
      })),
      version: newest.name,
    },
    compatibleApplications: newest.applications.map(({ key, name }) => ({ name, key })),
  };
}

function versionOf({ name, paymentModel, releasedOn, applications, screenshots, video }: VersionFacts) {
  return {
    _embedded: { screenshots: screenshots.map(logoOf) },
    name,
    status: 'public',
    paymentModel,
    release: { date: releasedOn, beta: false, supported: true },
    compatibilities: applications.map(({ key, inCloud, versions }) => ({
      application: key,
      hosting: { cloud: inCloud, ...(versions && { server: rangeOf(versions), dataCenter: rangeOf(versions) }) },
    })),
    ...(video !== null && { youtubeId: video }),
  };
}

function rangeOf({ min, max }: { min: string; max: string }) {
  return { min: { build: 1, version: min }, max: { build: 2, version: max } };
}

function distributionOf({ downloads, installs, users }: AppFacts) {
  const published = installs !== null && { totalInstalls: installs, totalUsers: users };
  return { bundled: false, bundledCloud: false, downloads, ...published };
}

function vendorOf({ number, handle, name, image, isTopVendor }: VendorFacts) {
  return {
    _links: {
      self: { href: `/rest/2/vendors/${number}` },
      alternate: { href: `/vendors/${number}/${handle}`, type: HTML },
      logo: { href: assetOf(image) },
    },
    _embedded: { logo: logoOf(image) },
    name,
    programs: { topVendor: { status: isTopVendor ? 'approved' : 'not-requested' } },
  };
}

function logoOf(image: string) {
  const sized = (size: string) => ({ href: imageOf(image, size), type: 'image/png' });
  return {
    _links: {
      self: { href: assetOf(image) },
      image: sized('72'),
      unscaled: sized('full'),
      highRes: sized('144'),
      smallImage: sized('16'),
      smallHighResImage: sized('32'),
    },
  };
}

function assetOf(image: string): string {
  return `/rest/2/assets/images%2Fsample-${image}.png`;
}

function imageOf(image: string, size: string): string {
  return `https://marketplace-cdn.atlassian.com/files/images/sample-${image}-${size}.png`;
}

function linksTo(search: string, offset: number) {
  const query = new URLSearchParams(search);
  query.set('offset', String(offset));
  return [
    { href: `${LIST_PATH}?${query}`, type: 'application/json' },
    { href: `/search?offset=${offset}`, type: HTML },
  ];
}

function link(rel: string, href: string) {
  return { rel, href };
}
