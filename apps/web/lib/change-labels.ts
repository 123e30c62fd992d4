import type { ChangeDescription, ChangeKind } from '@pi/domain';

const WORDS: Record<ChangeKind, { short: string; long(before: string, after: string): string }> = {
  listed: { short: 'Listed', long: () => 'Listed in the store' },
  delisted: { short: 'Delisted', long: (_, after) => (after ? `Delisted: ${after}` : 'Delisted') },
  relisted: { short: 'Relisted', long: () => 'Listed again' },
  taken_over: {
    short: 'Taken over',
    long: (before, after) => `Another product under the same address: “${after}” in place of “${before}”`,
  },
  renamed: { short: 'Renamed', long: (before, after) => `Renamed from “${before}” to “${after}”` },
  owner_changed: { short: 'New owner', long: (before, after) => `Owner changed from ${before} to ${after}` },
  version_released: { short: 'Version', long: (before, after) => `Version ${after} released, after ${before}` },
  permission_added: { short: 'Permission', long: (_, after) => `Asks for a new permission: ${after}` },
  permission_removed: { short: 'Permission', long: (before) => `No longer asks for: ${before}` },
  price_changed: { short: 'Price', long: (before, after) => `Price changed from “${before}” to “${after}”` },
  category_changed: { short: 'Category', long: (before, after) => `Moved from ${before} to ${after}` },
  users_fell_sharply: {
    short: 'Sharp fall',
    long: (before, after) => `The store’s number fell from ${before} to ${after}: counted anew, or another product`,
  },
  downloads_fell_sharply: {
    short: 'Sharp fall',
    long: (before, after) => `The store’s number fell from ${before} to ${after}: counted anew, or another product`,
  },
};

/** An event in one or two words, for a chart. */
export function changeLabel(kind: ChangeKind): string {
  return WORDS[kind].short;
}

/** An event in one sentence. */
export function changeSentence({ kind, before, after }: ChangeDescription): string {
  return WORDS[kind].long(before ?? '', after ?? '');
}
