import { addDays, type Day } from '@pi/domain';
import { FetchError, type FetchErrorKind, type StoreRequest } from '@pi/scrapers';
import { type Catalogue, FAULTS, type FaultName, type STORES } from '@pi/stores';

type Store = (typeof STORES)[number];
type Shelf = ReturnType<Catalogue['shelf']>;
type Answer = { status: number; type: string; body: string };

/** What a store is asked, and what it knows. */
export interface Question {
  store: Store;
  request: StoreRequest;
  shelf: Shelf;
  day: Day;
  /** The last answer to another request of the store. */
  previous: Answer | undefined;
}

/** A way to answer: an answer, or an exception in place of one. */
type Way = (question: Question) => Answer;

const refused =
  (kind: FetchErrorKind, reason: string, status?: number): Way =>
  ({ request }) => {
    throw new FetchError(kind, request, reason, { status });
  };

/** There is no answer: the unit fails and is read again. */
const REFUSALS: Record<string, Way> = {
  'answered 503': refused('http_error', 'answered 503', 503),
  'answered 429': refused('http_error', 'answered 429', 429),
  'answered 403': refused('blocked', 'answered 403', 403),
  'timed out': refused('timeout', 'no answer within 30 s'),
  'cut off': refused('network_error', 'other side closed'),
  'too large': refused('too_large', 'more than 64 MB'),
};

/** What a reader notices: the unit fails and is read again. */
const UNREADABLE: Record<string, Way> = {
  'an empty body': () => ({ status: 200, type: 'text/plain', body: '' }),
  'a captcha': viaFault('captcha'),
  'its home page': viaFault('home_page'),
};
/** A file of numbers that is read together with a list. */
const NUMBERS_ALONE = /community-plugin-stats/;

/** What a reader may believe: a number of the day may be missing or old, until the next day. */
const MISLEADING: Record<string, Way> = {
  'half of the body': (question) => {
    const answer = answerTo(question);
    return { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
  },
  'the answer to another request': (question) => question.previous ?? answerTo(question),
  'the answer of yesterday': (question) => answerTo({ ...question, day: addDays(question.day, -1) }),
  'an empty list': (question) => answerTo({ ...question, shelf: emptied(question.shelf) }),
  'a short list': viaFault('short_list'),
  'counts that fell': viaFault('falling_counters'),
  'numbers of yesterday': viaFault('stale_day'),
  'a NUL': withText('\0'),
  'a lone surrogate': withText('\ud83d'),
  'a long text': withText('x'.repeat(200_000)),
};

const WAYS: Record<string, Way> = { ...REFUSALS, ...UNREADABLE, ...MISLEADING };
export const REQUEST_FAULTS = Object.keys(WAYS);

/**
 * Whether a fault of a request may make numbers of the day differ from those of a good day. Numbers
 * in a file of their own do, when it cannot be read: the listings are stored without them.
 */
export function isMisleading(fault: string, url: string): boolean {
  return fault in MISLEADING || (fault in UNREADABLE && NUMBERS_ALONE.test(url));
}

/**
 * The answer of a sample store.
 * @throws FetchError where the fault is that there is none
 */
export function answerTo(question: Question, fault?: string): Answer {
  const way = fault === undefined ? undefined : WAYS[fault];
  if (way) return way(question);
  const { store, request, shelf, day } = question;
  const reply = store.answer(new URL(request.url), shelf, day, request.body);
  if (!reply) return { status: 404, type: 'text/plain', body: '404: Not Found' };
  const { status, type, body } = reply;
  return { status, type, body: typeof body === 'string' ? body : [...body].join('') };
}

/** A fault of the sample stores, which changes what they see or answer. */
function viaFault(name: FaultName): Way {
  const fault = FAULTS.find((one) => one.name === name);
  return (question) => {
    const { store, request } = question;
    const view = fault?.view?.(question) ?? question;
    const answer = answerTo({ ...question, ...view });
    const asked = { ...view, store, url: new URL(request.url), chance: 0 };
    const reply = fault?.answer?.(answer, asked) ?? answer;
    return { ...answer, ...reply, body: typeof reply.body === 'string' ? reply.body : [...reply.body].join('') };
  };
}

function emptied(shelf: Shelf): Shelf {
  return { ...shelf, *listed() {}, listedCount: () => 0, page: () => [] };
}

/** The answer with a text at the beginning of its third text, as the format writes it. */
function withText(text: string): Way {
  return (question) => {
    const answer = answerTo(question);
    const isJson = /^\s*[[{]/.test(answer.body);
    const written = isJson ? JSON.stringify(text).slice(1, -1) : text;
    let seen = 0;
    const body = answer.body.replace(isJson ? /": ?"/g : /<[a-z0-9]+>/g, (start) =>
      ++seen === 3 ? start + written : start,
    );
    return { ...answer, body };
  };
}
