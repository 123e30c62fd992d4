import web from '../package.json' with { type: 'json' };

/** The version of the product, of its API too: the one place where it is read. */
export const VERSION: string = web.version;
