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
  const heads = columns.map((words, place) => ({ id: place, words })); // two may have the same words
  return (
    <section className={classes.tableBox} aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className="screen-reader-only">{caption}</caption>
        <thead>
          <tr>
            {heads.map(({ id, words }) => (
              <th key={id} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [head, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, place) => (
                <td key={heads[place + 1]?.id}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
