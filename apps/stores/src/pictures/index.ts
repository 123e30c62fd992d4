import { drawFrom, hashText } from '../catalogue/draw.ts';
import { drawIcon } from './icon.ts';
import { encodePng } from './png.ts';
import { drawScreenshot } from './screenshot.ts';

/**
 * Hosts that serve pictures of listings, and those paths of the stores' own hosts that are
 * pictures.
 */
const HOSTS: Readonly<Record<string, RegExp>> = {
  'addons.mozilla.org': /^\/user-media\//,
  'addons.cdn.mozilla.net': /^\//,
  'appexchange.salesforce.com': /^\/(?:partners|image_host)\//,
  'apps.shopifycdn.com': /^\//,
  'cdn.shopify.com': /^\//,
  'files.raycast.com': /^\//,
  'lh3.googleusercontent.com': /^\//,
  'lh4.googleusercontent.com': /^\//,
  'lh5.googleusercontent.com': /^\//,
  'lh6.googleusercontent.com': /^\//,
  'marketplace-cdn.atlassian.com': /^\//,
  'open-vsx.org': /^\/api\/.+\/file\/[^/]*icon[^/]*$/,
  'plugins.jetbrains.com': /^\/files\//,
  'ps.w.org': /^\//,
  's.w.org': /^\//,
  'ssl.gstatic.com': /^\//,
  'store-images.s-microsoft.com': /^\//,
};
const ICON = /icon|logo/i;
const SCREENSHOT = /screenshot|preview|full|banner|tile|marquee|promotion|-\d+$/i;

/**
 * The picture at an address, as a PNG: always the same one; undefined where an address is none of a
 * picture. What the address calls a screenshot is drawn as a window, all else as an icon.
 */
export function pictureAt({ hostname, pathname }: URL): Buffer | undefined {
  if (!HOSTS[hostname]?.test(pathname)) return undefined;
  const draw = drawFrom(hashText(pathname));
  return encodePng(isScreenshot(pathname) ? drawScreenshot(draw) : drawIcon(draw));
}

function isScreenshot(path: string): boolean {
  return !ICON.test(path) && SCREENSHOT.test(path);
}
