/** The words that several readers refuse with. */
import { DataRefused } from '../../kernel/files/refused';

export const GIVE =
  'Give SouthGermanCredit.asc, german.data or the Taiwan file as CSV, or a CSV table of your own with one row per applicant.';
/** No maintained small library reads .xls in a browser: SheetJS left npm with known advisories, and its copies weigh over 1 MB. */
export const SAVE_AS_CSV =
  'Open it in Excel, LibreOffice Calc or Google Sheets, save the sheet as “CSV UTF-8 (comma delimited)”, and give that file.';

/** A field's text for a message: printable, and short whatever was in it. */
export function quote(text: string): string {
  const longest = 40;
  const shown = Array.from(text.slice(0, longest), (c) => (c < ' ' || c === '\u007f' ? '\u00b7' : c)).join('');
  return `“${shown}${text.length > longest ? '…' : ''}”`;
}

/** A file or column name for a message or a heading. */
export function printable(text: string, longest = 80): string {
  const shown = Array.from(text.slice(0, longest), (c) => (c < ' ' || c === '\u007f' ? '\u00b7' : c)).join('');
  return text.length > longest ? `${shown}…` : shown;
}

export function refuse(
  file: string,
  reason: string,
  hint: string,
  at: { readonly line?: number; readonly column?: string } = {},
): DataRefused {
  return new DataRefused({ file, line: at.line ?? null, column: at.column ?? null, reason, hint });
}
