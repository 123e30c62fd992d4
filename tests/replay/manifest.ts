import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a replay manifest of the recordings: all detail pages, and the days of Obsidian's files.
 * @returns its path
 */
export function writeManifest(data: string, path: string): string {
  const lines = [...chromePages(data), ...oldChromePages(data), ...workspacePages(data), ...obsidianDays(data)];
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  return path;
}

function chromePages(data: string) {
  const folder = join(data, 'chrome-web-store/new-design/detail');
  return readdirSync(folder).map((file) => {
    const [, day, id] = /^(.{10})_([a-p]{32})\.html$/.exec(file) ?? [];
    const url = `https://chromewebstore.google.com/detail/${id}?hl=en`;
    return {
      marketplace: 'chrome-web-store',
      url,
      fetchedAt: `${day}T12:00:00Z`,
      status: 200,
      file: join(folder, file),
    };
  });
}

function oldChromePages(data: string) {
  const pages = {
    '2015-03_groupon_detail.html': ['2015-03-15', 'groupon/doojgdicpmdmepcbpaodcmkkfihpfbpf'],
    '2015-08-06_do-not-merge-wip_detail.html': [
      '2015-08-06',
      'do-not-merge-wip-for-gith/nimelepbpejjlbmoobocpfnjhihnpked',
    ],
    '2018-05-12_markdown-viewer_detail.html': ['2018-05-12', 'markdown-viewer/ckkdlimhmcjmikdlpkmbgfkaikojcbjk'],
  };
  return Object.entries(pages).map(([file, [day, path]]) => ({
    marketplace: 'chrome-web-store',
    url: `https://chrome.google.com/webstore/detail/${path}`,
    fetchedAt: `${day}T12:00:00Z`,
    status: 200,
    file: join(data, 'chrome-web-store/old-design', file),
  }));
}

function workspacePages(data: string) {
  return [
    {
      marketplace: 'google-workspace',
      url: 'https://workspace.google.com/marketplace/app/calamari/428704666266',
      fetchedAt: '2024-05-23T12:00:00Z',
      status: 200,
      file: join(data, 'google-workspace-marketplace/2024-05-23_calamari_detail.html'),
    },
  ];
}

function obsidianDays(data: string) {
  const folder = join(data, 'obsidian/raw');
  return readdirSync(folder).map((file) => {
    const [, day, name] = /^(.{10})_(.*)\.gz$/.exec(file) ?? [];
    const url = `https://raw.githubusercontent.com/obsidianmd/obsidian-releases/HEAD/${name}`;
    return { marketplace: 'obsidian', url, fetchedAt: `${day}T00:15:00Z`, status: 200, file: join(folder, file) };
  });
}
