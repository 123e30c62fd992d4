import type { Buyers, CountBasis, CountKind, ExtractedPricingModel, OwnerKind, PriceUnit } from '@pi/domain';

/**
 * What a step is of plugins of a class: 10 % of them are below `low`, half below `point`, 10 %
 * above `high`.
 */
export interface Prior {
  low: number;
  point: number;
  high: number;
}

/**
 * The published facts that priors rest on, as the steps of an estimate and the docs quote them; a
 * prior of `none` rests on none.
 */
export const FACTS = {
  payers: 'makers of free plugins with a paid tier report that 0.3 to 0.5 %, 0.3 to 1.4 % or about 1 % of users pay',
  downloads: 'one maker of a VS Code extension published 2.4 million downloads and 30,000 monthly users, 80 to 1',
  domains: 'where an administrator installs it, Google Workspace counts everybody of the domain',
  browser: 'a browser maker reported 397 million USD in 2023 from about 300 million monthly users, 1.3 each',
  wins: 'platforms and large companies use plugins to win users for something else: direct revenue is often 0',
  none: 'our assumption, wide since no figure is published',
} as const;

/** A prior with what it rests on. */
export interface FactPrior extends Prior {
  fact: keyof typeof FACTS;
}

/** Users behind a shown number of 1, by how the store shows it. */
export const COUNT_PRIORS: Record<CountKind, Prior> = {
  exact: { low: 1, point: 1, high: 1 },
  // Stores round to one or two digits, most of them down.
  rounded: { low: 1, point: 1.1, high: 1.5 },
  // The floor of a band, of which the next one is often twice as high.
  at_least: { low: 1, point: 1.3, high: 1.9 },
};

/**
 * The floor above the lowest one: a store that shows 0 as the least that there are may mean any
 * number below it.
 */
export const SECOND_FLOOR: Prior = { low: 0, point: 3, high: 10 };

/** USD a month below which an amount is no price. */
export const LEAST_PRICE = 0.01;

/** Users behind one rating, where a store shows ratings alone: our assumption. */
export const USERS_PER_RATING: Record<Buyers, Prior> = {
  consumers: { low: 30, point: 300, high: 4000 },
  developers: { low: 30, point: 300, high: 4000 },
  site_owners: { low: 5, point: 40, high: 500 },
  businesses: { low: 5, point: 50, high: 600 },
};

/**
 * Users of a plugin without ratings, as a share of those behind one rating: from none to as many
 * as there may be behind one.
 */
export const UNRATED: Prior = { low: 0, point: 0.3, high: 1 };

/** People, or sites, that use it in a month, behind one that is counted. */
export const ACTIVE_PRIORS: Record<CountBasis, FactPrior> = {
  // Published shares of payers are shares of such users: some have it on two computers.
  people: { low: 0.6, point: 0.9, high: 1, fact: 'none' },
  // Not everybody uses it on each day.
  daily_people: { low: 1, point: 1.5, high: 3, fact: 'none' },
  domains: { low: 0.03, point: 0.2, high: 0.7, fact: 'domains' },
  sites: { low: 0.6, point: 0.9, high: 1, fact: 'none' },
  installs: { low: 0.02, point: 0.1, high: 0.4, fact: 'none' },
  downloads: { low: 1 / 300, point: 1 / 80, high: 1 / 12, fact: 'downloads' },
  // Packages for all platforms and updates: many times the installs of one editor's store.
  packages: { low: 1 / 3000, point: 1 / 500, high: 1 / 50, fact: 'none' },
  // Users per rating are users.
  ratings: { low: 1, point: 1, high: 1, fact: 'none' },
};

type PayingClass = Exclude<ExtractedPricingModel, 'free'> | 'priced' | 'unknown';

/**
 * The share of active users who pay at a time; of what is paid for once, those who buy it in a
 * year. `priced`: a price is stated, and not whether there is more than that to pay; `unknown`:
 * nothing is stated, so that it may be free.
 */
export const PAYING_PRIORS: Record<Buyers, Record<PayingClass, FactPrior>> = {
  consumers: {
    freemium: { low: 0.0015, point: 0.007, high: 0.02, fact: 'payers' },
    free_trial: { low: 0.003, point: 0.02, high: 0.1, fact: 'none' },
    paid: { low: 0.02, point: 0.15, high: 0.7, fact: 'none' },
    one_time: { low: 0.001, point: 0.006, high: 0.03, fact: 'none' },
    priced: { low: 0.0007, point: 0.007, high: 0.05, fact: 'none' },
    unknown: { low: 0.0001, point: 0.002, high: 0.03, fact: 'none' },
  },
  developers: {
    freemium: { low: 0.001, point: 0.005, high: 0.02, fact: 'payers' },
    free_trial: { low: 0.003, point: 0.02, high: 0.1, fact: 'none' },
    paid: { low: 0.02, point: 0.15, high: 0.7, fact: 'none' },
    one_time: { low: 0.001, point: 0.005, high: 0.025, fact: 'none' },
    priced: { low: 0.0005, point: 0.005, high: 0.05, fact: 'none' },
    unknown: { low: 0.00005, point: 0.001, high: 0.03, fact: 'none' },
  },
  site_owners: {
    freemium: { low: 0.002, point: 0.01, high: 0.03, fact: 'none' },
    free_trial: { low: 0.01, point: 0.06, high: 0.3, fact: 'none' },
    paid: { low: 0.05, point: 0.3, high: 0.9, fact: 'none' },
    one_time: { low: 0.0015, point: 0.008, high: 0.04, fact: 'none' },
    priced: { low: 0.001, point: 0.01, high: 0.08, fact: 'none' },
    unknown: { low: 0.0001, point: 0.003, high: 0.05, fact: 'none' },
  },
  businesses: {
    freemium: { low: 0.003, point: 0.012, high: 0.05, fact: 'payers' },
    free_trial: { low: 0.02, point: 0.1, high: 0.5, fact: 'none' },
    paid: { low: 0.1, point: 0.4, high: 0.9, fact: 'none' },
    one_time: { low: 0.002, point: 0.01, high: 0.05, fact: 'none' },
    priced: { low: 0.0015, point: 0.015, high: 0.15, fact: 'none' },
    unknown: { low: 0.0002, point: 0.006, high: 0.1, fact: 'none' },
  },
};

/** A free plugin without a price: nobody pays, apart from what we cannot see, such as donations. */
export const FREE_PAYING: Prior = { low: 0, point: 0, high: 0.0005 };

/** Of a free listing of what is sold elsewhere: those who use it and pay there. */
export const ELSEWHERE_PAYING: Prior = { low: 0.0003, point: 0.006, high: 0.1 };

/** Of a plugin that lives on advertisements: the share of users whom advertisers pay for. */
export const AD_PAYING: Prior = { low: 0.2, point: 0.6, high: 0.95 };
/** What advertisers pay for one of them a year: at most about what a whole browser earns. */
export const AD_PRICE: FactPrior = { low: 0.02, point: 0.15, high: 1.5, fact: 'browser' };

/**
 * What a payer pays in a year, for each USD of a year at the lowest stated price: yearly plans are
 * cheaper and many leave within the year, others pay for a higher tier.
 */
export const STATED_PRICE: FactPrior = { low: 0.4, point: 0.8, high: 1.6, fact: 'none' };

/** Prices per counted user, or site, for one stated price; `null`: not stated for what. */
export const UNIT_PRIORS: Record<'people' | 'sites' | 'company_sites', Record<PriceUnit | 'null', Prior>> = {
  people: {
    seat: { low: 1, point: 1, high: 1 },
    user: { low: 1, point: 1, high: 1 },
    // Several users share one licence.
    site: { low: 0.2, point: 0.45, high: 1 },
    null: { low: 0.38, point: 0.9, high: 2.1 },
  },
  sites: {
    seat: { low: 1, point: 1.5, high: 3 },
    user: { low: 1, point: 1.5, high: 3 },
    site: { low: 1, point: 1, high: 1 },
    null: { low: 0.55, point: 1, high: 2.1 },
  },
  // A whole company each, whose people may be paid for one by one.
  company_sites: {
    seat: { low: 2, point: 8, high: 40 },
    user: { low: 2, point: 8, high: 40 },
    site: { low: 1, point: 1, high: 1 },
    null: { low: 0.3, point: 1.3, high: 7 },
  },
};

/** USD a payer and year where no price is stated: our assumption. */
export const CLASS_PRICES: Record<Buyers | 'company_sites', Prior> = {
  consumers: { low: 14, point: 45, high: 145 },
  developers: { low: 18, point: 60, high: 200 },
  site_owners: { low: 25, point: 80, high: 260 },
  businesses: { low: 20, point: 90, high: 450 },
  company_sites: { low: 40, point: 300, high: 2500 },
};

/** The share of what users pay that is the plugin's own revenue: our assumption. */
export const OWNER_PRIORS: Record<OwnerKind, Prior> = {
  platform: { low: 0, point: 0.02, high: 0.5 },
  public_company: { low: 0, point: 0.1, high: 1 },
  ad_funded: { low: 0, point: 0.5, high: 1 },
  // Neither 0 nor all that the company earns.
  sold_elsewhere: { low: 0.1, point: 0.5, high: 3 },
  small: { low: 1, point: 1, high: 1 },
  single: { low: 1, point: 1, high: 1 },
};

/**
 * USD a counted user, download or installation and year, above which an estimate states its
 * reason.
 */
export const MOST_PER_USER = 2;
