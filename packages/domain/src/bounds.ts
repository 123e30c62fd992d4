/** The largest value of a column of the type `integer`. */
export const LARGEST_INTEGER = 2_147_483_647;

/**
 * How long texts are at most, in UTF-16 code units, of which each takes at most three bytes in
 * UTF-8. An entry of an index has at most 2,704 bytes in Postgres, so `id`, `line` and `key` must
 * stay below 850.
 */
export const LONGEST = {
  /** A store's id of a plugin. */
  id: 200,
  /** One line of a listing, also the id of a review. */
  line: 500,
  /** The key of a unit of work. */
  key: 800,
  address: 2000,
  /** RFC 5321, 4.5.3.1.3: a path has 256 octets with its brackets. */
  email: 254,
  /** Text of several lines. */
  text: 50_000,
  /** A value or reason in a change of the market. */
  change: 200,
  /** A sentence on a failure. */
  message: 1000,
} as const;

/** How many entries the lists inside a listing have at most. */
export const MOST_IN_LIST = {
  ...{ permissions: 500, optionalPermissions: 500, languages: 500, badges: 500, reviews: 20 },
  ...{ categories: 100, tags: 500, worksWith: 100, dataUse: 100, screenshots: 100, videos: 20 },
} as const;
