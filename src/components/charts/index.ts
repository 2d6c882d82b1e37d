/** Charts: one per file. Each takes plain data, renders the same at build and in the browser, and knows no simulation. */
export { ChartFrame, type ChartFrameProps } from './ChartFrame';
export { LineChart } from './LineChart';
export type { LineChartProps, LineSeries } from './lineModel';
export { Histogram, type HistogramProps, type HistogramGroup } from './Histogram';
export { RankCurve, type RankCurveProps, type RankedItem } from './RankCurve';
export { DotPlot, type DotPlotProps, type DotRow } from './DotPlot';
export { Scatter, type ScatterProps, type ScatterPoint, type ScatterRegion } from './Scatter';
export { Dumbbell, type DumbbellProps, type DumbbellMetric } from './Dumbbell';
export { UserItemMap, type UserItemMapProps } from './UserItemMap';
export { binLinear, binLog, countValues, binMatrix, type Bin, type BinnedMatrix, type MatrixInput } from './bins';
export type { Axis, Better, ChartTable, ChartText, Prediction, Reference, SeriesColour } from './types';
