/** A link inside the site that holds wherever it is hosted: `href('learn/')` → "/learn/" or "/lab/learn/". */
export function href(path = ''): string {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  return base + path.replace(/^\//, '');
}
