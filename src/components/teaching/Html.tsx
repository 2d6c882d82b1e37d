interface HtmlProps {
  /** HTML made at build from an author's Markdown; never anything a learner typed. */
  readonly html: string;
  readonly as?: 'span' | 'div' | undefined;
  readonly className?: string | undefined;
  readonly id?: string | undefined;
}

/** Text of a lesson, rendered at build (formulas included), so that no Markdown or KaTeX is sent to the browser. */
export function Html({ html, as: Tag = 'span', className, id }: HtmlProps) {
  return <Tag id={id} className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
