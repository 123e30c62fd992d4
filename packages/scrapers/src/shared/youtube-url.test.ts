import { expect, test } from 'vitest';
import { embeddedVideoUrl, youtubeUrl } from './youtube-url.ts';

test.each([
  ['https://www.youtube.com/embed/E62uCiChAh0?enablejsapi=1', 'https://www.youtube.com/watch?v=E62uCiChAh0'],
  ['//www.youtube-nocookie.com/embed/E62uCiChAh0', 'https://www.youtube.com/watch?v=E62uCiChAh0'],
  ['https://www.youtube.com/embed/videoseries?list=E62uCiChAh0', undefined],
  ['https://video.example/youtube.com/embed/E62uCiChAh0', undefined],
  [undefined, undefined],
])('the player %s plays %s', (address, page) => {
  expect(embeddedVideoUrl(address)).toBe(page);
});

test.each([['E62uCiChAh'], ['E62uCiChAh0x'], ['E62uCi/hAh0'], [7]])('%j is no id of a video', (id) => {
  expect(youtubeUrl(id)).toBeUndefined();
});
