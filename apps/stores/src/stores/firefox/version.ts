import { hexOf } from '../../place.ts';
import type { Facts } from './facts.ts';
import { type Wording, worded } from './locale-text.ts';

/** The newest version of an add-on: its one file is in `files` in version 4 of the API, in `file` in version 5. */
export function versionOf(facts: Facts, wording: Wording, editUrl: string): Record<string, unknown> {
  const { draw, onAndroid } = facts;
  const compatibility = {
    ...(!(onAndroid && draw('android alone') < 0.1) && { firefox: { min: '78.0', max: '*' } }),
    ...(onAndroid && { android: { min: '113.0', max: '*' } }),
  };
  const file = fileOf(facts);
  return {
    id: facts.versionNumber,
    compatibility,
    edit_url: editUrl,
    is_strict_compatibility_enabled: false,
    license: {
      id: 3338,
      is_custom: false,
      name: worded(wording, [['en-US', 'Mozilla Public License 2.0']]),
      url: 'https://www.mozilla.org/MPL/2.0/',
    },
    release_notes: draw('notes') < 0.5 ? worded(wording, [[facts.locale, 'Sample data: <b>better</b>.']]) : null,
    reviewed: `${facts.updatedOn}T09:58:22Z`,
    version: facts.version,
    ...(wording.version === 4 ? { files: [oldFile(file)] } : { file }),
  };
}

function fileOf({ versionNumber, slug, version, updatedOn, permissions, hostPermissions, draw }: Facts) {
  const name = `${slug.replaceAll('-', '_')}-${version}.xpi`;
  return {
    id: versionNumber,
    created: `${updatedOn}T05:01:00Z`,
    hash: `sha256:${hexOf(draw, 'hash', versionNumber).repeat(8)}`,
    is_mozilla_signed_extension: false,
    size: Math.floor(10_000 * 300 ** draw('size')),
    status: 'public',
    url: `https://addons.mozilla.org/firefox/downloads/file/${versionNumber}/${name}`,
    permissions,
    optional_permissions: [],
    host_permissions: hostPermissions,
  };
}

// Version 4 says more of what holds for every file.
function oldFile({ id, created, hash, is_mozilla_signed_extension, ...rest }: ReturnType<typeof fileOf>) {
  const same = { is_restart_required: false, is_webextension: true, is_mozilla_signed_extension, platform: 'all' };
  return { id, created, hash, ...same, ...rest };
}
