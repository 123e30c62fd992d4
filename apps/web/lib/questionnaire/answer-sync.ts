import type { AnswerValue } from '@pi/domain/events';
import type { SaveState } from './saved-words.ts';

/** An answer as it is sent; null deletes it. */
export type SentAnswer = AnswerValue | null;

/** Wrong, of somebody who left, or too late: no later try changes that. */
const REFUSED = [400, 404, 409];

interface Waiting {
  value: SentAnswer;
  /** ISO: since when it is not saved. */
  since: string;
}

interface Ports {
  /** Keeps what is not saved on the reader's device. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Whose answers these are: the id of the registration. */
  owner: string;
  put(questionId: string, value: SentAnswer): Promise<{ isOk: boolean; status: number; message: string }>;
  now(): Date;
  report(state: SaveState): void;
  /** The server refuses an answer for good. */
  refuse(questionId: string, message: string): void;
}

export interface AnswerSync {
  /** What is kept on this device for these questions: it will be sent. */
  restore(questionIds: readonly string[]): Map<string, SentAnswer>;
  /** Keeps an answer on this device until it is saved. */
  keep(questionId: string, value: SentAnswer): void;
  /** Sends all that is kept, one after the other. @returns whether nothing is left */
  send(): Promise<boolean>;
}

/**
 * Saves answers: the newest of each question, in order, however often they change meanwhile. One
 * that could not be sent stays on the device until a later try saves it.
 */
export function createAnswerSync({ storage, owner, put, now, report, refuse }: Ports): AnswerSync {
  const waiting = new Map<string, Waiting>();
  let running: Promise<boolean> | null = null;
  const keyOf = (questionId: string) => `answer ${owner} ${questionId}`;

  function keep(questionId: string, value: SentAnswer): void {
    const kept = { value, since: waiting.get(questionId)?.since ?? now().toISOString() };
    waiting.set(questionId, kept);
    storage.setItem(keyOf(questionId), JSON.stringify(kept));
  }

  function drop(questionId: string): void {
    waiting.delete(questionId);
    storage.removeItem(keyOf(questionId));
  }

  async function run(): Promise<boolean> {
    for (;;) {
      const [next] = waiting;
      if (!next) return true;
      const [questionId, kept] = next;
      const { isOk, status, message } = await put(questionId, kept.value);
      const isRefused = REFUSED.includes(status);
      if ((isOk || isRefused) && waiting.get(questionId) === kept) drop(questionId);
      if (isRefused) refuse(questionId, message);
      else if (isOk) report({ kind: 'saved', at: now() });
      else {
        const since = [...waiting.values()].map((one) => one.since).toSorted()[0] ?? kept.since;
        report({ kind: 'unsaved', since: new Date(since), message: status === 0 ? null : message });
        return false;
      }
    }
  }

  return {
    restore(questionIds) {
      for (const id of questionIds) {
        const kept = readWaiting(storage.getItem(keyOf(id)));
        if (kept) waiting.set(id, kept);
      }
      return new Map([...waiting].map(([id, { value }]) => [id, value]));
    },
    keep,
    send() {
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    },
  };
}

function readWaiting(text: string | null): Waiting | null {
  try {
    const kept = JSON.parse(text ?? 'null');
    return typeof kept?.since === 'string' && 'value' in kept ? kept : null;
  } catch {
    return null;
  }
}
