/** Sections 5 and 9 to 11: the registry, what makes the rules hold, exceptions from them, and the end of a model. */
import * as z from 'zod/mini';
import { deployRequirements, registryFields, shadowDetections } from '../vocabulary';
import { list, label, number, perTier, role, section, setOf, whole, words, yes } from './common';

export const registry = section({
  /** What every entry must hold. */
  fields: setOf(registryFields),
});

export const enforcement = section({
  deploy: z.readonly(
    z.strictObject({
      /** What a release must show, for T1 to T4. */
      requires: perTier(setOf(deployRequirements)),
      /** `pipeline`: it refuses by itself. `approval`: somebody looks. */
      by: z.literal(['none', 'approval', 'pipeline']),
    }),
  ),
  /** Share of files that internal audit reads in a year, 0 to 1. */
  auditShare: number(0, 1),
  /** What happens to who goes around the rules. */
  consequence: words,
  /** How models outside the registry are found, and every how many days somebody looks (null: never). */
  shadow: z.readonly(z.strictObject({ methods: setOf(shadowDetections), everyDays: z.nullable(whole(1, 730)) })),
});

export const waivers = section({
  /** Who asks for the exception. */
  owner: role,
  /** Who grants it. */
  approver: role,
  /** Days until it ends; null: it does not. */
  expiryDays: z.nullable(whole(1, 1095)),
  /** Each exception has an entry beside the model's. */
  logged: yes,
  /** How an exception is asked for and what replaces the control meanwhile. */
  procedure: words,
});

export const retirement = section({
  /** When a model is taken out of service, such as "no owner for 30 days". */
  criteria: list(label, 10),
});
