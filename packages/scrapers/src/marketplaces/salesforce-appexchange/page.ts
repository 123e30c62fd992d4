/** Builds answers in the formats of api.appexchange.salesforce.com, for tests and sample stores. */

export const NOT_FOUND = { message: 'Not Found' };

/** What the store knows of an app. */
export interface AppFacts {
  /** 18 letters and digits, or a UUID. */
  id: string;
  type: 'force/package' | 'salesforce-platform/api';
  title: string;
  description: string;
  categories: string[];
  logos: LogoFacts[];
  publisher: string;
  /** 0 without reviews. */
  rating: number;
  reviewCount: number;
  hasChat: boolean;
}

export interface LogoFacts {
  type: string;
  /** Its file: a UUID since 2024, before that a record's id. */
  file: string;
  isNew: boolean;
  externalId: string;
}

/** An app that a page features: only these have a price. */
export interface FeaturedFacts extends AppFacts {
  pricing: 'free' | 'freemium' | 'paid';
}

/** What the list as a whole has on every page. */
export interface ListFacts {
  queryId: string;
  /** Apps in the whole list. */
  count: number;
}

/** What a listing in full has besides. */
export interface DetailFacts extends AppFacts {
  uuid: string;
  /** The name in full; the title is shorter. */
  name: string;
  fullDescription: string;
  publisherId: string;
  email: string;
  website: string;
  /** The publisher's postal address and telephone number. */
  address: string;
  phone: string;
  publishedOn: string;
  languages: string[];
  salesWebsite: string;
  detailCategories: string[];
  /** Addresses. */
  screenshots: string[];
  /** Ids at Wistia. */
  videos: string[];
  /** A video that shows how it works. */
  demoUrl: string;
  productsRequired: string[];
  productsSupported: string[];
  isFeatured: boolean;
  version: string;
  /** ISO 8601, UTC. */
  versionAt: string;
  pricing: 'free' | 'freemium' | 'paid';
  plans: PlanFacts[];
  /** Key of the publisher's chat widget. */
  chatToken: string;
  reviewers: string[];
}

export interface PlanFacts {
  price: number;
  currency: string;
  units: string;
  frequency: string;
  trialDays?: number;
  isCheapest?: boolean;
}

/** A page of the list; `featured` is the same on every page. */
export function listPage(apps: AppFacts[], featured: FeaturedFacts[], { queryId, count }: ListFacts) {
  return {
    advancedQuery: '',
    queryText: '',
    searchQueryUid: queryId,
    totalCount: count,
    listings: apps.map(listedApp),
    featured: featured.map(featuredApp),
  };
}

/** An app of the list. */
export function listedApp(facts: AppFacts) {
  const additionalProps = { agentCount: 0, topicCount: 0, actionCount: 0, agentDescription: '' };
  return { ...leadOf(facts), chatEnabled: facts.hasChat, additionalProps };
}

/** An app that a page features. */
export function featuredApp(facts: FeaturedFacts) {
  return { ...leadOf(facts), pricing: facts.pricing, chatEnabled: facts.hasChat, sponsored: true };
}

/** A listing in full. */
export function detail(facts: DetailFacts) {
  const { title, type, description } = facts;
  return {
    appExchangeId: facts.id,
    id: facts.uuid,
    name: facts.name,
    title,
    technology: type,
    description,
    fullDescription: facts.fullDescription,
    publisher: {
      id: facts.publisherId,
      name: facts.publisher,
      email: facts.email,
      website: facts.website,
      hQLocation: facts.address,
      phoneNumber: facts.phone,
    },
    plugins: [
      { pluginType: 'listing/plugins/Carousel', data: { items: carouselOf(facts) } },
      { pluginType: 'listing/plugins/Demo', data: { items: [{ url: facts.demoUrl, videoType: 'YouTube' }] } },
      { pluginType: 'listing/plugins/LogoSet', data: { items: facts.logos.map(logoOf) } },
    ],
    extensions: [
      {
        extensionType: 'listing/extensions/force/listings/Listing',
        data: {
          publishedDate: facts.publishedOn,
          languages: facts.languages,
          salesWebsite: facts.salesWebsite,
          listingCategories: facts.detailCategories,
          productsRequired: facts.productsRequired,
          productsSupported: facts.productsSupported,
          featured: facts.isFeatured,
        },
      },
    ],
    solution: { solution: { version: { versionName: facts.version }, latestVersionDate: facts.versionAt } },
    pricing: { price_model_type: facts.pricing, model: { plans: facts.plans.map(planOf) } },
    businessNeeds: Object.fromEntries(facts.categories.map((slug) => [slug, { categories: [], isSelected: true }])),
    chat: { token: facts.chatToken },
    reviewsSummary: { reviewCount: facts.reviewCount, averageRating: facts.rating },
    reviews: facts.reviewers.map((name) => ({ user: { name } })),
  };
}

function carouselOf({ screenshots, videos }: DetailFacts) {
  const players = videos.map((mediaId, position) => ({
    data: { mediaId, position, videoType: 'Wistia' },
    type: 'Video',
  }));
  const pictures = screenshots.map((mediaId, n) => ({ data: { mediaId, position: videos.length + n }, type: 'Image' }));
  return [...players, ...pictures];
}

function leadOf(facts: AppFacts) {
  return {
    oafId: facts.id,
    type: facts.type,
    title: facts.title,
    description: facts.description,
    listingCategories: facts.categories,
    logos: facts.logos.map(logoOf),
    publisher: facts.publisher,
    averageRating: facts.rating,
    reviewsAmount: facts.reviewCount,
  };
}

function logoOf({ type, file, isNew, externalId }: LogoFacts) {
  const store = 'https://appexchange.salesforce.com';
  return {
    mediaId: isNew ? `${store}/image_host/${file}.png` : `${store}/partners/servlet/servlet.FileDownload?file=${file}`,
    logoType: type,
    external_id: externalId,
  };
}

function planOf({ price, currency, units, frequency, trialDays, isCheapest }: PlanFacts) {
  return {
    price,
    currency_code: currency,
    units,
    frequency,
    ...(trialDays !== undefined && { trial_days: trialDays }),
    ...(isCheapest && { lowest_starting_price: true }),
  };
}
