/**
 * A model card as JSON of Google's Model Card Toolkit, schema v0.0.2 (tensorflow/model-card-toolkit, dormant since 2023; CycloneDX builds on it).
 * Values of metrics are strings there, and the root takes no other property.
 */
import type { Framework } from '../../framework/schema';
import type { GovernedModel } from '../governed';
import { NOT_LEGAL_ADVICE, said, sayCount } from '../words';
import { concerns, groupsOf, intendedUse, openPoints } from './facts';

export function toolkitCard(framework: Framework, governed: GovernedModel) {
  const { model, tier, life } = governed;
  const measured = (life?.incidents ?? []).map(({ kind, count }) => ({
    type: 'incidents in 24 simulated months',
    value: String(count),
    slice: kind,
  }));
  return {
    schema_version: '0.0.2',
    model_details: {
      name: model.name,
      overview: intendedUse(model),
      documentation: `Tier ${tier} of 4 under "${said(framework.title, 'title of the framework')}". ${NOT_LEGAL_ADVICE}`,
      owners: [{ name: model.vendor ?? said(framework.organisation, 'organisation') }],
    },
    model_parameters: {
      data: [
        {
          name: `Data of ${model.name}`,
          description: model.data,
          ...(model.sensitivity >= 0.5 ? { sensitive: { sensitive_data: [model.data] } } : {}),
        },
      ],
    },
    ...(measured.length === 0 ? {} : { quantitative_analysis: { performance_metrics: measured } }),
    considerations: {
      use_cases: [
        { description: `${intendedUse(model)} About ${sayCount(model.decisionsPerMonth)} decisions a month.` },
      ],
      limitations: openPoints(framework, governed).map((description) => ({ description })),
      ethical_considerations: [
        ...concerns(governed).map(({ name, mitigation }) => ({ name, mitigation_strategy: mitigation })),
        ...groupsOf(governed).map(({ group, row }) => ({
          name: `Differences between groups by ${group}`,
          mitigation_strategy: `${row.id}: ${row.metric}; ${row.threshold}`,
        })),
      ],
    },
  };
}

export type ToolkitCard = ReturnType<typeof toolkitCard>;
