import { parentPort } from 'node:worker_threads';
import type { StoreResponse } from '@pi/scrapers';
import { getParser, type ParserName } from './parser-name.ts';
import { readBounded } from './read-bounded.ts';

/** What `parseInWorker` sends; the worker answers with a ParseResult. */
export interface ParseTask {
  parser: ParserName;
  responses: StoreResponse[];
}

/** The entry of a worker thread: parses what it is sent, one unit after the other. */
parentPort?.on('message', ({ parser, responses }: ParseTask) => {
  parentPort?.postMessage(readBounded(getParser(parser), responses));
});
