import { isAscii, isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';

/** Why so many states cannot come from where they are to; standard input is at its end once it has been read. */
export function readTwice(paths: readonly string[]): string | undefined {
  const isTwice = paths.filter((path) => path === STANDARD_INPUT).length > 1;
  return isTwice ? 'Only one of the files can be standard input. Name the others.' : undefined;
}

/** A file's text, or why it cannot be had. */
export type TextOf = { readonly text: string } | { readonly fault: string };

/**
 * Reads a file, or standard input for `-`, as UTF-8; its byte-order mark is kept. Other encodings are a fault.
 * @param name what the file is called where it cannot be read
 */
export function readText(path: string, name = nameOf(path)): TextOf {
  const bytes = readBytes(path, name);
  return 'fault' in bytes ? bytes : textOfBytes(bytes.bytes, name);
}

/** The text of a file's content, by the same terms. */
export function textOfBytes(bytes: Buffer, name: string): TextOf {
  if (!isUtf8(bytes)) return { fault: `${name} is not UTF-8 text. Save it in that encoding.` };
  try {
    return { text: decoded(bytes) };
  } catch (error) {
    // A text of half a gigabyte is more than can be held.
    return { fault: `${name} cannot be read: ${whyNot(error)}.` };
  }
}

/** How many bytes are decoded at once. */
const STRETCH = 65_536;

/** UTF-8 as text, stretch by stretch: one that is ASCII, as most of large files is, is taken over much faster. */
function decoded(bytes: Buffer): string {
  const stretches: string[] = [];
  for (let from = 0, to = 0; from < bytes.length; from = to) {
    to = Math.min(from + STRETCH, bytes.length);
    // A character may take several bytes, of which all but the first begin so.
    while (((bytes[to] ?? 0) & 0xc0) === 0x80) to--;
    const stretch = bytes.subarray(from, to);
    stretches.push(stretch.toString(isAscii(stretch) ? 'latin1' : 'utf8'));
  }
  return stretches.join('');
}

/** Reads a file as `readText` does, whatever its encoding: what is no UTF-8 becomes the replacement character. */
export function readAnyText(path: string): TextOf {
  const bytes = readBytes(path, nameOf(path));
  if ('fault' in bytes) return bytes;
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.bytes) };
}

function readBytes(path: string, name: string): { readonly bytes: Buffer } | { readonly fault: string } {
  try {
    return { bytes: readFileSync(path === STANDARD_INPUT ? 0 : path) };
  } catch (error) {
    return { fault: `${name} cannot be read: ${whyNot(error)}.` };
  }
}

/** What the file system objects to, in words. */
export function whyNot(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : REASONS[code]) ?? message;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder, and a file is wanted',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'it is on a medium that cannot be written to',
  ELOOP: 'its links lead round in a circle',
  ENOTDIR: 'a part of its path is a file and not a folder',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
};

function nameOf(path: string): string {
  return path === STANDARD_INPUT ? 'Standard input' : path;
}
