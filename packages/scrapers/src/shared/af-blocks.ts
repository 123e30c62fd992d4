import { jsonAt } from './json-at.ts';

const CALL = 'AF_initDataCallback({';
const HEAD = /^AF_initDataCallback\(\{\s*key:\s*['"](ds:\d+)['"][^[{]*?\bdata:\s*/;
const ERRORED = /^\s*,\s*errorHasStatus:\s*(?:true|!0)/;
const SERVICE = /['"]?(ds:\d+)['"]?\s*:\s*\{\s*id\s*:\s*['"](\w+)['"]\s*,\s*request\s*:\s*\[?\s*(?:['"]([^'"]*)['"])?/g;

/** The answer inside a data block: undefined where it is no JSON; `errored` where the server gave an error status. */
export interface AfAnswer {
  data: unknown;
  errored: boolean;
}

/** One inline data block of a Google store page: `AF_initDataCallback({key: 'ds:0', ..., data: [...] ...})`. */
export interface AfBlock {
  key: string;
  /** Decodes the block; pages hold large blocks nobody asks for. */
  read(): AfAnswer;
}

/** What a page asked its server for: the key of the answer's block, the service's id, the first argument. */
export interface AfService {
  key: string;
  id: string;
  argument: string | undefined;
}

/** The page's data blocks in their order. Keys and order move between pages: choose a block by service or content. */
export function afBlocks(page: string): AfBlock[] {
  const blocks: AfBlock[] = [];
  for (let at = page.indexOf(CALL); at !== -1; at = page.indexOf(CALL, at + CALL.length)) {
    const head = HEAD.exec(page.slice(at, at + 200));
    if (!head?.[1]) continue;
    const start = at + head[0].length;
    blocks.push({ key: head[1], read: () => answerAt(page, start) });
  }
  return blocks;
}

/** The services of `AF_dataServiceRequests`; none where the page has no such table. */
export function afServices(page: string): AfService[] {
  const at = page.indexOf('AF_dataServiceRequests');
  if (at === -1) return [];
  const table = page.slice(at, at + 4000);
  return [...table.matchAll(SERVICE)].map(([, key = '', id = '', argument]) => ({ key, id, argument }));
}

function answerAt(page: string, start: number): AfAnswer {
  const decoded = jsonAt(page, start);
  if (!decoded) return { data: undefined, errored: false };
  return { data: decoded.value, errored: ERRORED.test(page.slice(decoded.end, decoded.end + 60)) };
}
