/** What every page can do without a framework: day and night, the keyboard list, going to a room by two keys. */
const THEME = 'lifecycle-lab:theme';
const SINGLE_KEYS = 'lifecycle-lab:single-keys';

/** Storage may be refused (private mode, blocked cookies); a preference is then kept for this page only. */
const store = {
  read(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write(key: string, value: string | null): void {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch {
      // Kept for this page only.
    }
  },
};

const system = matchMedia('(prefers-color-scheme: dark)');
const isNight = () => (document.documentElement.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';
const byId = (id: string) => document.getElementById(id);

function nameTheme(): void {
  const word = byId('theme-word');
  if (word) word.textContent = isNight() ? 'Day' : 'Night';
  byId('theme-switch')?.setAttribute(
    'aria-label',
    isNight() ? 'Switch to the day chart' : 'Switch to the night cockpit',
  );
}

function turnTheme(): void {
  const next = isNight() ? 'light' : 'dark';
  // Back at what the system asks for: follow the system again.
  const follows = (next === 'dark') === system.matches;
  if (follows) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = next;
  store.write(THEME, follows ? null : next);
  nameTheme();
}

const keys = byId('keys');
const single = byId('keys-single');
const showKeys = () => keys instanceof HTMLDialogElement && !keys.open && keys.showModal();
let first = '';

function onKey(event: KeyboardEvent): void {
  const target = event.target;
  const typing =
    target instanceof Element &&
    target.closest('input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (single instanceof HTMLInputElement && !single.checked) return;
  const pair = first + event.key;
  first = '';
  const room = keys?.querySelector<HTMLElement>(`[data-keys="${CSS.escape(pair)}"]`)?.dataset['to'];
  if (room) location.href = room;
  else if (event.key === '?') showKeys();
  else if (event.key === 'n') turnTheme();
  else if (event.key === 'g') {
    first = 'g';
    setTimeout(() => (first = ''), 1500);
  }
}

nameTheme();
system.addEventListener('change', nameTheme);
byId('theme-switch')?.addEventListener('click', turnTheme);
byId('keys-open')?.addEventListener('click', showKeys);
if (single instanceof HTMLInputElement) {
  single.checked = store.read(SINGLE_KEYS) !== 'off';
  single.addEventListener('change', () => store.write(SINGLE_KEYS, single.checked ? null : 'off'));
}
addEventListener('keydown', onKey);
