export { ChartOrTable } from './ChartOrTable.tsx';
export { DataTable } from './DataTable.tsx';
export { Legend } from './Legend.tsx';
export { type MarkForm, MarkShape, unspoken } from './MarkShape.tsx';
