/** The seconds of the time in which requests are counted: an hour of the clock, in UTC. */
export const RATE_WINDOW_SECONDS = 3600;

/**
 * How many requests of the API are answered in that time: to an address of the network, and to
 * all keys of one person together.
 */
export const RATE_LIMITS = { address: 5000, key: 50_000 } as const;

/** By what requests are counted. */
export type RateLimitName = keyof typeof RATE_LIMITS;
