import { addDays, type Day } from '@pi/domain';
import { addressedOn, BUYER_COUNT, buyerAt, type Company, companyAt, shownName, withContactOf } from './company.ts';
import { type Draw, drawFrom, hashText } from './draw.ts';
import { type Reach, totalAt, usersAt } from './growth.ts';
import { happened, type Life, lifeOn } from './life.ts';
import type { PlannedSale, PlannedSales } from './planned-sales.ts';
import { type Product, productOf } from './product.ts';
import { isSoldInSeveral, nameInStore, productSource } from './shared-products.ts';
import { descriptionOf, summaryOf } from './texts.ts';
import { GENERAL_TOPICS, type TopicName } from './topics/index.ts';

/** What the catalogue must know of a store. */
export interface StoreTraits {
  name: string;
  reach: Reach;
  /** Whether its count only adds up (downloads) or goes both ways (users). */
  cumulative: boolean;
  /** What its plugins are about, besides the general topics of those sold in several stores. */
  topics: readonly [TopicName, ...TopicName[]];
  /** What its plugins work in, as names of plugins say it: `for Chrome`. */
  worksIn?: string;
  /** Whether it states prices apart from the description, which then says nothing of them. */
  statesPrices?: boolean;
  /**
   * Whether a listing shows its developer's site and privacy address; absent: listings of this
   * store show none.
   */
  showsContact?(draw: Draw): boolean;
}

/** A change of hands of one listing. */
export interface Sale {
  day: Day;
  /** Name and account stayed the seller's. */
  isSilent: boolean;
  /** One of the 20 within any 90 days; the others happen by chance. */
  isPlanned: boolean;
}

/** One listing on one day: the truth that a store shows in its own format. */
export interface ListingState {
  slot: number;
  generation: number;
  listed: boolean;
  product: Product;
  name: string;
  slug: string;
  /** The slug of the name it was first listed under. */
  firstSlug: string;
  readonly summary: string;
  readonly description: string;
  company: Company;
  /** The company's name as this store shows it. */
  developer: string;
  /** When it was sold last, on which day the buyer was shown first; null: never. */
  sale: Sale | null;
  listedOn: Day;
  updatedOn: Day;
  /** Releases so far; see `version`. */
  releases: number;
  version: string;
  /** How many permissions were added since the first version. */
  permissionsAdded: number;
  /** Whether its repository, where it has one, has its second name. */
  repositoryRenamed: boolean;
  /** How many times the price changed, and the category. */
  priceChanges: number;
  categoryChanges: number;
  /** Users or downloads as counted, before the store rounds them. */
  count: number;
  rating: number | null;
  ratingCount: number;
  /** For everything that stays the same as long as the listing lives. */
  draw: Draw;
}

const RENAMINGS = ['', ' Pro', ' & More', ' – with AI', ' Next', ' Plus', ' Suite'] as const;
const RENAMED_EVERY = [6000, 24_000] as const;
/** A listing is sold about every 40 years: 0.2 % of them in a month. */
const SOLD_EVERY = [9000, 21_000] as const;
const REPOSITORY_RENAMED_EVERY = [500, 2500] as const;
const PERMISSION_EVERY = [600, 2400] as const;
const PRICE_EVERY = [700, 2800] as const;
const CATEGORY_EVERY = [2000, 9000] as const;
/**
 * Between which numbers of days a listing is released, and how many of the listings that holds for:
 * many are left as they are for years.
 */
const RELEASED_EVERY = [
  { share: 0.35, days: [8, 60] },
  { share: 0.65, days: [60, 240] },
  { share: 1, days: [400, 2600] },
] as const;
const EPOCH: Day = '1970-01-01';

/**
 * A slot's listing on a day, in constant time: everything follows from the seed, the store, the
 * slot and the day.
 * @param makers how many companies there are to choose a maker from
 * @param planned sales besides those that chance decides
 */
export function listingOn(
  seed: number,
  store: StoreTraits,
  slot: number,
  makers: number,
  day: number,
  planned: PlannedSales = () => [],
): ListingState {
  const key = hashText(store.name);
  const life = lifeOn(seed, key, slot, day);
  const { generation, bornOn, age, listed } = life;
  const draw = drawFrom(seed, key, slot, generation);
  const source = productSource(seed, key, slot);
  const chance = drawFrom(seed, source.key, slot, generation);
  const product = productOf(chance, isSoldInSeveral(source) ? GENERAL_TOPICS : store.topics);
  const renamed = happened(chance, 'renamed', ...RENAMED_EVERY, age).times;
  const released = happened(draw, 'released', ...releasedEvery(draw), age);
  const plannedSince = (from: number) => planned(store.name, slot, from, day);
  const { company, sale } = ownerOn({ seed, makers, product: chance, life, plannedSince });
  const addition = nameInStore(source, product.noun, draw, store.worksIn);
  const name = `${product.name}${RENAMINGS[renamed % RENAMINGS.length]}${addition}`;
  const { count, ratingCount } = countsAt(draw, store, age);
  const addressed = addressedOn(company, day);
  return {
    slot,
    generation,
    listed,
    product,
    name,
    slug: slugOf(name),
    firstSlug: slugOf(`${product.name}${addition}`),
    // Most readers of a state need no texts.
    get summary() {
      return summaryOf(product, chance);
    },
    get description() {
      return descriptionOf(product, company, chance, !store.statesPrices);
    },
    company: addressed,
    developer: shownName(company, store.name, day),
    sale,
    repositoryRenamed: happened(draw, 'repository renamed', ...REPOSITORY_RENAMED_EVERY, age).times % 2 === 1,
    listedOn: addDays(EPOCH, bornOn),
    updatedOn: addDays(EPOCH, bornOn + released.lastAge),
    releases: released.times,
    version: versionOf(released.times),
    permissionsAdded: happened(draw, 'permission', ...PERMISSION_EVERY, age).times,
    priceChanges: happened(draw, 'price', ...PRICE_EVERY, age).times,
    categoryChanges: happened(draw, 'category', ...CATEGORY_EVERY, age).times,
    count,
    rating: ratingCount === 0 ? null : Math.round(starsOf(draw('stars')) * ratingCount) / ratingCount,
    ratingCount,
    draw,
  };
}

/** Users or downloads, and ratings, at an age. */
export function countsAt(draw: Draw, { reach, cumulative }: StoreTraits, age: number) {
  const everUsed = totalAt(draw, reach, age);
  const count = cumulative ? everUsed : usersAt(draw, reach, age);
  // Of all who ever used it: ratings stay when users leave.
  const ratingCount = draw('rated') < 0.2 ? 0 : Math.floor(everUsed * 0.002 + (draw('rating share') * everUsed) / 80);
  return { count, ratingCount };
}

// Most averages are high.
function starsOf(chance: number): number {
  return 5 - 3.4 * (1 - chance) ** 2.4;
}

function releasedEvery(draw: Draw): readonly [number, number] {
  const chance = draw('released how often');
  return (RELEASED_EVERY.find(({ share }) => chance < share) ?? RELEASED_EVERY[0]).days;
}

interface Ownership {
  seed: number;
  makers: number;
  product: Draw;
  life: Life;
  /** The planned sales after a day. */
  plannedSince(day: number): PlannedSale[];
}

/** Who owns a listing, with the contact it shows, and when it was sold last. */
function ownerOn({ seed, makers, product, life, plannedSince }: Ownership) {
  const { times, soldOn } = soldByChance(product, life);
  let company = makerAfter(seed, product, times, makers);
  let sale: Sale | null = times === 0 ? null : { day: addDays(EPOCH, soldOn), isSilent: false, isPlanned: false };
  for (const { day, isSilent, buyer } of plannedSince(soldOn)) {
    // Nobody buys what is theirs.
    const isOwner = buyerAt(buyer, makers).site === company.site;
    const next = buyerAt(isOwner ? (buyer + 1) % BUYER_COUNT : buyer, makers);
    company = isSilent ? withContactOf(company, next) : next;
    sale = { day: addDays(EPOCH, day), isSilent, isPlanned: true };
  }
  return { company, sale };
}

/** The maker of what a slot holds, or who bought it by chance: the planned sales left out. */
export function makerOn(seed: number, store: number, slot: number, makers: number, day: number): Company {
  const life = lifeOn(seed, store, slot, day);
  const product = drawFrom(seed, productSource(seed, store, slot).key, slot, life.generation);
  return makerAfter(seed, product, soldByChance(product, life).times, makers);
}

function soldByChance(product: Draw, { age, bornOn }: Life) {
  const { times, lastAge } = happened(product, 'sold', ...SOLD_EVERY, age);
  return { times, soldOn: bornOn + lastAge };
}

function makerAfter(seed: number, product: Draw, sales: number, makers: number): Company {
  return companyAt(seed, Math.floor(product('maker', sales) ** 1.5 * makers));
}

/** `1.0.0`, `1.0.1`, …: the version after so many releases. */
export function versionOf(releases: number): string {
  return `${1 + Math.floor(releases / 12)}.${Math.floor((releases % 12) / 3)}.${releases % 3}`;
}

/** An address-safe form of a name. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
