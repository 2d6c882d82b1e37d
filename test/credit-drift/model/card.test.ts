import { describe, expect, it } from 'vitest';
import { openCase } from '@simulations/credit-drift/case';
import { cardSections, modelCard, modelCardMarkdown } from '@simulations/credit-drift/model/card';
import { launchReport } from '@simulations/credit-drift/model/launch';

const report = launchReport(openCase({ seed: 7, causes: [], headline: 'given', applicantsPerMonth: 100 }));
const card = modelCard(report);
const markdown = modelCardMarkdown(card);

describe('the model card', () => {
  it('has the nine sections of Mitchell et al. in their order, none empty', () => {
    expect(card.sections.map(({ id }) => id)).toEqual([...cardSections]);
    for (const { statements } of card.sections) expect(statements.length).toBeGreaterThan(0);
  });

  it('says the figures of the launch report', () => {
    const text = (x: number) => (100 * x).toFixed(1);
    for (const figure of [
      `${text(report.groups.A.rates.falseRejectionRate)} % are rejected in group A`,
      `${text(report.groups.B.rates.falseRejectionRate)} % in group B`,
      `a gap of +${text(report.gap.difference)} points`,
      '24,000 applicants of the month after the training data',
      `| AUC | ${report.overall.auc.auc.toFixed(3)} (`,
      `| \`residence_years\` | −${Math.abs(report.coefficients[7]!.value).toFixed(3)} |`,
    ])
      expect(markdown).toContain(figure);
  });

  it('follows the report: other figures, another text', () => {
    const rates = { ...report.groups.B.rates, falseRejectionRate: 0.9 };
    const groups = { ...report.groups, B: { ...report.groups.B, rates } };
    const gap = { ...report.gap, difference: -0.2 };
    const other = modelCardMarkdown(modelCard({ ...report, groups, gap }));
    expect(other).toContain('90.0 % in group B');
    expect(other).toContain('a gap of −20.0 points');
    expect(other).toContain('creditworthy applicants of group A more often');
    expect(markdown).toContain('creditworthy applicants of group B more often');
  });

  it('is well-formed Markdown: one title, a heading per section, tables of equal width', () => {
    const lines = markdown.split('\n');
    expect(lines.filter((line) => line.startsWith('# '))).toEqual([`# ${card.title}`]);
    expect(lines.filter((line) => line.startsWith('## '))).toHaveLength(9);
    const tables = card.sections.flatMap(({ tables: all }) => all);
    expect(tables).toHaveLength(2);
    for (const { head, rows } of tables) for (const row of rows) expect(row).toHaveLength(head.length);
    expect(markdown).not.toMatch(/NaN|undefined|Infinity/);
  });
});
