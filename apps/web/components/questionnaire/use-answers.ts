'use client';

import type { AnswerValue } from '@pi/domain/events';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { callApi } from '#components/forms/call-api.ts';
import { cleanAnswer } from '#lib/questionnaire/answer-state.ts';
import { type AnswerSync, createAnswerSync } from '#lib/questionnaire/answer-sync.ts';
import type { GivenAnswers } from '#lib/questionnaire/asked-question.ts';
import { deviceStorage } from '#lib/questionnaire/device-storage.ts';
import type { SaveState } from '#lib/questionnaire/saved-words.ts';

/** A text is saved when nobody has typed for so long, or leaves it. */
const TYPING_MS = 700;

interface Input {
  eventId: string;
  registrationId: string;
  questionIds: readonly string[];
  given: GivenAnswers;
  /** ISO; null: nothing is saved yet. */
  savedAt: string | null;
  isOpen: boolean;
}

/** The answers of a questionnaire, each saved as soon as it changes. */
export function useAnswers({ eventId, registrationId, questionIds, given, savedAt, isOpen }: Input) {
  const [answers, setAnswers] = useState(given);
  const [state, setState] = useState<SaveState>(
    savedAt === null ? { kind: 'none' } : { kind: 'saved', at: new Date(savedAt) },
  );
  const [refusals, setRefusals] = useState<Readonly<Record<string, string | undefined>>>({});
  const sync = useRef<AnswerSync>(null);
  const hasChanged = useRef(false);
  const router = useRouter();
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is of one registration
  useEffect(() => {
    if (!isOpen) return;
    const own = createAnswerSync({
      storage: deviceStorage(),
      owner: registrationId,
      put: (id, value) => callApi('PUT', `/api/questionnaire/submit-answers/${eventId}`, { answers: { [id]: value } }),
      now: () => new Date(),
      report: setState,
      refuse: (id, message) => setRefusals((before) => ({ ...before, [id]: message })),
    });
    sync.current = own;
    const kept = own.restore(questionIds);
    hasChanged.current = kept.size > 0;
    if (kept.size > 0) setAnswers((before) => ({ ...before, ...toGiven(kept) }));
    const send = () => void own.send();
    const sendHidden = () => document.hidden && send();
    send();
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', sendHidden);
    return () => {
      // Pages that the browser remembers show the answers as they were.
      void own.send().then(() => hasChanged.current && router.refresh());
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', sendHidden);
    };
  }, []);

  function send(): Promise<boolean> {
    clearTimeout(typing.current);
    return sync.current?.send() ?? Promise.resolve(true);
  }

  function change(id: string, value: AnswerValue, { isTyped = false } = {}): void {
    hasChanged.current = true;
    setAnswers((before) => ({ ...before, [id]: value }));
    setRefusals((before) => ({ ...before, [id]: undefined }));
    sync.current?.keep(id, cleanAnswer(value));
    clearTimeout(typing.current);
    if (isTyped) typing.current = setTimeout(send, TYPING_MS);
    else void send();
  }

  return { answers, state, refusals, change, send };
}

function toGiven(kept: ReadonlyMap<string, AnswerValue | null>): Record<string, AnswerValue> {
  return Object.fromEntries([...kept].map(([id, value]) => [id, value ?? '']));
}
