import { ApiError } from '../api-error.ts';

interface Range {
  type: string;
  quality: number;
}

/** Other names of a type, none of which is registered. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  'text/x-ndjson': ['application/x-ndjson', 'application/ndjson', 'application/jsonl'],
};

/**
 * The media type of an answer: the one that the header Accept likes best, the first of equals. A
 * format that is built on another is accepted as that one too: `application/xml` takes
 * `application/rss+xml`.
 * @param types what the address can answer, without parameters; the first where nothing is said
 * @throws ApiError not_acceptable where none of them is accepted
 */
export function acceptedType<Type extends string>(accept: string | null, types: readonly [Type, ...Type[]]): Type {
  if (accept === null || accept.trim() === '') return types[0];
  const ranges = accept.split(',').map(readRange);
  const [best, quality] = types
    .map((type): [Type, number] => [type, qualityOf(type, ranges)])
    .reduce((a, b) => (b[1] > a[1] ? b : a));
  if (quality === 0)
    throw new ApiError('not_acceptable', `This address answers ${types.join(' or ')}, and nothing that Accept names.`);
  return best;
}

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const [, written] =
    /^q\s*=\s*([01](?:\.\d{0,3})?)$/.exec(parameters.find((one) => /^q\s*=/.test(one)) ?? 'q=1') ?? [];
  return { type, quality: written === undefined ? 0 : Math.min(1, Number(written)) };
}

/** The quality of the most specific range that a type is in: RFC 9110, 12.5.1. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const [main, sub = ''] = type.split('/');
  const base = sub.includes('+') ? sub.slice(sub.lastIndexOf('+') + 1) : undefined;
  const namesOfType = [[type, ...(OTHER_NAMES[type] ?? [])], base ? [`application/${base}`, `text/${base}`] : [], [`${main}/*`], ['*/*']];
  for (const names of namesOfType) {
    const found = ranges.filter((range) => names.includes(range.type));
    if (found.length > 0) return Math.max(...found.map(({ quality }) => quality));
  }
  return 0;
}
