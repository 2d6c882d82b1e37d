/** Every rule of the content check, one per file. */
import type { Rule } from '../types';
import { answerLengthHidden } from './answer-length-hidden';
import { claimCheckedLately } from './claim-checked-lately';
import { claimSaysWhatIsUnchecked } from './claim-says-what-is-unchecked';
import { claimStatusFits } from './claim-status-fits';
import { durationHonest } from './duration-honest';
import { feedbackDistinct } from './feedback-distinct';
import { feedbackLongEnough } from './feedback-long-enough';
import { headingsInOrder } from './headings-in-order';
import { idsUnique } from './ids-unique';
import { imagesDescribed } from './images-described';
import { lawNotStale } from './law-not-stale';
import { lessonInItsFolder } from './lesson-in-its-folder';
import { linksResolve } from './links-resolve';
import { misconceptionTested } from './misconception-tested';
import { noLegalAdvice } from './no-legal-advice';
import { objectiveApplied } from './objective-applied';
import { objectiveCheckedTwice } from './objective-checked-twice';
import { objectiveObservable } from './objective-observable';
import { placementsMatch } from './placements-match';
import { prerequisitesSound } from './prerequisites-sound';
import { referencesExist } from './references-exist';
import { refutationPlaced } from './refutation-placed';
import { retrievalFirst } from './retrieval-first';
import { rubricAddsUp } from './rubric-adds-up';
import { scaffoldFits } from './scaffold-fits';
import { simulationPredicted } from './simulation-predicted';
import { sourcesGiven } from './sources-given';
import { termDefined } from './term-defined';
import { termDefinedOnce } from './term-defined-once';

export const rules: readonly Rule[] = [
  answerLengthHidden,
  claimCheckedLately,
  claimSaysWhatIsUnchecked,
  claimStatusFits,
  durationHonest,
  feedbackDistinct,
  feedbackLongEnough,
  headingsInOrder,
  idsUnique,
  imagesDescribed,
  lawNotStale,
  lessonInItsFolder,
  linksResolve,
  misconceptionTested,
  noLegalAdvice,
  objectiveApplied,
  objectiveCheckedTwice,
  objectiveObservable,
  placementsMatch,
  prerequisitesSound,
  referencesExist,
  refutationPlaced,
  retrievalFirst,
  rubricAddsUp,
  scaffoldFits,
  simulationPredicted,
  sourcesGiven,
  termDefined,
  termDefinedOnce,
];
