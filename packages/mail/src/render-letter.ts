import { escapeUTF8 } from 'entities';
import type { LetterContent, LetterLink } from './letter.ts';

const STYLES = {
  page: 'margin:0;padding:24px;background:#f6f6f4;font:16px/24px system-ui,sans-serif;color:#1b1c1a',
  card: 'max-width:560px;margin:0 auto;padding:24px;background:#fff;border:1px solid #e2e2de;border-radius:8px',
  code: 'font:600 28px/36px ui-monospace,monospace;letter-spacing:4px',
  link: 'display:inline-block;padding:10px 16px;border-radius:6px;background:#0b5cad;color:#fff;text-decoration:none',
  small: 'font-size:13px;line-height:20px;color:#5c5e59',
};

/**
 * A letter as text and as HTML. Whatever people wrote is escaped; nothing is loaded from outside.
 */
export function renderLetter(content: LetterContent): { text: string; html: string } {
  return { text: renderText(content), html: renderHtml(content) };
}

function renderText({ paragraphs, code, link, footer = [] }: LetterContent): string {
  const smallPrint = footer.map((part) => (typeof part === 'string' ? part : `${part.label}: ${part.url}`)).join('\n');
  return [...paragraphs, code, link && `${link.label}:\n${link.url}`, smallPrint && `--\n${smallPrint}`]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

function renderHtml({ subject, paragraphs, code, link, footer = [] }: LetterContent): string {
  const parts = [
    ...paragraphs.map((text) => `<p>${escapeUTF8(text)}</p>`),
    code && `<p style="${STYLES.code}">${escapeUTF8(code)}</p>`,
    link && `<p>${renderLink(link, STYLES.link)}</p>`,
    ...footer.map((part) => `<p style="${STYLES.small}">${renderSmallPrint(part)}</p>`),
  ];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeUTF8(subject)}</title></head><body style="${STYLES.page}"><div style="${STYLES.card}">${parts.filter(Boolean).join('\n')}</div></body></html>`;
}

function renderSmallPrint(part: string | LetterLink): string {
  return typeof part === 'string' ? escapeUTF8(part) : renderLink(part, 'color:inherit');
}

function renderLink({ label, url }: LetterLink, style: string): string {
  return `<a style="${style}" href="${escapeUTF8(url)}">${escapeUTF8(label)}</a>`;
}
