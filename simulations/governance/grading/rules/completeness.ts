/** Completeness: is everything there that a model needs from intake to retirement? */
import { type Framework, type SectionId, sectionIds } from '../../framework/schema';
import { plain } from '../../framework/words';
import { cardHeadings, type RegistryField, registryFields, stages } from '../../framework/vocabulary';
import { tiers } from '../../policy';
import { gatesInUse } from '../measures';
import { coreSections, expectSections } from '../sections';
import { expectNone, filled, passIf, type Rule, ruleOf } from '../rule';

const rule = ruleOf('completeness');

/** The eight sections of the rubric, each with what counts as its first record; registry and monitoring are one. */
const first: Readonly<Partial<Record<SectionId, (framework: Framework) => boolean>>> = {
  scope: ({ scope }) => Object.values(scope.covers).some(Boolean),
  tiering: ({ tiering }) => Object.values(tiering.weights).some((weight) => weight > 0),
  gates: (framework) => gatesInUse(framework).length > 0,
  modelCard: ({ modelCard }) => modelCard.headings.length > 0,
  registry: ({ registry, monitoring }) => registry.fields.length > 0 && monitoring.rows.length > 0,
  board: ({ board }) => board.seats.length > 0,
  incidents: ({ incidents }) => Object.values(incidents.stages).some(filled),
  review: ({ review }) => review.everyMonths !== null,
};
/** Entries C2 demands. */
const demanded: readonly RegistryField[] = registryFields.slice(0, 10);

const required = { level: 2, reference: 'Design 5, completeness' } as const;

export const completeness: readonly Rule[] = [
  rule(
    'C1',
    {
      level: 1,
      section: 'scope',
      asks: 'Every one of the eight sections has at least one entry.',
      reference: 'Design 5, completeness',
    },
    (framework) =>
      expectSections(
        sectionIds.filter((id) => first[id]?.(framework) === false),
        'All eight sections have entries.',
        (list) => `Nothing is entered for ${list}. Begin with one entry each.`,
      ),
  ),
  rule(
    'C2',
    {
      ...required,
      section: 'registry',
      asks: 'Registry entries hold owner, purpose, tier, version, data, vendor, status, last review, next review and kill switch.',
      reference: 'Arts 11, 12, 17(1) and 49 AI Act; SR 26-2, model inventory',
      claims: ['ai-act-art-17'],
    },
    ({ registry }) =>
      expectNone(
        demanded.filter((field) => !registry.fields.includes(field)).map(plain),
        'The registry asks for all ten fields.',
        (list) => `The registry does not ask for: ${list}. Whoever looks for a model in an incident will miss it.`,
      ),
  ),
  rule(
    'C3',
    {
      ...required,
      section: 'modelCard',
      asks: 'The model card has the nine headings.',
      reference: 'Mitchell et al. 2019, Model Cards for Model Reporting',
    },
    ({ modelCard }) =>
      expectNone(
        cardHeadings.filter((heading) => !modelCard.headings.includes(heading)).map(plain),
        'The card has all nine headings.',
        (list) => `The card lacks: ${list}.`,
      ),
  ),
  rule(
    'C4',
    {
      ...required,
      section: 'incidents',
      asks: 'The playbook says what is done to detect, triage, contain, notify and learn.',
      reference: 'Arts 17(1)(i) and 73 AI Act; NIST AI RMF, MANAGE',
      claims: ['ai-act-art-17'],
    },
    ({ incidents }) =>
      expectNone(
        stages.filter((stage) => !filled(incidents.stages[stage])),
        'All five stages are described.',
        (list) => `The playbook is silent on: ${list}.`,
      ),
  ),
  rule(
    'C5',
    {
      ...required,
      section: 'scope',
      asks: 'Models that were live before the framework are covered, with a date.',
      reference: 'Design 5, completeness; Art. 111(2) AI Act',
    },
    ({ scope }) =>
      passIf(
        scope.covers.legacy && scope.legacyWithin !== null,
        'Legacy models are covered and have a date.',
        scope.covers.legacy
          ? 'Legacy models are covered but have no date. Say within how many months they pass their gates.'
          : 'Models that are already live stay outside. They are the ones that decide about people today.',
      ),
  ),
  rule(
    'C6',
    {
      ...required,
      section: 'retirement',
      asks: 'There are criteria for taking a model out of service.',
      reference: 'NIST AI RMF, GOVERN 1.7',
    },
    ({ retirement }) =>
      passIf(
        retirement.criteria.some(filled),
        'Retirement has criteria.',
        'Nothing says when a model ends. Name at least one criterion, such as "no owner for 30 days".',
      ),
  ),
  rule(
    'C7',
    { ...required, section: 'gates', asks: 'Each of the nine core sections names its inputs, outputs and record.' },
    (framework) =>
      expectSections(
        coreSections.filter(
          (id) => !filled(framework[id].inputs) || !filled(framework[id].outputs) || !filled(framework[id].record),
        ),
        'Inputs, outputs and records are named.',
        (list) =>
          `Inputs, outputs or record are missing in: ${list}. A step without a record cannot be shown to have happened.`,
      ),
  ),
  rule(
    'C8',
    { level: 3, section: 'tiering', asks: 'Each tier has a worked example.', reference: 'Design 5, completeness' },
    ({ tiering }) =>
      expectNone(
        tiers
          .filter(
            (tier) =>
              !tiering.examples.some(
                (example) => example.tier === tier && filled(example.model) && filled(example.why),
              ),
          )
          .map((tier) => `T${tier}`),
        'Each tier has a worked example.',
        (list) => `No worked example for ${list}. Two people should give one model one tier.`,
      ),
  ),
  rule(
    'C9',
    {
      level: 3,
      section: 'waivers',
      asks: 'Exceptions have a written procedure and are logged.',
      reference: 'Design 5, completeness',
    },
    ({ waivers }) =>
      passIf(
        waivers.logged && filled(waivers.procedure),
        'Exceptions have a procedure and a log.',
        'Exceptions need a procedure in words and an entry beside the model; otherwise they are granted in corridors.',
      ),
  ),
  rule(
    'C10',
    {
      level: 3,
      section: 'scope',
      asks: 'At least three changes send a live model through its gates again.',
      reference: 'Art. 43(4) AI Act, substantial modification',
    },
    ({ scope }) =>
      passIf(
        scope.changeTriggers.length >= 3,
        `${scope.changeTriggers.length} changes open the gates again.`,
        'A model that was reviewed once changes afterwards. Name at least three changes that send it back.',
      ),
  ),
  rule(
    'C11',
    {
      ...required,
      section: 'scope',
      asks: 'Vendor models and generative models are covered.',
      reference: 'Arts 25, 26 and 50 AI Act',
    },
    ({ scope }) =>
      expectNone(
        (['vendor', 'generative'] as const).filter((kind) => !scope.covers[kind]),
        'Vendor and generative models are covered.',
        (list) => `Not covered: ${list} models. Whoever uses a bought model answers for its use.`,
      ),
  ),
];
