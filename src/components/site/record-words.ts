/** What a notice says about the record, for React and for plain script alike. */
import type { RecordSnapshot } from '@/record';

export const NOT_SAVED = 'Your work is not being saved';
export const NOT_READ = 'Part of your record cannot be read';

/** Null while all is well. */
export function describeNotice({ status, unreadable }: RecordSnapshot): { saved: string | null; read: string | null } {
  const lost = unreadable.length;
  const many = lost === 1 ? '1 entry is' : `${lost} entries are`;
  const reason = unreadable[0]?.reason;
  return {
    saved: status.kind === 'memory' ? status.message : null,
    read:
      lost > 0
        ? `${many} damaged or from a newer version of this site (${reason}). They are left as they are; everything else is in use.`
        : null,
  };
}
