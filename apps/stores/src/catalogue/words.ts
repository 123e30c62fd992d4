type Words = readonly [string, ...string[]];

const words = (text: string) => text.split(' ') as unknown as Words;

/** Words that names of plugins and companies are made of; all names are invented. */
export const QUALITIES = words(
  'Quiet Amber Brisk Copper Drifting Early Feather Gentle Hollow Indigo Jolly Keen Lively Mellow Nimble Olive Paper Quick Rustic Silver Tidy Umber Velvet Willow Yonder Zesty Bright Cosy Dapper Eager',
);
export const THINGS = words(
  'Lantern Otter Harbor Thimble Meadow Comet Pebble Kettle Sparrow Anchor Bramble Candle Ember Fern Garnet Heron Island Juniper Kite Lichen Marble Nutmeg Orchard Puffin Quill Ribbon River Saddle Teapot Walrus',
);
export const TASKS = words(
  'Tabs Notes Mail Tables Calendar Colors Bookmarks Reader Tasks Clipboard Forms Charts Timer Search Labels Outline Invoices Signatures Templates Backup',
);
export const TRADES = words('Labs Works Software Studio Foundry Systems Apps Tools Workshop Collective');

/** Words that names of companies are made of which buy listings of others. */
export const BUYERS = words(
  'Northgate Fairwind Coppermill Halcyon Oakmoor Riverton Stonebridge Larkspur Whitfield Eastmere Goldcrest Ashdown Redhollow Millbrook Kingsferry Thornbury',
);
export const HOUSES = words('Ventures Media Digital Interactive');

/** First names of invented reviewers and viewers; "Sample" follows them wherever they are shown. */
export const REVIEWERS = words('Ada Ben Cleo Dov Esi Finn Gita Hugo Ines Joon Kofi Lena Mika Noor Otto Pia');

export const OPINIONS = [
  'Sample review: does what it says, and quickly.',
  'Sample review: I use it every day at work.',
  'Sample review: stopped working after the last version <again> & support is slow.',
  'Sample review: good, but the free plan is small.',
  'Sample review: 便利です。 C’est très bien 👍',
  'Sample review: the "export" button is hard to find.',
] as const;
