/**
 * The data a page carries in its inline scripts, read on its own so that no parser of ours is
 * asked.
 */
export interface PageData {
  /** Data by block key (`ds:0`). */
  blocks: Map<string, unknown>;
  /** Call ids by block key, from `AF_dataServiceRequests`. */
  calls: Map<string, string>;
  /** Keys of blocks that hold an error in place of data. */
  errors: string[];
  /** Year of the server build that made the page. */
  year: string | undefined;
}

const BLOCK =
  /AF_initDataCallback\(\{key: '(ds:\d+)',(?: hash: '\d+',)? +data:(.*?)(?:, sideChannel: \{\}|(,errorHasStatus: true,))\}\);<\/script>/gs;
const CALL = /'(ds:\d+)' : \{id:'(\w+)'/g;

export function pageData(html: string): PageData {
  const found = [...html.matchAll(BLOCK)];
  return {
    blocks: new Map(found.map(([, key = '', data = '']) => [key, JSON.parse(data)])),
    calls: new Map([...html.matchAll(CALL)].map(([, key = '', id = '']) => [key, id])),
    errors: found.filter(([, , , error]) => error).map(([, key = '']) => key),
    year: /"cfb2h":"boq_[a-z-]+_(\d{4})/.exec(html)?.[1],
  };
}

/** The data that answers a call, whatever its block's number. */
export function answerTo(page: PageData, call: string): unknown {
  for (const [key, id] of page.calls) if (id === call) return page.blocks.get(key);
  return undefined;
}
