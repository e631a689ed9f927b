import type { ReactNode } from 'react';
import classes from './charts.module.css';

export interface DataTableProps {
  /** What the table holds, for those who do not see the heading above it. */
  caption: string;
  columns: readonly string[];
  /** The first cell of each row is its head. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A plain table that scrolls sideways in itself where the window is narrow. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  return (
    <section className={classes.tableBox} aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className="screen-reader-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [head, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, place) => (
                <td key={columns[place + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
