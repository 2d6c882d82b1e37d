/** Detection delay and the cost of delay. */
export { monitorIds, monitors } from './monitors';
export type { MonitorId, MonitorSpec } from './monitors';
export { detectionStudy } from './study';
export type { DelayDay, DetectionStudy, MonitorResult } from './study';
export { delayTable, tableSeverities } from './table';
export type { DelayCell, DelayRow } from './table';
