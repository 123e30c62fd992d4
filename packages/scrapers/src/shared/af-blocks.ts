import { jsonAt } from './json-at.ts';

const CALL = 'AF_initDataCallback({';
const HEAD = /^AF_initDataCallback\(\{\s*key:\s*['"](ds:\d+)['"][^[{]*?\bdata:\s*/;
const IN_SCRIPT = /<script[^<>]*>\s*$/;
const ERRORED = /^[\w\s]*,\s*errorHasStatus:\s*(?:true|!0)/;
const SERVICE = /['"]?(ds:\d+)['"]?\s*:\s*\{\s*id\s*:\s*['"](\w+)['"]\s*,\s*request\s*:\s*\[?\s*(?:['"]([^'"]*)['"])?/g;

/**
 * The answer inside a data block: undefined where it is not JSON; `errored` where the server gave
 * an error status.
 */
export interface AfAnswer {
  data: unknown;
  errored: boolean;
}

/**
 * One inline data block of a Google store page: `AF_initDataCallback({key: 'ds:0', ..., data: [...]
 * ...})`.
 */
export interface AfBlock {
  key: string;
  /** Decodes the block; pages have large blocks that are not needed. */
  read(): AfAnswer;
}

/**
 * What a page asked its server for: the key of the answer's block, the service's id, the first
 * argument.
 */
export interface AfService {
  key: string;
  id: string;
  argument: string | undefined;
}

/**
 * The page's data blocks in their order. Keys and order move between pages: choose a block by
 * service or content. A block begins its own script, so that a review cannot contain one; it ends
 * before the next one, so that blocks that are cut off are not read over and over.
 */
export function afBlocks(page: string): AfBlock[] {
  const starts = blockStarts(page);
  return starts.flatMap((at, index) => {
    const text = page.slice(at, starts[index + 1]);
    const head = HEAD.exec(text.slice(0, 200));
    return head?.[1] ? [{ key: head[1], read: () => answerAt(text, head[0].length) }] : [];
  });
}

/** The services of `AF_dataServiceRequests`; none where the page has no such table. */
export function afServices(page: string): AfService[] {
  const at = page.indexOf('AF_dataServiceRequests');
  if (at === -1) return [];
  const table = page.slice(at, at + 4000);
  return [...table.matchAll(SERVICE)].map(([, key = '', id = '', argument]) => ({ key, id, argument }));
}

function blockStarts(page: string): number[] {
  const starts: number[] = [];
  for (let at = page.indexOf(CALL); at !== -1; at = page.indexOf(CALL, at + CALL.length))
    if (IN_SCRIPT.test(page.slice(Math.max(0, at - 300), at))) starts.push(at);
  return starts;
}

function answerAt(text: string, start: number): AfAnswer {
  const decoded = jsonAt(text, start);
  const end = decoded?.end ?? start;
  return { data: decoded?.value, errored: ERRORED.test(text.slice(end, end + 60)) };
}
