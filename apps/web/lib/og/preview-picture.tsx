import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';

export interface Preview {
  title: string;
  /** One line under the title. */
  line: string;
  /** Numbers with their units, three at most. */
  facts?: { label: string; value: string }[];
}

const FONTS = join(process.cwd(), '../../node_modules/geist/dist/fonts/geist-sans');
const WEIGHTS = [
  { weight: 400, file: 'Geist-Regular.ttf' },
  { weight: 600, file: 'Geist-SemiBold.ttf' },
] as const;
let fonts: Promise<{ name: string; data: Buffer; weight: 400 | 600 }[]> | undefined;

/** The picture that other sites show beside a link to a page: 1200 × 630, PNG. */
export async function previewPicture({ title, line, facts = [] }: Preview): Promise<Response> {
  fonts ??= Promise.all(
    WEIGHTS.map(async ({ weight, file }) => ({ name: 'Geist', data: await readFile(join(FONTS, file)), weight })),
  );
  return new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: 72,
        background: '#fcfcfb',
        color: '#1b1b19',
        fontFamily: 'Geist',
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: 16, fontSize: 32, fontWeight: 600 }}>
        <svg width="40" height="40" viewBox="0 0 20 20" fill="none" stroke="#1b1b19" strokeWidth="2">
          <title>Plugin Intelligence</title>
          <path d="M2 15h3V9h3v-4h4v6h3V7h3" />
        </svg>
        Plugin Intelligence
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', gap: 16 }}>
        <div style={{ fontSize: 72, lineHeight: 1.1, fontWeight: 600, letterSpacing: -2 }}>{shorten(title, 60)}</div>
        <div style={{ fontSize: 34, lineHeight: 1.3, color: '#54544e' }}>{shorten(line, 110)}</div>
      </div>
      <div style={{ display: 'flex', gap: 72, minHeight: 88 }}>
        {facts.map(({ label, value }) => (
          <div key={label} style={{ display: 'flex', flexDirection: 'column' }}>
            <div style={{ fontSize: 26, color: '#54544e' }}>{label}</div>
            <div style={{ fontSize: 48, fontWeight: 600 }}>{value}</div>
          </div>
        ))}
      </div>
    </div>,
    { width: 1200, height: 630, fonts: await fonts, headers: { 'Cache-Control': 'public, max-age=86400' } },
  );
}

/** At most so many characters, the last one an ellipsis where some are left out. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
