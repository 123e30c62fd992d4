const LONGEST_INTRO = 300;

/** A description as what stands under the title, and the whole of it where that is not all. */
export function splitDescription(description: string): { intro: string; whole: string | null } {
  const [first = '', ...others] = description.trim().split(/\n+/);
  if (first.length <= LONGEST_INTRO) return { intro: first, whole: others.length > 0 ? description.trim() : null };
  const sentences = /^.{40,300}?[.!?](?=\s)/s.exec(first)?.[0];
  return { intro: sentences ?? '', whole: description.trim() };
}
