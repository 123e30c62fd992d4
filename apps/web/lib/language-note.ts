const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/**
 * In which language a listing was read, where that is not English, which stores are asked for.
 * @param tag as BCP 47, as the response states it
 */
export function languageNote(tag: string | null | undefined): string | undefined {
  const name = tag ? nameOf(tag) : undefined;
  return name === undefined || /^en\b/i.test(tag ?? '') ? undefined : `The store gave this text in ${name}.`;
}

function nameOf(tag: string): string {
  try {
    return NAMES.of(tag.replaceAll('_', '-')) ?? tag;
  } catch {
    return tag;
  }
}
