/** Searches the index that the build made. Nothing of it is fetched before something is searched for. */

interface Fragment {
  readonly url: string;
  readonly meta: { readonly title?: string };
  /** Text around the hits, with `<mark>` elements. */
  readonly excerpt: string;
}
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  debouncedSearch(term: string): Promise<{ results: readonly { data(): Promise<Fragment> }[] } | null>;
}

const MOST = 12;
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

let engine: Promise<Pagefind> | undefined;

async function load(): Promise<Pagefind> {
  const address = `${base}pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: base });
  return pagefind;
}

/** The excerpt as text nodes and marks: what the index holds is never read as markup. */
function excerptOf(excerpt: string): (Node | string)[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  return Array.from(parsed.body.childNodes, (node) => {
    if (node.nodeName !== 'MARK') return node.textContent ?? '';
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

function entryOf({ url, meta, excerpt }: Fragment): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = (meta.title ?? url).replace(' · Lifecycle Lab', '');
  const text = document.createElement('p');
  text.append(...excerptOf(excerpt));
  item.append(link, text);
  return item;
}

/** Wires the search page: results follow what is typed; the address keeps the question. */
export function mountSearch(form: HTMLFormElement, list: HTMLElement, status: HTMLElement): void {
  const field = form.elements.namedItem('q');
  if (!(field instanceof HTMLInputElement)) throw new Error('the search form has no field q');

  const search = async () => {
    const term = field.value.trim();
    history.replaceState(null, '', term ? `?q=${encodeURIComponent(term)}` : location.pathname);
    if (term === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      engine ??= load();
      const found = await (await engine).debouncedSearch(term);
      // Null: something newer was typed meanwhile.
      if (!found || field.value.trim() !== term) return;
      const fragments = await Promise.all(found.results.slice(0, MOST).map((result) => result.data()));
      list.replaceChildren(...fragments.map(entryOf));
      const count = found.results.length;
      status.textContent =
        count === 0 ? `Nothing here speaks of “${term}”.` : `${count} ${count === 1 ? 'page' : 'pages'} found.`;
    } catch {
      engine = undefined;
      status.textContent = 'The index could not be loaded: search needs the network.';
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  field.addEventListener('input', () => void search());
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    field.value = asked;
    void search();
  }
}
