import type { ServerResponse } from 'node:http';
import type { Day } from '@pi/domain';
import type { Shelf } from '../catalogue/catalogue.ts';
import type { Reply, SampleStore } from '../store.ts';

/** What a store answers from. */
export interface View {
  shelf: Shelf;
  day: Day;
}

/** What a store is asked. */
export interface Question {
  store: SampleStore;
  url: URL;
  /** The body of a POST. */
  posted?: string;
}

/** What was asked, and what it was answered from. */
export interface Asked extends View, Question {
  /** In [0, 1), always the same for an address: chooses between the ways a fault can show. */
  chance: number;
}

/**
 * One way in which a store misbehaves; it works on what is served, on the answer, on its bytes or
 * on their way.
 */
export interface Fault {
  name: string;
  /** What the store does, as the rest of a sentence that begins with its name. */
  does: string;
  /** Whether it means anything for a store; absent: for every one. */
  appliesTo?(store: SampleStore): boolean;
  /** The same view, with another truth in it. */
  view?(view: View): View;
  answer?(reply: Reply, asked: Asked): Reply;
  /** The bytes of a piece of a body. */
  encode?(text: string, asked: Asked): Uint8Array;
  /**
   * The packed bytes as they leave; the headers of the response are not sent before the first of
   * them.
   */
  transport?(pieces: AsyncIterable<Uint8Array>, response: ServerResponse, asked: Asked): AsyncIterable<Uint8Array>;
}
