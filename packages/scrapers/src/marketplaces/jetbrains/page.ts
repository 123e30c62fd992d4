/** Builds answers in the formats of plugins.jetbrains.com, for tests and sample stores. */

/** What the store knows of a plugin. */
export interface PluginFacts {
  id: number;
  xmlId: string;
  slug: string;
  name: string;
  /** HTML, as the other texts. */
  preview: string;
  downloads: number;
  pricingModel: 'FREE' | 'FREEMIUM' | 'PAID';
  /** Number of the newest release; null for a plugin without an icon. */
  iconUpdate: number | null;
  isTheme: boolean;
  /** Milliseconds since 1970. */
  updatedAt: number;
  /** Without votes 0 in some answers and null in others. */
  rating: number | null;
  hasSource: boolean;
  tags: string[];
  vendor: { name: string; isVerified: boolean };
}

/** What the details of one plugin have besides. */
export interface DetailFacts extends PluginFacts {
  description: string;
  vendorUrl: string;
  vendorEmail: string;
  /** The vendor's postal address. */
  city: string;
  url: string;
  bugtrackerUrl: string;
  sourceCodeUrl: string;
}

/** A page of the list. @param total plugins in the whole list */
export function pluginPage(plugins: PluginFacts[], total: number) {
  return { plugins: plugins.map(plugin), total };
}

/** One plugin of a page; only themes have a preview image. */
export function plugin(facts: PluginFacts) {
  const { id, iconUpdate } = facts;
  return {
    id,
    xmlId: facts.xmlId,
    link: `/plugin/${id}-${facts.slug}`,
    name: facts.name,
    preview: facts.preview,
    downloads: facts.downloads,
    pricingModel: facts.pricingModel,
    icon: iconUpdate === null ? undefined : `/files/${id}/${iconUpdate}/icon/default.svg`,
    previewImage: facts.isTheme ? `/files/${id}/preview_${id}.png` : undefined,
    cdate: facts.updatedAt,
    rating: facts.rating,
    hasSource: facts.hasSource,
    tags: facts.tags,
    vendor: { name: facts.vendor.name, isVerified: facts.vendor.isVerified },
  };
}

/** The details of one plugin: tags and vendor as objects, the ratings elsewhere. */
export function details(facts: DetailFacts) {
  return {
    ...plugin(facts),
    rating: undefined,
    description: facts.description,
    tags: facts.tags.map((name, n) => ({ id: n + 1, name })),
    vendor: {
      name: facts.vendor.name.toLowerCase(),
      publicName: facts.vendor.name,
      url: facts.vendorUrl,
      email: facts.vendorEmail,
      city: facts.city,
      isVerified: facts.vendor.isVerified,
    },
    urls: { url: facts.url, bugtrackerUrl: facts.bugtrackerUrl, sourceCodeUrl: facts.sourceCodeUrl },
  };
}
