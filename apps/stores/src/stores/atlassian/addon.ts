import type { Facts } from './facts.ts';

const HTML = 'text/html';

/** One app of a list, in the order of version 2 of the API. */
export function addonOf(facts: Facts): Record<string, unknown> {
  const self = `/rest/2/addons/${facts.key}`;
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
      vendor: { href: `/rest/2/vendors/${facts.vendor}` },
      versions: { href: `${self}/versions` },
    },
    _embedded: {
      categories: categories.map((category) => ({ _links: { self: addressOf(category) }, name: category.name })),
      distribution: distributionOf(facts),
      logo: logoOf(facts.image),
      reviews: { averageStars: facts.averageStars, count: facts.ratingCount },
      vendor: vendorOf(facts),
    },
    name: facts.name,
    key: facts.key,
    tagLine: facts.summary.slice(0, 130),
    summary: facts.description.slice(0, 250),
    status: 'public',
  };
}

function distributionOf({ downloads, installs, people }: Facts) {
  const told = installs !== null && { totalInstalls: installs, totalUsers: people };
  return { bundled: false, bundledCloud: false, downloads, ...told };
}

function vendorOf({ vendor, company, developer, isTopVendor }: Facts) {
  const image = `vendor-${company.index}`;
  return {
    _links: {
      self: { href: `/rest/2/vendors/${vendor}` },
      alternate: { href: `/vendors/${vendor}/${company.handle}`, type: HTML },
      logo: { href: assetOf(image) },
    },
    _embedded: { logo: logoOf(image) },
    name: developer,
    programs: isTopVendor ? { topVendor: { status: 'approved' } } : {},
  };
}

function logoOf(image: string) {
  const sized = (size: string) => ({
    href: `https://marketplace-cdn.atlassian.com/files/images/sample-${image}-${size}.png`,
    type: 'image/png',
  });
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
