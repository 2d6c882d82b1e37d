/** The controls of the design system. They know no simulation; props are documented on each component. */
export { Button, type ButtonProps } from './Button';
export { Choice, type ChoiceOption, type ChoiceProps } from './Choice';
export { DataTable, type Column, type DataTableProps } from './DataTable';
export { Dialog, type DialogProps } from './Dialog';
export { Disclosure, type DisclosureProps } from './Disclosure';
export { FileDrop, type FileDropProps } from './FileDrop';
export { Message, type MessageProps } from './Message';
export { NumberField, type NumberFieldProps } from './NumberField';
export { Panel, type PanelProps, type PanelStatus } from './Panel';
export { Progress, type ProgressProps } from './Progress';
export { Readout, type ReadoutProps, type ReadoutReference } from './Readout';
export { RunHistory, type Run, type RunHistoryProps } from './RunHistory';
export { Select, type SelectOption, type SelectProps } from './Select';
export { Slider, type SliderProps, type SliderTick } from './Slider';
export { Steps, type Step, type StepsProps } from './Steps';
export { Toggle, type ToggleProps } from './Toggle';
export { UndoBar, type UndoBarProps } from './UndoBar';
export { formatDuration } from './shared';
