import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPart } from '../../../shared/portfolio/portfolio.contract.ts';
import type { OutlineActions } from './actions.ts';
import classes from './outline.module.css';
import { PartRow } from './PartRow.tsx';
import { PieceRow } from './PieceRow.tsx';
import { useRowKeys } from './useRowKeys.ts';

export interface OutlineProps {
  parts: readonly ListedPart[];
  /** On which page each part and piece begins, by its id. */
  pages: ReadonlyMap<string, number>;
  folded: ReadonlySet<string>;
  selected: string | null;
  actions: OutlineActions;
}

/** Parts and pieces in their order, of which one is a stop of the Tab key: the one that had it last, or the first. */
export function Outline({ parts, pages, folded, selected, actions }: OutlineProps) {
  const { t } = useTranslation();
  const keysId = useId();
  const onKeyDown = useRowKeys(actions, (id) => !folded.has(id));
  const [last, setLast] = useState<string>();
  const shown = new Set(
    parts.flatMap(({ id, pieces }) => [id, ...(folded.has(id) ? [] : pieces.map((piece) => piece.id))]),
  );
  const stop = last !== undefined && shown.has(last) ? last : parts[0]?.id;
  const stateOf = (id: string) => ({ isSelected: id === selected, isStop: id === stop });
  const common = { actions };
  return (
    <section
      aria-label={t('portfolio.builder.outline')}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => setLast(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? last)}
    >
      <p id={keysId} hidden>
        {t('portfolio.builder.keys')}
      </p>
      <ol className={classes.parts} aria-label={t('portfolio.builder.parts')} aria-describedby={keysId}>
        {parts.map((part) => (
          <li key={part.id}>
            <PartRow
              {...common}
              {...stateOf(part.id)}
              part={part}
              page={pages.get(part.id)}
              isOpen={!folded.has(part.id)}
            />
            {!folded.has(part.id) && part.pieces.length > 0 && (
              <ol className={classes.pieces}>
                {part.pieces.map((piece) => (
                  <PieceRow
                    key={piece.id}
                    {...common}
                    piece={piece}
                    partId={part.id}
                    page={pages.get(piece.id)}
                    {...stateOf(piece.id)}
                  />
                ))}
              </ol>
            )}
            {!folded.has(part.id) && part.pieces.length === 0 && (
              <p className={classes.none}>{t('portfolio.builder.part.none')}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
