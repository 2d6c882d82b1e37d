import { spreadLabels, wrapLabel } from './labels';
import { At, percent } from './Plot';

/** Words in the gutter right of a plot, level with what they name. */
export interface EndLabel {
  text: string;
  /** The value, on a line of its own. */
  value?: string;
  /** Level of what is named, CSS pixels. */
  level: number;
  /** Where the named line ends, 0…1000: a hairline leads from there to the plot's edge. */
  from?: number;
  tone: string;
}

const LINE = 15;
const WRAP = 12;

const linesOf = (label: EndLabel): string[] => [
  ...wrapLabel(label.text, WRAP),
  ...(label.value === undefined ? [] : [label.value]),
];

/** The gutter that the labels need, as a CSS length. */
export function endLabelRoom(labels: readonly EndLabel[]): string {
  const longest = Math.max(0, ...labels.flatMap(linesOf).map((line) => line.length));
  return longest === 0 ? '12px' : `calc(${longest}ch + 14px)`;
}

/** Direct labels, moved apart where they would overlap and then joined to their line by a leader. */
export function EndLabels({ labels, height }: { labels: readonly EndLabel[]; height: number }) {
  const texts = labels.map(linesOf);
  const sizes = texts.map((lines) => lines.length * LINE + 4);
  const centres = spreadLabels(
    labels.map((label) => label.level),
    sizes,
    -12,
    height + 16,
  );
  return (
    <g className="chart-ends">
      {labels.map((label, i) => {
        const centre = centres[i]!;
        const lines = texts[i]!;
        const first = centre - ((lines.length - 1) * LINE) / 2;
        return (
          <g key={`${label.text} ${i}`} className={label.tone}>
            {label.from !== undefined && label.from < 995 ? (
              <line className="chart-lead" x1={percent(label.from)} x2="100%" y1={label.level} y2={label.level} />
            ) : null}
            <At across={1000}>
              {Math.abs(centre - label.level) > 3 ? (
                <path className="chart-leader" d={`M1,${label.level}L9,${centre}`} />
              ) : null}
              <text>
                {lines.map((line, l) => (
                  <tspan
                    key={l}
                    x="11"
                    y={first + l * LINE}
                    dy="0.34em"
                    className={l === lines.length - 1 && label.value !== undefined ? 'chart-value' : undefined}
                  >
                    {line}
                  </tspan>
                ))}
              </text>
            </At>
          </g>
        );
      })}
    </g>
  );
}
