import type { LetterKind } from '@pi/domain/events';

/** Where a letter leads. */
export interface LetterLink {
  label: string;
  url: string;
}

/** What a letter says, before it is text and HTML. */
export interface LetterContent {
  subject: string;
  /** What comes first: whole sentences. */
  paragraphs: readonly string[];
  /** A one-time code, shown large. */
  code?: string;
  /** Where the letter leads. */
  link?: LetterLink;
  /** Small print. */
  footer?: readonly (string | LetterLink)[];
}

/** A letter to be sent. */
export interface Letter {
  kind: LetterKind;
  /** An e-mail address. */
  recipient: string;
  content: LetterContent;
  /** Where mail programs end letters of this kind with one click (RFC 8058). */
  unsubscribeUrl?: string;
  /** The event that it is about. */
  eventId?: string;
  /** From when on it is of no use, and not sent any more. */
  expiresAt?: Date;
}
