import { describe, expect, it } from 'vitest';
import { documentMarkdown } from '@simulations/governance/exports/bundle';
import { hubCard } from '@simulations/governance/exports/cards/hub';
import { governedModels } from '@simulations/governance/exports/governed';
import { routingYaml } from '@simulations/governance/exports/operations/routing';
import { friaOutline } from '@simulations/governance/exports/outlines/fria';
import { technicalOutline } from '@simulations/governance/exports/outlines/technical';
import { policyDocument } from '@simulations/governance/exports/policy/document';
import { type Framework, sectionIds } from '@simulations/governance/framework/schema';
import { templateIds, templates } from '@simulations/governance/framework/templates';
import { NASTY, good, inventory, lived, models, rewritten } from './subjects';

const DATE = '2026-11-23';
const policyText = (framework: Framework) =>
  documentMarkdown(policyDocument(framework, governedModels(framework, inventory), DATE));

/** Every kind of free text is there: an article that does not apply, a reason against other jurisdictions, an objection. */
const full: Framework = {
  ...good,
  regulation: {
    ...good.regulation,
    onlyEu: 'Nothing is offered elsewhere.',
    mapping: [
      ...good.regulation.mapping,
      { ...good.regulation.mapping[0]!, status: 'not-applicable', reason: 'Not so.' },
    ],
  },
  contests: [{ rule: 'E3', quote: 'As appropriate.', reason: 'The words quote the regulation itself.' }],
};

/** A table is whole when each of its rows has as many cells as its head. */
function tablesAreWhole(markdown: string): boolean {
  const cells = (line: string) => line.replace(/\\\\/gu, '').replace(/\\\|/gu, '').split('|').length;
  const blocks = markdown.split('\n\n').filter((block) => block.startsWith('| '));
  return blocks.length > 0 && blocks.every((block) => new Set(block.trim().split('\n').map(cells)).size === 1);
}

describe('the policy document', () => {
  it('has the sections of the framework in their order, then the inventory', () => {
    const { sections } = policyDocument(good, models, DATE);
    expect(sections.map(({ id }) => id)).toEqual([...sectionIds, 'inventory']);
    expect(sections.map(({ heading }) => heading).slice(0, 2)).toEqual(['1. Scope and inventory', '2. Risk tiers']);
  });

  it('leaves out no text of the author', () => {
    const marks: { mark: string; path: string }[] = [];
    const marked = rewritten(full, (path, text) => {
      if (text === '') return text;
      // The control and evidence of an article that does not apply are not shown; neither is a reason why one that does, does not.
      const hidden =
        /^regulation\.mapping\.\d+\.(control|evidence)$/u.test(path) &&
        path.includes(`.${full.regulation.mapping.length - 1}.`);
      const mark = `words of the author Z${marks.length}Z`;
      if (!hidden) marks.push({ mark, path });
      else return text;
      return mark;
    });
    const text = policyText(marked);
    expect(marks.length).toBeGreaterThan(150);
    expect(marks.filter(({ mark }) => !text.includes(mark)).map(({ path }) => path)).toEqual([]);
  });

  it('follows figures that change', () => {
    const changed = { ...good, board: { ...good.board, meetingsPerMonth: 7.25 } };
    expect(policyText(good)).not.toContain('7.25');
    expect(policyText(changed)).toContain('| Meetings per month | 7.25 |');
  });

  it('lists all 50 models with their tiers', () => {
    const { sections } = policyDocument(good, models, DATE);
    const [table] = sections.find(({ id }) => id === 'inventory')!.blocks;
    expect(table!.kind === 'table' && table!.rows.map(([name, tier]) => [name, tier])).toEqual(
      models.map(({ model, tier }) => [model.name, `T${tier}`]),
    );
  });

  it.each(templateIds)('has whole tables: %s', (id) => {
    expect(tablesAreWhole(policyText(templates[id].framework))).toBe(true);
  });

  it('says what an empty framework lacks', () => {
    expect(policyText(templates.empty.framework).match(/\\\[to be completed/gu)!.length).toBeGreaterThan(40);
    expect(policyText(full)).not.toContain('to be completed');
  });

  it('keeps text that bites in its place', () => {
    const text = policyText(rewritten(full, () => NASTY));
    expect(tablesAreWhole(text)).toBe(true);
    expect(text).not.toMatch(/<b>|[^\\]\[x\]|^---$|^# ---/mu);
    expect(text.match(/^#{1,6} /gmu)!.length).toBe(1 + sectionIds.length + 2);
  });
});

describe('outline of the impact assessment', () => {
  const outlines = models.map((governed) => ({ governed, outline: friaOutline(good, governed, DATE) }));

  it('is made for credit and for life and health insurance, and for nothing else', () => {
    for (const { governed, outline } of outlines) {
      expect(outline !== null).toBe(['5(b)', '5(c)'].includes(governed.model.annexIII.point ?? ''));
    }
    expect(outlines.some(({ outline }) => outline !== null)).toBe(true);
    expect(outlines.filter(({ governed }) => governed.model.archetype === 'fraudDetection').length).toBeGreaterThan(0);
  });

  it('has the six elements of Art. 27(1) in their order', () => {
    const { outline } = outlines.find((entry) => entry.outline !== null)!;
    expect(outline!.sections.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'notice']);
    for (const { blocks } of outline!.sections) expect(blocks.length).toBeGreaterThan(0);
  });

  it('marks what was not verified, and a framework that leaves the case out', () => {
    const { governed } = outlines.find((entry) => entry.outline !== null)!;
    const without = { ...good, regulation: { ...good.regulation, fria: { cases: [], when: null } } };
    expect(documentMarkdown(friaOutline(good, governed, DATE)!)).toContain('unverified');
    expect(documentMarkdown(friaOutline(good, governed, DATE)!)).not.toContain('not asked for');
    expect(documentMarkdown(friaOutline(without, governed, DATE)!)).toContain('not asked for');
  });
});

describe('outline of the technical documentation', () => {
  it('is made for Annex III models only, with the nine headings', () => {
    for (const governed of models) {
      const outline = technicalOutline(good, governed, DATE);
      expect(outline !== null).toBe(governed.model.annexIII.point !== null);
      if (outline) expect(outline.sections.map(({ heading }) => heading[0])).toEqual([...'123456789']);
    }
  });

  it('sends to the vendor who is the provider', () => {
    const bought = models.find(({ model }) => model.annexIII.point !== null && model.vendor !== null)!;
    expect(documentMarkdown(technicalOutline(good, bought, DATE)!)).toContain(
      `To be obtained from ${bought.model.vendor!}, who is the provider`,
    );
  });
});

describe('goldens of the good framework', () => {
  const credit = lived.find(({ model }) => model.annexIII.point === '5(b)')!;

  it('writes the routing', async () => {
    await expect(routingYaml(good)).toMatchFileSnapshot('goldens/alertmanager.yml.txt');
  });

  it('writes the card of a credit score', async () => {
    await expect(hubCard(good, credit)).toMatchFileSnapshot('goldens/card.md.txt');
  });

  it('writes the outline of its impact assessment', async () => {
    await expect(documentMarkdown(friaOutline(good, credit, DATE)!)).toMatchFileSnapshot('goldens/fria.md.txt');
  });

  it('writes the outline of its technical documentation', async () => {
    await expect(documentMarkdown(technicalOutline(good, credit, DATE)!)).toMatchFileSnapshot(
      'goldens/technical.md.txt',
    );
  });
});
