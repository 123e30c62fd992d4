import type { ProblemKind } from '@pi/domain';

/** The ways in which a request can end without a usable answer. */
export type FetchErrorKind = Extract<
  ProblemKind,
  'disallowed' | 'blocked' | 'http_error' | 'network_error' | 'timeout' | 'too_large' | 'format_changed'
>;

/**
 * A request that was refused, stopped or never answered, or a list whose answer is none; the message reads `GET https://…: what
 * happened`.
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
    super(`${request.method ?? 'GET'} ${request.url}: ${reason}`, { cause });
    this.kind = kind;
    this.url = request.url;
    this.status = status;
  }
}
