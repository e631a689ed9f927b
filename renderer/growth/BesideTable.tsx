import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Evidence } from '../../shared/evidence/evidence.contract.ts';
import type { Domain, FrameworkWording, ItemId } from '../../shared/frameworks/frameworks.contract.ts';
import { whenLinked } from '../../shared/growth/growth.rules.ts';
import type { Change } from '../../shared/mastery/change.rules.ts';
import type { Answer, Assessment } from '../../shared/mastery/mastery.contract.ts';
import { stageName } from '../../shared/mastery/scoring.rules.ts';
import { datedWords } from '../ui/day-words.ts';
import { ChangeWord } from './change-words.tsx';
import classes from './growth.module.css';
import type { Item } from './ItemPanels.tsx';

type Side = 'then' | 'since';

/** What is shown for a part, or in the short form for any part of a domain. */
function Pieces({ side, pieces }: { side: Side; pieces: readonly Evidence[] }) {
  const { t } = useTranslation();
  if (pieces.length === 0) return null;
  return (
    <div className={classes.pieces}>
      <p>{t(side === 'then' ? 'growth.shownThen' : 'growth.shownSince')}</p>
      <ul>
        {pieces.map(({ id, title, entryId }) => {
          const words = <span data-private>{title.trim() === '' ? t('growth.evidenceUntitled') : title}</span>;
          return <li key={id}>{entryId === null ? words : <Link to={`/journal/${entryId}`}>{words}</Link>}</li>;
        })}
      </ul>
    </div>
  );
}

interface AnswerCellProps {
  framework: FrameworkWording | undefined;
  answer: Answer | undefined;
  side: Side;
  pieces: readonly Evidence[];
}

function AnswerCell({ framework, answer, side, pieces }: AnswerCellProps) {
  const { t } = useTranslation();
  const stage = framework && answer?.stage ? stageName(framework, answer.stage) : '';
  return (
    <td>
      {stage === '' ? t(answer?.isNotMyRole ? 'growth.notMyRole' : 'growth.noStage') : <b>{stage}</b>}
      <div className={classes.sideFacts}>
        {answer?.certainty && (
          <p>{t('growth.certainty', { word: t(`mastery.certainties.${answer.certainty}`).toLocaleLowerCase() })}</p>
        )}
        {answer && answer.note !== '' && (
          <p data-private className={classes.noteWords}>
            {answer.note}
          </p>
        )}
        <Pieces side={side} pieces={pieces} />
      </div>
    </td>
  );
}

export interface BesideTableProps {
  title: string;
  /** What is compared, each with the domain that it belongs to or is. */
  rows: readonly { item: Item; domain: Domain }[];
  /** As they stand on the screen. */
  sides: readonly [Assessment, Assessment];
  /** As they were taken, the earlier first. */
  order: readonly [Assessment, Assessment];
  stagesOf: (assessment: Assessment) => FrameworkWording | undefined;
  changes: ReadonlyMap<ItemId, Change>;
  pieces: readonly Evidence[];
  chain: readonly Assessment[];
}

/** The parts of one domain, or in the short form all domains, each with both of its sides. */
export function BesideTable({ title, rows, sides, order, stagesOf, changes, pieces, chain }: BesideTableProps) {
  const { t } = useTranslation();
  const id = useId();
  const [earlier, later] = order;

  function shownFor(item: Item, domain: Domain, side: Side): Evidence[] {
    const parts = new Set<ItemId>(item.id === domain.id ? domain.competencies.map((part) => part.id) : [item.id]);
    return pieces.filter(({ links }) =>
      links.some(
        (link) =>
          link.kind === 'competency' &&
          link.frameworkId === later.frameworkId &&
          parts.has(link.competencyId) &&
          whenLinked(link, earlier, later, chain) === side,
      ),
    );
  }

  return (
    <section className={classes.domain} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table className={classes.beside} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t('growth.part')}</th>
            {sides.map((side) => (
              <th key={side.id} scope="col">
                {datedWords(side.takenOn)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, domain }) => (
            <tr key={item.id}>
              <th scope="row">
                <div className={classes.partName}>
                  <b>
                    {item.code} {item.name}
                  </b>{' '}
                  <ChangeWord change={changes.get(item.id) ?? 'not-compared'} />
                </div>
              </th>
              {sides.map((side) => (
                <AnswerCell
                  key={side.id}
                  framework={stagesOf(side)}
                  answer={side.answers.find(({ itemId }) => itemId === item.id)}
                  side={side === earlier ? 'then' : 'since'}
                  pieces={shownFor(item, domain, side === earlier ? 'then' : 'since')}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
