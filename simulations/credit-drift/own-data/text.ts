/** Bytes to text, whatever program wrote them. */
import { GIVE, refuse } from './refusals';

/**
 * UTF-8 where it is that, UTF-16 where a byte-order mark says so (Excel's "Unicode text"), else windows-1252, in which every byte
 * is a character. Byte-order marks are dropped. Throws `DataRefused` for what is no text at all.
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const text = utf16 ? new TextDecoder(utf16).decode(bytes) : decodeBytes(bytes);
  if (text.includes('\0')) throw refuse(name, 'it is not a text file', GIVE);
  if (/^\s*</.test(text)) {
    throw refuse(
      name,
      'it is a web page, not a table',
      'A download page may have been saved in place of the file: download it again.',
    );
  }
  return text;
}

function decodeBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
