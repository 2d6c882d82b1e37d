/**
 * A chart of the page as a picture for Word. An SVG that stands alone knows no style sheet: what the page computes for each element is written into
 * it. It travels as a data address, the only kind that the site's content policy lets an image have.
 */
import type { InstrumentId } from '@simulations/credit-drift/instruments/catalogue';

export interface PngImage {
  readonly png: Uint8Array;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in words. */
  readonly text: string;
}

export type ChartImages = ReadonlyMap<string, PngImage>;

export const chartKey = ({
  instrument,
  month,
}: {
  readonly instrument: InstrumentId;
  readonly month: number;
}): string => `${instrument} ${month}`;

/** Twice the pixels of the screen: sharp on paper. */
const SCALE = 2;

const DRAWN = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap'],
  ...['stroke-linejoin', 'opacity', 'visibility', 'display', 'color', 'paint-order', 'vector-effect'],
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing', 'text-anchor', 'dominant-baseline'],
];

/** Pictures of the charts inside `host`, by the exhibit that each stands in. Drawn as by day, whatever the theme. */
export async function chartImages(host: HTMLElement): Promise<ChartImages> {
  const images = new Map<string, PngImage>();
  for (const figure of host.querySelectorAll<HTMLElement>('[data-chart]')) {
    const svg = [...figure.querySelectorAll<SVGSVGElement>('svg')].find(
      (each) => each.getBoundingClientRect().width >= 120,
    );
    const key = figure.dataset.chart;
    if (svg && key) images.set(key, await pngOf(svg, figure));
  }
  return images;
}

async function pngOf(svg: SVGSVGElement, figure: HTMLElement): Promise<PngImage> {
  const theme = figure.style.colorScheme;
  figure.style.colorScheme = 'light';
  try {
    const { width, height } = svg.getBoundingClientRect();
    const text = new XMLSerializer().serializeToString(standalone(svg, width, height));
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    return { png: await paint(image, width, height), width, height, text: svg.getAttribute('aria-label') ?? '' };
  } finally {
    figure.style.colorScheme = theme;
  }
}

function standalone(svg: SVGSVGElement, width: number, height: number): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    const target = copies[index]!;
    target.setAttribute('style', DRAWN.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';'));
    target.removeAttribute('class');
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return copy;
}

async function paint(image: HTMLImageElement, width: number, height: number): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.round(height * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('The chart could not be made into a picture.');
  return new Uint8Array(await blob.arrayBuffer());
}
