import { type ProblemKind, storableText } from '@pi/domain';

/** The ways in which a request can end without a usable answer. */
export type FetchErrorKind = Extract<
  ProblemKind,
  'disallowed' | 'blocked' | 'http_error' | 'network_error' | 'timeout' | 'too_large' | 'format_changed'
>;

/** Reasons quote what stores send, of any length and in any characters. */
const MAX_LENGTH = 3000;

/**
 * A request that was refused, stopped or never answered, or whose answer cannot be used; the
 * message reads `GET https://…: what happened`.
 */
export class FetchError extends Error {
  override name = 'FetchError' as const;
  readonly kind: FetchErrorKind;
  readonly url: string;
  /** The last HTTP status, where the store answered at all. */
  readonly status: number | undefined;

  constructor(
    kind: FetchErrorKind,
    request: { url: string; method?: string },
    reason: string,
    { status, cause }: { status?: number; cause?: unknown } = {},
  ) {
    const message = `${request.method ?? 'GET'} ${request.url}: ${reason}`;
    super(storableText(message, MAX_LENGTH), { cause });
    this.kind = kind;
    this.url = request.url;
    this.status = status;
  }
}
