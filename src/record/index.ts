/**
 * The learner’s record: what the rest of the site may use of this room. Pieces that must stay light (a check in a lesson) name the
 * file itself: through this one they would also load how attempts are read.
 */
export { getRecord } from './record';
export { newId } from './identity';
export { type EventBody, type EventType, InvalidEvent, type RecordedEvent } from './event';
export type { AppendOptions, LearnerRecord, RecordSnapshot, UnreadableEvent } from './event-record';
export type { MemoryReason, RecordStatus } from './status';
export { useRecord, type UsedRecord } from './use-record';
export { answersOf, checkKey, type CheckHistory, type GivenAnswer } from './views/answers';
export { type AttemptEntry, attemptsOf, unfinishedAttempt } from './views/attempts';
export { type DayOf, localDay, masteryOf, type ObjectiveMastery } from './views/mastery';
export { type Prediction, predictionsOf } from './views/predictions';
export { type LessonProgress, progressOf } from './views/progress';
