/** The registry as a CycloneDX 1.6 ML-BOM: one component with its model card per model, governance data as `gov:` properties. */
import type { Framework } from '../framework/schema';
import type { RegistryField } from '../framework/vocabulary';
import { gateNames } from '../framework/words';
import type { GovernedModel } from './governed';
import { concerns, groupsOf, intendedUse, openPoints } from './cards/facts';
import { said, sayCount } from './words';

interface Property {
  readonly name: string;
  readonly value: string;
}

export interface BomOptions {
  /** ISO date, YYYY-MM-DD. */
  readonly date: string;
  /** UUID of this BOM; the same one for the same contents, so that a file can be compared. */
  readonly uuid: string;
}

const property = (name: string, value: string): Property => ({ name: `gov:${name}`, value });

export function bomOf(framework: Framework, models: readonly GovernedModel[], { date, uuid }: BomOptions) {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuid}`,
    version: 1,
    metadata: {
      timestamp: `${date}T00:00:00Z`,
      component: {
        type: 'application',
        'bom-ref': 'portfolio',
        name: `Models of ${said(framework.organisation, 'organisation')}`,
        properties: [
          property('framework', framework.title),
          property('framework-version', String(framework.version)),
          property('registry-fields', framework.registry.fields.join(',')),
        ],
      },
    },
    components: models.map((governed) => componentOf(framework, governed)),
  };
}

export type Bom = ReturnType<typeof bomOf>;

function componentOf(framework: Framework, governed: GovernedModel) {
  const { model, slug } = governed;
  const groups = groupsOf(governed);
  const risks = concerns(governed);
  return {
    type: 'machine-learning-model',
    'bom-ref': slug,
    ...(model.vendor === null ? {} : { supplier: { name: model.vendor } }),
    name: model.name,
    description: intendedUse(model),
    modelCard: {
      'bom-ref': `${slug}-card`,
      modelParameters: {
        datasets: [{ type: 'dataset', name: `Data of ${model.name}`, description: model.data }],
      },
      ...(governed.life === null || governed.life.incidents.length === 0
        ? {}
        : {
            quantitativeAnalysis: {
              performanceMetrics: governed.life.incidents.map(({ kind, count }) => ({
                type: 'incidents in 24 simulated months',
                value: String(count),
                slice: kind,
              })),
            },
          }),
      considerations: {
        useCases: [intendedUse(model)],
        technicalLimitations: openPoints(framework, governed),
        ethicalConsiderations: risks.map(({ name, mitigation }) => ({ name, mitigationStrategy: mitigation })),
        ...(groups.length === 0
          ? {}
          : {
              fairnessAssessments: groups.map(({ group, row }) => ({
                groupAtRisk: group,
                harms: `A wrong decision about ${model.about}`,
                mitigationStrategy: `${row.metric}; ${row.threshold}; then: ${row.action}`,
              })),
            }),
      },
    },
    properties: propertiesOf(framework, governed),
  };
}

/** Required fields that this export holds; the others are left to be filled. */
const held: readonly RegistryField[] = [
  ...(['purpose', 'tier', 'data', 'vendor', 'kill-switch'] as const),
  ...(['annex-iii-area', 'jurisdictions', 'affected-persons', 'monitors'] as const),
];

function propertiesOf(framework: Framework, governed: GovernedModel): readonly Property[] {
  const { model, tier, basis, score, gates, monitors, life } = governed;
  const at = tier - 1;
  return [
    property('tier', `T${tier}`),
    property('tier-basis', basis),
    property('tier-score', score.toFixed(3)),
    property('annex-iii', model.annexIII.point ?? 'none'),
    property('annex-iii-reason', model.annexIII.because),
    property('affected-persons', model.about),
    property('decides-about-persons', String(model.person)),
    property('decisions-per-month', sayCount(model.decisionsPerMonth)),
    property('generative', String(model.genai)),
    property('legacy', String(model.legacy)),
    ...gates.map(({ gate, asked }) => property(`gate:${gateNames[gate]}`, asked.toFixed(2))),
    ...monitors.map(({ id }) => property('monitor', id)),
    property('board-decides', String(framework.board.tiers[at])),
    property('kill-switch', String(framework.incidents.killSwitch[at])),
    property('automatic-rollback', String(framework.monitoring.rollback[at])),
    property('review-every-months', String(framework.monitoring.reviewEvery[at])),
    ...framework.regulation.jurisdictions.map((place) => property('jurisdiction', place)),
    ...framework.registry.fields
      .filter((field) => !held.includes(field))
      .map((field) => property('field-to-complete', field)),
    ...(life === null
      ? []
      : [
          property('simulated:tier', `T${life.tier}`),
          property('simulated:started-month', life.started === null ? 'never' : String(life.started)),
          property('simulated:shadow', String(life.shadow)),
        ]),
  ];
}
