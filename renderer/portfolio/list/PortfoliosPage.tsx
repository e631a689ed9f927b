import { Button } from '@mantine/core';
import { Plus } from '@phosphor-icons/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { instantToLocalDate } from '../../../shared/calendar/local-date.ts';
import type { PortfolioHead } from '../../../shared/portfolio/portfolio.contract.ts';
import { failureOf } from '../../api/failure.ts';
import { usePrograms } from '../../programs/public.ts';
import { datedWords } from '../../ui/day-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Stone } from '../../ui/Mark.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { PaperLines } from '../../ui/PaperLines.tsx';
import { PortfolioTabs } from '../PortfolioTabs.tsx';
import { usePortfolios } from '../portfolio-queries.ts';
import { BeginDialog } from './BeginDialog.tsx';
import classes from './list.module.css';
import { RemoveButton } from './RemoveButton.tsx';

function Row({ head }: { head: PortfolioHead }) {
  const { t } = useTranslation();
  const { id, title, program, cohort, pieceCount, lastExportedAt } = head;
  const handedOut =
    lastExportedAt === null
      ? t('portfolio.builder.notHandedOut')
      : t('portfolio.builder.handedOut', { day: datedWords(instantToLocalDate(new Date(lastExportedAt))) });
  const of = [program, cohort].filter((words) => words !== '').join(', ');
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <h2>
          <Link to={`/portfolio/${id}`} className={classes.link ?? ''}>
            <span data-private>{title}</span>
          </Link>
        </h2>
        <p className={classes.meta}>
          {of !== '' && (
            <>
              <span data-private>{of}</span>
              {' · '}
            </>
          )}
          {t('portfolio.builder.pieces', { count: pieceCount })}
          {' · '}
          {handedOut}
        </p>
      </div>
      <RemoveButton head={head} />
    </li>
  );
}

/** Every portfolio; at first, what one is and the two ways to begin. */
export function PortfoliosPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: heads, error } = usePortfolios();
  const hasPrograms = (usePrograms().data ?? []).some(({ isArchived }) => !isArchived);
  const [beginning, setBeginning] = useState<'program' | 'empty' | null>(null);
  const isFirst = heads?.length === 0;

  const withProgram = t('portfolio.builder.begin.withProgram');
  const plus = <Plus size={18} aria-hidden="true" />;
  const filled = hasPrograms ? (
    <Button key="program" leftSection={plus} onClick={() => setBeginning('program')}>
      {withProgram}
    </Button>
  ) : (
    <Button key="program" leftSection={plus} renderRoot={(props) => <Link {...props} to="/portfolio/programs" />}>
      {withProgram}
    </Button>
  );
  const empty = (
    <Button key="empty" variant="default" onClick={() => setBeginning('empty')}>
      {t('portfolio.builder.begin.empty')}
    </Button>
  );
  const ways = <div className={classes.ways}>{isFirst ? [filled, empty] : [empty, filled]}</div>;

  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle text={t('portfolio.builder.text')}>{t('portfolio.builder.title')}</PageTitle>
        {heads && !isFirst && ways}
      </div>
      <PortfolioTabs />
      {error && <Notice code={failureOf(error).code} />}
      {!heads && !error && <PaperLines />}
      {isFirst && (
        <EmptyState picture={<Stone />} title={t('portfolio.builder.emptyTitle')} action={ways}>
          {t('portfolio.builder.emptyText')}
        </EmptyState>
      )}
      {heads && !isFirst && (
        <ul className={classes.rows} aria-label={t('portfolio.builder.list')}>
          {heads.map((head) => (
            <Row key={head.id} head={head} />
          ))}
        </ul>
      )}
      {beginning !== null && (
        <BeginDialog
          isFilled={beginning === 'program'}
          onClose={() => setBeginning(null)}
          onBegun={(id) => void navigate(`/portfolio/${id}`)}
        />
      )}
    </div>
  );
}
