/** The document as a Word file: real headings, lists, tables and captions. Loaded on the click that asks for it, with its library. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, BriefDocument } from '@simulations/credit-drift/brief/document';
import { type ChartImages, chartKey, type PngImage } from './chart-image';

/** A4 less its margins, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_134 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** Widest picture, in pixels at 96 to the inch. */
const PICTURE_WIDTH = (TEXT_WIDTH / 1440) * 96;

/** XML 1.0 has no control characters and no half characters; what people paste may. */
const clean = (text: string) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

export async function briefDocx(document: BriefDocument, images: ChartImages): Promise<Blob> {
  return Packer.toBlob(wordDocument(document, images));
}

function wordDocument({ title, meta, sections }: BriefDocument, images: ChartImages): Document {
  return new Document({
    title: clean(title),
    subject: 'Stakeholder brief',
    description: meta.map(({ label, value }) => clean(`${label}: ${value}`)).join('; '),
    creator: 'Lifecycle Lab',
    lastModifiedBy: 'Lifecycle Lab',
    keywords: 'credit risk, false rejections, model monitoring',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        title: { run: { size: 40, color: '14233A' }, paragraph: { spacing: { after: 120 } } },
        heading1: {
          run: { size: 28, bold: true, color: '14233A' },
          paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
        },
        listParagraph: { paragraph: { spacing: { after: 60 } } },
      },
      paragraphStyles: [
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          next: 'Normal',
          quickFormat: true,
          run: { italics: true, size: 20, color: '46536A' },
          paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
        },
        {
          id: 'Quote',
          name: 'Quote',
          basedOn: 'Normal',
          next: 'Normal',
          quickFormat: true,
          run: { color: '14233A' },
          paragraph: { indent: { left: 360 } },
        },
        {
          id: 'TableText',
          name: 'Table Text',
          basedOn: 'Normal',
          run: { size: 19 },
          paragraph: { spacing: { after: 20, line: 240 } },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        footers: { default: footer(title) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(title))] }),
          ...meta.map(
            ({ label, value }) =>
              new Paragraph({
                children: [new TextRun({ text: clean(`${label}: `), bold: true }), new TextRun(clean(value))],
              }),
          ),
          ...sections.flatMap(({ heading, blocks }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(clean(heading))] }),
            ...blocks.flatMap((block) => wordBlock(block, images)),
          ]),
        ],
      },
    ],
  });
}

const footer = (title: string) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: 18,
            children: [`${clean(title)} · `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

function wordBlock(block: Block, images: ChartImages): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [prose(block.text)];
    case 'list':
      return block.items.map((item) => prose(item, { bullet: { level: 0 } }));
    case 'table':
      return [prose(block.caption, { style: 'Caption' }), table(block), new Paragraph({})];
    case 'exhibit': {
      const image = images.get(chartKey(block));
      return [
        prose(`${block.label}. ${block.caption}`, { style: 'Caption' }),
        ...(image ? [picture(image, block)] : []),
        ...(block.sentence === null ? [] : [prose(block.sentence, { style: 'Quote' })]),
        ...(block.says === '' ? [] : [prose(block.says)]),
      ];
    }
  }
}

/** A paragraph; line ends inside it stay line ends. */
function prose(text: string, options: IParagraphOptions = {}): Paragraph {
  const lines = clean(text).split(/\r?\n/u);
  return new Paragraph({
    ...options,
    children: lines.map((line, index) => new TextRun({ text: line, break: index > 0 ? 1 : 0 })),
  });
}

function picture(
  { png, width, height, text }: PngImage,
  { caption, label }: { caption: string; label: string },
): Paragraph {
  const scale = Math.min(1, PICTURE_WIDTH / width);
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { name: clean(label), title: clean(caption), description: clean(text) },
      }),
    ],
  });
}

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '7D7663' } as const;
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

function table({ head, rows, numeric }: Extract<Block, { kind: 'table' }>): Table {
  const first = Math.round(TEXT_WIDTH * (head.length > 3 ? 0.28 : 0.5));
  const rest = Math.floor((TEXT_WIDTH - first) / (head.length - 1));
  const widths = head.map((_, column) => (column === 0 ? first : rest));
  const cell = (text: string, column: number, bold: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? rest, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({
          style: 'TableText',
          alignment: numeric.includes(column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: clean(text), bold })],
        }),
      ],
    });
  const header = head.some((text) => text !== '');
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: RULE,
      bottom: RULE,
      insideHorizontal: RULE,
      left: NO_RULE,
      right: NO_RULE,
      insideVertical: NO_RULE,
    },
    rows: [
      ...(header
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: head.map((text, column) => cell(text, column, true)),
            }),
          ]
        : []),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((text, column) => cell(text, column, column === 0)) }),
      ),
    ],
  });
}
