import type { ReactNode, Ref } from 'react';
import type { Block, BriefDocument } from '@simulations/credit-drift/brief/document';
import type { InstrumentId } from '@simulations/credit-drift/instruments/catalogue';
import { chartKey } from './chart-image';

export interface BriefSheetProps {
  readonly document: BriefDocument;
  /** The chart of a reading, drawn as on its instrument; null or absent: its sentence alone. */
  readonly chartOf?: ((instrument: InstrumentId, month: number) => ReactNode) | undefined;
  readonly ref?: Ref<HTMLElement> | undefined;
}

/** The sheet scrolls, wide tables scroll in it, and what scrolls must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 };

/** The brief as its readers get it. This is what prints: nothing else of the page does. */
export function BriefSheet({ document: { title, meta, sections }, chartOf, ref }: BriefSheetProps) {
  return (
    <article className="brief-sheet" aria-label="The brief as it will be read" ref={ref} {...reachable}>
      <h3 className="brief-sheet__title">{title}</h3>
      <dl className="brief-sheet__meta">
        {meta.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {sections.length === 0 && <p className="brief-sheet__empty">What you write appears here.</p>}
      {sections.map(({ id, heading, blocks }) => (
        <section key={id}>
          <h4>{heading}</h4>
          {blocks.map((block, index) => (
            <SheetBlock key={index} block={block} chartOf={chartOf} />
          ))}
        </section>
      ))}
    </article>
  );
}

function SheetBlock({ block, chartOf }: { block: Block; chartOf: BriefSheetProps['chartOf'] }) {
  switch (block.kind) {
    case 'paragraph':
      return <p className="brief-sheet__words">{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <SheetTable {...block} />;
    case 'exhibit': {
      const { label, caption, instrument, month, sentence, says } = block;
      const chart = chartOf?.(instrument, month);
      return (
        <figure className="brief-sheet__exhibit">
          <figcaption>
            <strong>{label}.</strong> {caption}
          </figcaption>
          {chart && <div data-chart={chartKey(block)}>{chart}</div>}
          <blockquote>{sentence ?? 'This was never looked at.'}</blockquote>
          {says && <p className="brief-sheet__words">{says}</p>}
        </figure>
      );
    }
  }
}

function SheetTable({ caption, head, rows, numeric }: Extract<Block, { kind: 'table' }>) {
  const figure = (column: number) => (numeric.includes(column) ? 'brief-sheet__figure' : undefined);
  return (
    <div className="brief-sheet__table" role="region" aria-label={caption} {...reachable}>
      <table>
        <caption>{caption}</caption>
        {head.some((text) => text !== '') && (
          <thead>
            <tr>
              {head.map((text, column) => (
                <th key={text} scope="col" className={figure(column)}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((text, index) => (
                <td key={index} className={figure(index + 1)}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
