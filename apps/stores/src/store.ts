import type { Day } from '@pi/domain';
import type { CataloguedStore, Shelf } from './catalogue/catalogue.ts';

/** What a store answers. A long body comes in pieces, so that it is never whole in memory. */
export interface Reply {
  status: number;
  type: string;
  headers?: Record<string, string>;
  body: string | Iterable<string>;
}

/** One sample store: a folder under `stores/`, and a line in `stores/index.ts`. */
export interface SampleStore extends CataloguedStore {
  /** The Host headers its requests carry; a host may be shared with another store. */
  hosts: readonly string[];
  /** Whether it answers POST requests too. */
  takesPosts?: boolean;
  /** Path of the page that welcomes people; absent where it answers to programs alone. */
  homePath?: string;
  /** It has no list of ids: a reader has to know them. */
  knownIdsOnly?: boolean;
  /** It has files of the past only: a daily run requests nothing from it. */
  historyOnly?: boolean;
  /**
   * @param posted the body of a POST
   * @returns undefined where the address is none of this store's
   */
  answer(url: URL, shelf: Shelf, day: Day, posted?: string): Reply | undefined;
}

/** A robots.txt that closes nothing. */
export const OPEN_ROBOTS = '# Sample store\nUser-agent: *\nAllow: /\n';

export const html = (body: string, status = 200): Reply => ({ status, type: 'text/html; charset=utf-8', body });
export const text = (body: string, status = 200): Reply => ({ status, type: 'text/plain; charset=utf-8', body });
export const xml = (body: string | Iterable<string>): Reply => ({ status: 200, type: 'application/xml', body });
export const json = (body: unknown, status = 200): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: `${JSON.stringify(body)}\n`,
});
