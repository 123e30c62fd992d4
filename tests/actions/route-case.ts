import type { People, Things, Who } from './world.ts';

/** What a call says. */
export interface Call {
  /** Ids in the path, by the names of its parts: `{ event: '…' }`. */
  path?: Record<string, string>;
  /** After the question mark. */
  query?: string;
  /** JSON, or a file as it is. */
  body?: unknown;
}

/**
 * One method of one route: who may call it, and what it answers to everything that can go wrong.
 */
export interface RouteCase {
  /** As `listRoutes` says it. */
  route: string;
  /** Who may; `nobody`: everybody may, without an account too. */
  as: Who;
  /** What they are answered. */
  status: number;
  /** Whether another site may send it too: mail programs do. */
  anyOrigin?: boolean;
  /** Makes what a right call needs; each time something new. */
  call(things: Things, people: People): Promise<Call>;
  /** What others who are signed in are answered, where it is not 403. */
  others?: Partial<Record<Exclude<Who, 'nobody'>, number>>;
  /** Whether everybody calls it on what is their own, so that nobody is refused. */
  isOwn?: true;
  /** A body that is wrong, and the field that the answer names. */
  malformed?: { body: unknown; field: string };
  /** What an id that nothing has is answered, where it is not 404. */
  unknown?: number;
  /**
   * What the second of two equal calls at once is answered, where it is not the same as the first;
   * one of several, where it depends on how far the first one is.
   */
  again?: number | readonly number[];
  /** A right call in a state that does not allow it: 409, with the states in the message. */
  wrongState?: { call(things: Things, people: People): Promise<Call>; message: RegExp };
}

/** The address of a call. */
export function addressOf(route: string, { path = {}, query }: Call): { method: string; address: string } {
  const [method = '', pattern = ''] = route.split(' ');
  const address = pattern.replace(/\[(\w+)\]/g, (_, name) => encodeURIComponent(path[name] ?? ''));
  return { method, address: query ? `${address}?${query}` : address };
}
