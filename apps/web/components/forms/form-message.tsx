import type { ApiAnswer } from './call-api.ts';

/** What a route answered, in words; read out when it changes. */
export function FormMessage({ answer }: { answer: Pick<ApiAnswer, 'isOk' | 'message'> | null }) {
  return (
    <p role="status" className={`mt-2 min-h-5 text-sm ${answer && !answer.isOk ? 'text-down' : 'text-ink-2'}`}>
      {answer?.message}
    </p>
  );
}
