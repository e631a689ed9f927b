export { ChartOrTable } from './ChartOrTable.tsx';
export { DataTable } from './DataTable.tsx';
export { FittedText } from './FittedText.tsx';
export { Legend } from './Legend.tsx';
export { type MarkForm, MarkShape, unspoken } from './MarkShape.tsx';
export { useTextScale } from './useTextScale.ts';
