const FOUND_MS = 60_000;
const PROBLEM_MS = 5000;

/**
 * Remembers for a minute that a provider is what it has to be, and for five seconds what is wrong
 * with it; requests at once wait for one answer. Otherwise anybody could have us call it at will.
 * @param now milliseconds
 */
export function rememberCheck(check: (issuer: string) => Promise<string | null>, now = Date.now) {
  let last: { answer: Promise<string | null>; until: number } | undefined;
  return (issuer: string): Promise<string | null> => {
    if (last && now() < last.until) return last.answer;
    const asked = { answer: check(issuer), until: Number.POSITIVE_INFINITY };
    last = asked;
    return asked.answer.then((problem) => {
      asked.until = now() + (problem === null ? FOUND_MS : PROBLEM_MS);
      return problem;
    });
  };
}
