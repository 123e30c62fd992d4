import type { Reply } from '../store.ts';
import type { Fault } from './fault.ts';

export const renamedClasses = {
  name: 'renamed_classes',
  does: 'has other class names in its pages, as after a redesign',
  appliesTo: (store) => store.homePath !== undefined,
  answer: (reply) => (isPage(reply) ? { ...reply, body: renamed(wholeText(reply)) } : reply),
} as const satisfies Fault;

export const movedData = {
  name: 'moved_data',
  does: 'keeps its data under other keys, one level deeper',
  answer: (reply) => {
    if (isPage(reply)) return { ...reply, body: withMovedBlocks(wholeText(reply)) };
    return isJson(reply) ? { ...reply, body: wrapped(reply.body) } : reply;
  },
} as const satisfies Fault;

export const renamedRatings = {
  name: 'renamed_ratings',
  does: 'calls ratings scores in its data, as after a redesign',
  answer: (reply) => {
    if (isPage(reply)) return { ...reply, body: wholeText(reply).replace(JSON_SCRIPT, withScores) };
    if (!isJson(reply)) return reply;
    return { ...reply, body: typeof reply.body === 'string' ? withScores(reply.body) : scoresIn(reply.body) };
  },
} as const satisfies Fault;

const JSON_SCRIPT = /(<script type="application\/(?:ld\+)?json"[^>]*>)(.*?)(<\/script>)/gs;
const RATING_KEY = /"(?:(?:[^"\\]*_)?rating|[^"\\]*Rating)[^"\\]*"(?=\s*:)/g;

function isPage({ type }: Reply): boolean {
  return type.startsWith('text/html');
}

// Some hosts serve JSON as plain text.
function isJson({ type, body }: Reply): boolean {
  return type.includes('json') || (type.startsWith('text/plain') && (typeof body !== 'string' || /^[[{]/.test(body)));
}

function wholeText({ body }: Reply): string {
  return typeof body === 'string' ? body : [...body].join('');
}

function renamed(page: string): string {
  return page.replace(/\bclass="(?!ds:)([^"]*)"/g, (_, names: string) => `class="${names.replace(/[\w-]+/g, other)}"`);
}

function other(name: string): string {
  return `n${[...name].reverse().join('')}`;
}

function withMovedBlocks(page: string): string {
  return page
    .replace(
      /(AF_initDataCallback\(\{key: ')ds:(\d+)(', hash: '\d+', data:)(.*?)(, sideChannel: \{\}\}\);)/gs,
      '$1sd:$2$3[[$4]]$5',
    )
    .replace(JSON_SCRIPT, '$1{"payload":{"data":$2}}$3');
}

function wrapped(body: Reply['body']): Reply['body'] {
  return typeof body === 'string' ? [...inPayload([body])].join('') : inPayload(body);
}

function* inPayload(pieces: Iterable<string>): Generator<string> {
  yield '{"payload":{"data":';
  yield* pieces;
  yield '}}\n';
}

function withScores(data: string): string {
  return data.replace(RATING_KEY, (key) => key.replace('rating', 'score').replace('Rating', 'Score'));
}

function* scoresIn(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) yield withScores(piece);
}
