import { type Cipheriv, createCipheriv, createDecipheriv, createHash, type Decipheriv } from 'node:crypto';

/** A slot and which of its listings is meant. */
export interface Place {
  slot: number;
  generation: number;
}

const MARK = 0x73746f72;

/**
 * The 32 letters a-p that name a listing: its place in one encrypted block, so that no table of ids
 * is needed.
 */
export function idOf(seed: number, { slot, generation }: Place): string {
  const block = Buffer.alloc(16);
  block.writeUInt32BE(MARK, 0);
  block.writeUInt32BE(slot, 4);
  block.writeUInt32BE(generation, 8);
  return toLetters(ciphersOf(seed).cipher.update(block));
}

/** The place an id names, or null where this store never gave out such an id. */
export function placeOf(seed: number, id: string): Place | null {
  if (!/^[a-p]{32}$/.test(id)) return null;
  const block = ciphersOf(seed).decipher.update(fromLetters(id));
  if (block.readUInt32BE(0) !== MARK || block.readUInt32BE(12) !== 0) return null;
  return { slot: block.readUInt32BE(4), generation: block.readUInt32BE(8) };
}

// The store writes the hexadecimal digits 0-f of an id as the letters a-p.
function toLetters(block: Buffer): string {
  return block.toString('hex').replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

function fromLetters(id: string): Buffer {
  return Buffer.from(
    id.replace(/./g, (letter) => (letter.charCodeAt(0) - 97).toString(16)),
    'hex',
  );
}

const ciphers = new Map<number, { cipher: Cipheriv; decipher: Decipheriv }>();

// In ECB mode every block stands for itself, so that one cipher serves for all ids.
function ciphersOf(seed: number) {
  const known = ciphers.get(seed);
  if (known) return known;
  const key = createHash('md5').update(`sample store ${seed}`).digest();
  const made = {
    cipher: createCipheriv('aes-128-ecb', key, null).setAutoPadding(false),
    decipher: createDecipheriv('aes-128-ecb', key, null).setAutoPadding(false),
  };
  ciphers.set(seed, made);
  return made;
}
