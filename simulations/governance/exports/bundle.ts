/** All exports in one zip with stable names; the same contents make the same bytes. */
import { type Zippable, strToU8, zipSync } from 'fflate';
import { blockMarkdown, markdownOf } from '../../kernel/document/markdown';
import type { DocumentModel } from '../../kernel/document/document';
import type { Framework } from '../framework/schema';
import type { InventoryModel } from '../portfolio/inventory';
import { hubCard } from './cards/hub';
import { toolkitCard } from './cards/toolkit';
import { governedModels } from './governed';
import { type LifeRecord, MONTH_SECONDS } from './life';
import { alertsYaml } from './operations/alerts';
import { openMetricsOf } from './operations/openmetrics';
import { routingYaml } from './operations/routing';
import { friaOutline } from './outlines/fria';
import { technicalOutline } from './outlines/technical';
import { policyDocument } from './policy/document';
import { bomOf } from './registry';
import { NOT_LEGAL_ADVICE } from './words';

export interface ExportSubject {
  readonly framework: Framework;
  readonly inventory: readonly InventoryModel[];
  /** Of the same inventory; null: none was simulated, and no OpenMetrics file is made. */
  readonly life: LifeRecord | null;
  /** ISO date, YYYY-MM-DD: engines read no clock. */
  readonly date: string;
  /** For the BOM's serial number; engines draw none. */
  readonly uuid: string;
}

/** As `readFramework` reads it. */
export const frameworkJson = (framework: Framework): string => `${JSON.stringify(framework, null, 2)}\n`;

export const documentMarkdown = (document: DocumentModel): string => markdownOf(document, blockMarkdown);

/** Path in the zip → text. */
export function exportedFiles(subject: ExportSubject): ReadonlyMap<string, string> {
  const { framework, inventory, life, date } = subject;
  const models = governedModels(framework, inventory, life);
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const files = new Map<string, string>([
    ['README.md', readme(life !== null)],
    ['framework.json', frameworkJson(framework)],
    ['policy.md', documentMarkdown(policyDocument(framework, models, date))],
    ['registry.cdx.json', json(bomOf(framework, models, subject))],
    ['prometheus/alerts.yml', alertsYaml(framework)],
    ['prometheus/alertmanager.yml', routingYaml(framework)],
  ]);
  if (life !== null) files.set('prometheus/simulated-life.om', openMetricsOf(framework, models, life));
  for (const governed of models) {
    const { slug } = governed;
    files.set(`models/${slug}/README.md`, hubCard(framework, governed));
    files.set(`models/${slug}/model-card.json`, json(toolkitCard(framework, governed)));
    const fria = friaOutline(framework, governed, date);
    if (fria) files.set(`models/${slug}/fria.md`, documentMarkdown(fria));
    const technical = technicalOutline(framework, governed, date);
    if (technical) files.set(`models/${slug}/technical-documentation.md`, documentMarkdown(technical));
  }
  return files;
}

/** A zip's earliest date, in the reader's own time: no real moment, so that equal contents make equal bytes. */
const NO_DATE = '1980-01-01T00:00:00';

/** `more`: files that only the page can make, such as `policy.docx`. Throws where one would replace another. */
export function exportZip(subject: ExportSubject, more: ReadonlyMap<string, Uint8Array> = new Map()): Uint8Array {
  const contents: Zippable = {};
  for (const [path, text] of exportedFiles(subject)) contents[path] = strToU8(text);
  for (const [path, bytes] of more) {
    if (path in contents) throw new RangeError(`"${path}" is there already`);
    contents[path] = bytes;
  }
  return zipSync(contents, { level: 6, mtime: NO_DATE });
}

function readme(lived: boolean): string {
  const files = [
    ['`framework.json`', 'the framework; the simulator reads it back'],
    ['`policy.md`', 'the policy document'],
    ['`registry.cdx.json`', 'the registry, CycloneDX 1.6 ML-BOM; governance data under `gov:`'],
    ['`prometheus/alerts.yml`', 'alerting rules: `promtool check rules prometheus/alerts.yml`'],
    ['`prometheus/alertmanager.yml`', 'routing to the playbook; receivers need their integrations'],
    ...(lived
      ? [['`prometheus/simulated-life.om`', 'one simulated life: `promtool tsdb create-blocks-from openmetrics`']]
      : []),
    ['`models/…/README.md`', 'model card, Hugging Face style'],
    ['`models/…/model-card.json`', 'model card, Model Card Toolkit v0.0.2'],
    ['`models/…/fria.md`', 'outline of Art. 27(1), Annex III 5(b) and 5(c)'],
    ['`models/…/technical-documentation.md`', 'outline of Annex IV, Annex III models'],
  ];
  return `# Exported governance framework

${NOT_LEGAL_ADVICE}

${files.map(([path, says]) => `- ${path ?? ''}: ${says ?? ''}`).join('\n')}

The rules expect three gauges from your monitoring job, each with the labels \`model\` and \`tier\` ("T1" to "T4"), the first two also with
\`monitor\` (such as "drift-1"):

- \`governance_monitor_deviation_sigma\`: the last reading, in standard deviations from its reference
- \`governance_monitor_last_reading_timestamp_seconds\`: when it was taken
- \`governance_model_last_review_timestamp_seconds\`: when the model was last reviewed

A threshold that is no deviation, such as "one confirmed record", stands in the annotation only: give it a rule of its own.

A month is ${MONTH_SECONDS} seconds in them, the mean of the calendar.
`;
}
