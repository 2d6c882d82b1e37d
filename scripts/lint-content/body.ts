/** Reads the text of a lesson without compiling it: what it places, where it links, how much there is to read. */

/** A component that the text places, in order of appearance. */
export interface Placement {
  readonly component: string;
  readonly id: string | null;
  /** Position in the text, to tell what comes first. */
  readonly at: number;
}

export interface Body {
  readonly placements: readonly Placement[];
  /** Addresses inside the site: "/glossary/#rmse", "#sources". */
  readonly links: readonly string[];
  readonly headings: readonly { readonly depth: number; readonly text: string; readonly slug: string }[];
  /** Images without a description. */
  readonly bareImages: readonly string[];
  readonly words: number;
}

const FENCE = /^(```|~~~)[\s\S]*?^\1/gm;

/** As GitHub and Astro make anchors of headings. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function findPlacements(text: string): Placement[] {
  return [...text.matchAll(/<([A-Z]\w*)((?:\s+[\w-]+(?:=(?:"[^"]*"|\{[^}]*\}))?)*)\s*\/?>/g)].map((match) => ({
    component: match[1] ?? '',
    id: /\sid="([^"]*)"/.exec(match[2] ?? '')?.[1] ?? null,
    at: match.index,
  }));
}

/** Words that a reader reads: no imports, tags, formulas, addresses or code. */
export function countWords(text: string): number {
  const prose = text
    .replace(FENCE, ' ')
    .replace(/^(import|export)\s.*$/gm, ' ')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]+\$/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[#*_`|>{}]/g, ' ');
  return prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Addresses inside the site that a Markdown text links to. */
export function findLinks(text: string): string[] {
  const links = [...text.matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)[^)]*\)|href="([^"]+)"/g)];
  return links.map((match) => match[1] ?? match[2] ?? '').filter((link) => /^[/#](?!\/)/.test(link));
}

export function readBody(source: string): Body {
  const text = source.replace(FENCE, (code) => ' '.repeat(code.length));
  const headings = [...text.matchAll(/^(#{1,6})\s+(.+)$/gm)].map((match) => {
    const heading = (match[2] ?? '').replace(/<[^>]+>/g, '').replace(/[*`]/g, '');
    return { depth: match[1]?.length ?? 0, text: heading, slug: slugOf(heading) };
  });
  const bareImages = [...text.matchAll(/!\[\s*\]\(([^)\s]+)/g)].map((match) => match[1] ?? '');
  return {
    placements: findPlacements(text),
    links: findLinks(text),
    headings,
    bareImages,
    words: countWords(source),
  };
}
