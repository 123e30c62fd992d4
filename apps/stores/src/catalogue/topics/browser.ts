import { topic } from './topic.ts';

/** Topics of plugins of browsers. */
export const BROWSER = {
  tabs: topic(
    'Tab Manager|Tab Groups|Sessions|Tab Saver',
    'tabs|sessions|memory|productivity',
    'keeps open tabs in named groups|puts tabs to sleep that were not used for an hour|brings back the windows of last week',
    'A hundred tabs and the browser is still fast.|Groups come back as they were after a restart.',
    'It lost all my saved windows after the update.|Sleeping tabs forget what was typed.',
  ),
  blocking: topic(
    'Ad Blocker|Tracker Shield|Popup Stopper|Cookie Notice Remover',
    'ad blocker|privacy|content blocker|cookies',
    'removes ads and what follows you from page to page|answers cookie notices with the least|shows who wanted to know what',
    'Pages load twice as fast.|No more cookie notices, anywhere.',
    'My bank’s page is empty with it.|Ads in videos are back since last week.',
  ),
  darkMode: topic(
    'Dark Mode|Night Reader|Page Dimmer|Colour Switch',
    'dark mode|accessibility|theme|reading',
    'turns every page dark and leaves photos alone|follows the time of sunset|sets contrast and brightness page by page',
    'Kind to the eyes at two in the morning.|Photos stay as they are, which others get wrong.',
    'White flash before each page.|Buttons are black on black on many pages.',
  ),
  shopping: topic(
    'Coupon Finder|Price Watch|Deal Alert|Price History',
    'shopping|coupons|prices|deals',
    'tries coupon codes at the checkout|shows what a product cost in the last year|tells you when a price falls',
    'Saved more in a month than I spent in fees.|The price history stopped me from a bad deal.',
    'Not one of the codes worked.|It changes links to shops without asking.',
  ),
  reading: topic(
    'Reader|Read Later|Feed Reader|Highlighter',
    'reading|rss|bookmarks|highlights',
    'shows an article without anything around it|keeps articles to read on the train|marks passages and collects them in a list',
    'Reading is a pleasure again.|Highlights export exactly as I need them.',
    'Pictures are missing in half of the articles.|The list of unread is empty since Monday.',
  ),
  downloads: topic(
    'Downloader|Download Manager|Screenshot|Screen Recorder',
    'downloads|screenshots|recorder|media',
    'takes a picture of a whole page|loads files in parts and goes on after a break|records a tab with sound',
    'Full page pictures without cut headers.|Big files survive my bad connection.',
    'The recording has no sound.|Saves files under cryptic names.',
  ),
  bookmarks: topic(
    'Bookmarks|Start Page|Speed Dial|Link Keeper',
    'bookmarks|new tab|start page|links',
    'finds dead bookmarks and doubles|shows bookmarks as pictures on a new tab|sorts bookmarks by how often you use them',
    'Cleaned up twelve years of bookmarks.|The start page is calm and quick.',
    'It sorted my folders and there is no way back.|The new tab takes a second to show.',
  ),
  video: topic(
    'Video Speed|Subtitles|Player Controls|Picture in Picture',
    'video|subtitles|playback|media',
    'plays videos at any speed|shows subtitles in two languages|keeps a video on top of other windows',
    'Two subtitles at once taught me more than a course.|Speed control with the keyboard is perfect.',
    'Stopped working on most sites in autumn.|The sound lags behind after a while.',
  ),
} as const;
