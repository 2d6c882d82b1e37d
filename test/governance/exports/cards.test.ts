import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { hubCard } from '@simulations/governance/exports/cards/hub';
import { toolkitCard } from '@simulations/governance/exports/cards/toolkit';
import { governedModels } from '@simulations/governance/exports/governed';
import { bomOf } from '@simulations/governance/exports/registry';
import { templates } from '@simulations/governance/framework/templates';
import { NASTY, good, inventory, lived, models, rewritten } from './subjects';

/** Constraints of the published schemas, as far as the exports use them. `strictObject`: their additionalProperties is false. */
const text = z.string().check(z.minLength(1));
const described = z.array(z.strictObject({ description: text }));
const cardSchema = z.strictObject({
  schema_version: z.literal('0.0.2'),
  model_details: z.strictObject({
    name: text,
    overview: text,
    documentation: text,
    owners: z.array(z.strictObject({ name: text })),
  }),
  model_parameters: z.strictObject({
    data: z.array(
      z.strictObject({
        name: text,
        description: text,
        sensitive: z.optional(z.strictObject({ sensitive_data: z.array(text) })),
      }),
    ),
  }),
  quantitative_analysis: z.optional(
    z.strictObject({ performance_metrics: z.array(z.strictObject({ type: text, value: z.string(), slice: text })) }),
  ),
  considerations: z.strictObject({
    use_cases: described,
    limitations: described,
    ethical_considerations: z.array(z.strictObject({ name: text, mitigation_strategy: text })),
  }),
});

const ref = text;
const properties = z.array(z.strictObject({ name: text, value: z.string() }));
const component = z.strictObject({
  type: z.literal('machine-learning-model'),
  'bom-ref': ref,
  supplier: z.optional(z.strictObject({ name: text })),
  name: text,
  description: text,
  modelCard: z.strictObject({
    'bom-ref': ref,
    modelParameters: z.strictObject({
      datasets: z.array(z.strictObject({ type: z.literal('dataset'), name: text, description: text })),
    }),
    quantitativeAnalysis: z.optional(
      z.strictObject({ performanceMetrics: z.array(z.strictObject({ type: text, value: z.string(), slice: text })) }),
    ),
    considerations: z.strictObject({
      useCases: z.array(text),
      technicalLimitations: z.array(text),
      ethicalConsiderations: z.array(z.strictObject({ name: text, mitigationStrategy: text })),
      fairnessAssessments: z.optional(
        z.array(z.strictObject({ groupAtRisk: text, harms: text, mitigationStrategy: text })),
      ),
    }),
  }),
  properties,
});
const bomSchema = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.6.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u),
  version: z.int().min(1),
  metadata: z.strictObject({
    timestamp: z.iso.datetime(),
    component: z.strictObject({ type: z.literal('application'), 'bom-ref': ref, name: text, properties }),
  }),
  components: z.array(component),
});

const stamp = { date: '2026-11-23', uuid: '00000000-0000-4000-8000-000000000000' };
const nasty = rewritten(good, () => NASTY);
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('models under a framework', () => {
  it('have names that make unique file names', () => {
    expect(new Set(models.map(({ slug }) => slug)).size).toBe(50);
    for (const { slug } of models) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
  });

  it('are raised to the floor of the override under Annex III, and not by it otherwise', () => {
    const listed = models.filter(({ model }) => model.annexIII.point !== null);
    expect(listed.length).toBeGreaterThan(3);
    expect(listed.every(({ tier }) => tier === 4)).toBe(true);
    expect(models.filter(({ model }) => model.annexIII.point === null).every(({ basis }) => basis === 'score')).toBe(
      true,
    );
    const without = { ...good, tiering: { ...good.tiering, annexIII: { ...good.tiering.annexIII, floor: null } } };
    expect(governedModels(without, inventory).every(({ basis }) => basis === 'score')).toBe(true);
  });

  it('are watched by generative monitors only where they generate', () => {
    for (const { model, monitors } of models) {
      if (!model.genai) expect(monitors.map(({ kind }) => kind)).not.toContain('genai');
    }
    expect(models.some(({ monitors }) => monitors.some(({ kind }) => kind === 'genai'))).toBe(true);
  });
});

describe('Model Card Toolkit JSON', () => {
  it.each([
    ['of the good framework', good],
    ['of an empty one', templates.empty.framework],
    ['of one with text that bites', nasty],
  ])('keeps to schema v0.0.2: %s', (_, framework) => {
    for (const governed of governedModels(framework, inventory))
      cardSchema.parse(asJson(toolkitCard(framework, governed)));
  });

  it('gives metrics only where something was measured, as strings', () => {
    expect(toolkitCard(good, models[0]!)).not.toHaveProperty('quantitative_analysis');
    const card = cardSchema.parse(asJson(toolkitCard(good, lived[0]!)));
    expect(card.quantitative_analysis?.performance_metrics).toEqual([
      { type: 'incidents in 24 simulated months', value: '2', slice: 'drift' },
    ]);
  });
});

describe('CycloneDX ML-BOM', () => {
  it.each([
    ['of the good framework', good],
    ['of an empty one', templates.empty.framework],
    ['of one with text that bites', nasty],
  ])('keeps to version 1.6 with one component per model: %s', (_, framework) => {
    const bom = bomSchema.parse(asJson(bomOf(framework, governedModels(framework, inventory), stamp)));
    expect(bom.components).toHaveLength(50);
    const refs = bom.components.flatMap((entry) => [entry['bom-ref'], entry.modelCard['bom-ref']]);
    expect(new Set([...refs, bom.metadata.component['bom-ref']]).size).toBe(101);
  });

  it('carries tier, override and what the registry still misses', () => {
    const credit = models.find(({ model }) => model.annexIII.point === '5(b)')!;
    const { components } = bomOf(good, models, stamp);
    const own = components.find((entry) => entry['bom-ref'] === credit.slug)!.properties;
    expect(own).toContainEqual({ name: 'gov:tier', value: 'T4' });
    expect(own).toContainEqual({ name: 'gov:annex-iii', value: '5(b)' });
    expect(own.filter(({ name }) => name === 'gov:field-to-complete').map(({ value }) => value)).toEqual([
      ...['owner', 'version', 'status', 'last-review', 'next-review', 'legal-role'],
    ]);
    expect(own.some(({ name }) => name.startsWith('gov:simulated'))).toBe(false);
    const [first] = bomOf(good, lived, stamp).components;
    expect(first!.properties).toContainEqual({ name: 'gov:simulated:started-month', value: '0' });
  });
});

describe('Hugging Face card', () => {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(hubCard(good, lived[0]!))!;

  it('has front matter with the governance of the model', () => {
    const data = parse(front!) as { governance: Record<string, unknown> };
    expect(data.governance).toMatchObject({
      framework: good.title,
      tier: lived[0]!.tier,
      monitors: lived[0]!.monitors.map(({ id }) => id),
      simulated: { started_month: 0, shadow: false, incidents: [{ kind: 'drift', count: 2, serious: 1 }] },
    });
  });

  it('has the sections of the template in their order', () => {
    const headings = [...body!.matchAll(/^## (.*)$/gmu)].map(([, heading]) => heading);
    expect(headings).toEqual([
      ...['Model Details', 'Uses', 'Bias, Risks, and Limitations', 'How to Get Started with the Model'],
      ...['Training Details', 'Evaluation', 'Model Examination', 'Environmental Impact', 'Technical Specifications'],
      ...['Citation', 'Glossary', 'Model Card Authors', 'Model Card Contact'],
    ]);
  });

  it('says what is not known instead of leaving it out', () => {
    expect(body!.match(/to be completed/gu)!.length).toBeGreaterThan(5);
  });

  it('keeps text that bites in its place', () => {
    const [governed] = governedModels(nasty, inventory);
    const card = hubCard(nasty, governed!);
    const [, own, rest] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(card)!;
    expect((parse(own!) as { governance: { framework: string } }).governance.framework).toBe(NASTY);
    expect(rest).not.toMatch(/<b>|\[x\]\(|^---$|^```/mu);
  });
});
