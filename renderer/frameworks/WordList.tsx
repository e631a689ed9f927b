import { numbered } from './numbered.ts';
import classes from './reading.module.css';

/** A list with its heading; nothing where nothing is in it. */
export function WordList({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className={classes.wordList}>
      <h4>{title}</h4>
      <ul>
        {numbered(lines).map(({ number, item: line }) => (
          <li key={number}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
