import { describe, expect, it } from 'vitest';
import { emptyBrief } from '@simulations/credit-drift/brief/start';
import { type Shelf, openDrafts } from '@/labs/credit-drift/brief/draft';

/** A shelf in memory; `full` refuses what is put on it. */
function shelf(full = false): Shelf & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
  };
}
const brief = { ...emptyBrief, title: 'What happened' };

describe('the draft of a brief', () => {
  it('comes back after the page was left, for its own attempt only', () => {
    const device = shelf();
    expect(openDrafts(device, () => 1).write('one', brief)).toBe('device');
    const later = openDrafts(device, () => 2);
    expect(later.read('one')).toEqual(brief);
    expect(later.read('two')).toBeNull();
  });

  it('is gone once it is handed over', () => {
    const device = shelf();
    const drafts = openDrafts(device, () => 1);
    drafts.write('one', brief);
    drafts.forget('one');
    expect(drafts.read('one')).toBeNull();
    expect(device.kept.size).toBe(0);
  });

  it('is kept in the page where the browser stores nothing, and says so', () => {
    for (const where of [null, shelf(true)]) {
      const drafts = openDrafts(where, () => 1);
      expect(drafts.write('one', brief)).toBe('page');
      expect(drafts.read('one')).toEqual(brief);
    }
  });

  it('does not come back older than it was when the shelf filled up', () => {
    const device = shelf();
    openDrafts(device, () => 1).write('one', emptyBrief);
    const full: Shelf = {
      ...device,
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
      get length() {
        return device.length;
      },
    };
    openDrafts(full, () => 2).write('one', brief);
    expect(openDrafts(device, () => 3).read('one')).toBeNull();
  });

  it('is nothing when what is stored is no brief', () => {
    const device = shelf();
    openDrafts(device, () => 1).write('one', brief);
    const [key] = [...device.kept.keys()];
    for (const text of ['not json', '{"brief":{"title":1},"saved":1}']) {
      device.kept.set(key!, text);
      expect(openDrafts(device, () => 1).read('one')).toBeNull();
    }
  });

  it('lets the oldest go beyond five, and nothing that is not its own', () => {
    const device = shelf();
    device.kept.set('lifecycle-lab:theme', 'dark');
    let clock = 0;
    const drafts = openDrafts(device, () => ++clock);
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) drafts.write(id, brief);
    const fresh = openDrafts(device, () => 0);
    expect(['a', 'b', 'f'].map((id) => fresh.read(id) !== null)).toEqual([false, true, true]);
    expect(device.kept.get('lifecycle-lab:theme')).toBe('dark');
  });
});
