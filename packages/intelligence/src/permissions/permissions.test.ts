import { readFileSync } from 'node:fs';
import { PERMISSION_RISKS } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BROWSER_PERMISSIONS } from './browser-permissions.ts';
import { describePermission } from './describe-permission.ts';
import { GOOGLE_SCOPES } from './google-scopes.ts';
import { pluginRisk } from './plugin-risk.ts';

describe('describePermission', () => {
  test.for([
    ['firefox', 'no such permission'],
    ['firefox', 'toString'],
    ['edge', 'https:/broken'],
    ['google-workspace', 'https://www.googleapis.com/auth/unheard.of'],
    ['google-workspace', 'tabs'],
    ['atlassian', 'READ'],
    ['nowhere', '<all_urls>'],
  ])('of %s keeps the name of %j, which it does not know, as a low risk', ([marketplace = '', permission = '']) => {
    expect(describePermission(marketplace, permission)).toEqual({ words: permission, risk: 'low', isKnown: false });
  });

  test('gives one line of words and a risk for whatever text', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom('chrome-web-store', 'google-workspace', 'figma'),
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((end) => `https://www.googleapis.com/auth/${end}`),
        ),
        (marketplace, permission) => {
          const { words, risk } = describePermission(marketplace, permission);
          expect(words === permission || /^[A-Z][^\n]*$/.test(words)).toBe(true);
          expect(PERMISSION_RISKS).toContain(risk);
        },
      ),
      { endOnFailure: true },
    );
  });

  test.for([
    ['<all_urls>', 'Read and change all sites', 'high'],
    ['*://*/*', 'Read and change all sites', 'high'],
    ['https://*/*', 'Read and change all sites', 'high'],
    ['http://*:8080/', 'Read and change all sites', 'high'],
    ['*://*.de/*', 'Read and change all sites ending in .de', 'high'],
    ['*://*.co.uk/*', 'Read and change all sites ending in .co.uk', 'high'],
    ['https://*.example.com/*', 'Read and change example.com', 'medium'],
    ['https://mail.google.com/*', 'Read and change mail.google.com', 'medium'],
    ['https://docs.google.com/document/*', 'Read and change docs.google.com, pages /document/*', 'low'],
    ['http://localhost:3000/*', 'Talk to servers on your own computer', 'low'],
    ['file:///*', 'Read files of your computer that you open', 'high'],
    ['nativeMessaging', 'Talk to programs on your computer', 'high'],
    ['storage', 'Store its own settings', 'none'],
  ])('says what %s allows: %s', ([permission = '', words, risk]) => {
    expect(describePermission('chrome-web-store', permission)).toEqual({ words, risk, isKnown: true });
  });

  test.for([
    ['https://mail.google.com/', 'Read, send and delete all your mail', 'high'],
    ['https://www.googleapis.com/auth/gmail.readonly', 'Read all your mail', 'high'],
    ['https://www.googleapis.com/auth/drive', 'Read and change all your files in Drive', 'high'],
    ['https://www.googleapis.com/auth/drive.readonly', 'Read all your files in Drive', 'medium'],
    ['https://www.googleapis.com/auth/drive.file', 'Read and change the files you use with it', 'low'],
    [
      'https://www.googleapis.com/auth/calendar.addons.execute',
      'Read and change the open event of your calendar',
      'low',
    ],
    [
      'https://www.googleapis.com/auth/admin.directory.user.readonly',
      'Read users and groups of your organisation',
      'medium',
    ],
  ])('says what the scope %s allows: %s', ([scope = '', words, risk]) => {
    expect(describePermission('google-workspace', scope)).toEqual({ words, risk, isKnown: true });
  });
});

describe('pluginRisk', () => {
  test('is unknown where the store states no permissions, and none where it states that there are none', () => {
    expect(pluginRisk('firefox', null)).toBeNull();
    expect(pluginRisk('firefox', undefined)).toBeNull();
    expect(pluginRisk('firefox', [])).toBe('none');
  });

  test('is that of the riskiest permission', () => {
    expect(pluginRisk('edge', ['storage'])).toBe('none');
    expect(pluginRisk('edge', ['storage', 'activeTab'])).toBe('low');
    expect(pluginRisk('edge', ['activeTab', 'tabs'])).toBe('medium');
    expect(pluginRisk('edge', ['tabs', '<all_urls>'])).toBe('high');
  });

  test('takes what works on some sites only for a medium risk', () => {
    expect(pluginRisk('edge', ['cookies', 'https://example.com/*'])).toBe('medium');
    expect(pluginRisk('edge', ['cookies', '*://*/*'])).toBe('high');
  });

  test('never falls with a further permission', () => {
    const permission = fc.constantFrom(...Object.keys(BROWSER_PERMISSIONS), '<all_urls>', 'https://a.example/*', 'x');
    fc.assert(
      fc.property(fc.array(permission), permission, (some, more) => {
        const rank = (all: string[]) => PERMISSION_RISKS.indexOf(pluginRisk('firefox', all) ?? 'none');
        expect(rank([...some, more])).toBeGreaterThanOrEqual(rank(some));
      }),
    );
  });
});

test('docs/permissions.md has every permission with its words and risk', () => {
  const document = readFileSync(new URL('../../../../docs/permissions.md', import.meta.url), 'utf8');
  const rows = Object.entries({ ...BROWSER_PERMISSIONS, ...GOOGLE_SCOPES });
  const lines = rows.map(([name, [words, risk]]) => `| \`${name}\` | ${words} | ${risk} |`);
  expect(lines.filter((line) => !document.includes(line))).toEqual([]);
});
