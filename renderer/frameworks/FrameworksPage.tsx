import { Button } from '@mantine/core';
import { Copy } from '@phosphor-icons/react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Framework } from '../../shared/frameworks/frameworks.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { FrameworkMenu } from './FrameworkMenu.tsx';
import classes from './frameworks.module.css';
import { Refusal } from './Refusal.tsx';
import { type FrameworkActions, useFrameworkActions } from './useFrameworkActions.tsx';
import { useFrameworksQuery } from './useFrameworks.ts';
import { useMeasures } from './useMeasures.ts';
import { veilOf } from './veil.ts';

interface RowProps {
  framework: Framework;
  actions: FrameworkActions;
}

function FrameworkRow({ framework, actions }: RowProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const measures = useMeasures();
  const { id, name, description, isBuiltIn } = framework;
  const veil = veilOf(framework);

  async function copy(): Promise<void> {
    const made = await actions.copy(framework);
    if (made) await navigate(`/growth/frameworks/${made.id}/edit`);
  }

  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Link to={`/growth/frameworks/${id}`} className={classes.name ?? ''}>
          <span {...veil}>{name}</span>
        </Link>
        {description !== '' && (
          <p className={classes.description} {...veil}>
            {description}
          </p>
        )}
        <p className={classes.meta}>
          {measures(framework)}
          {isBuiltIn && ` · ${t('frameworks.comesWithCairn')}`}
        </p>
      </div>
      <div className={classes.actions}>
        <Button
          variant="subtle"
          leftSection={<Copy size={16} aria-hidden="true" />}
          onClick={() => void copy()}
          aria-label={`${t('frameworks.copy')}: ${name}`}
        >
          {t('frameworks.copy')}
        </Button>
        <FrameworkMenu framework={framework} actions={actions} />
      </div>
    </li>
  );
}

function Shelf({
  frameworks,
  actions,
  label,
}: {
  frameworks: readonly Framework[];
  actions: FrameworkActions;
  label: string;
}) {
  return (
    <ul className={classes.list} aria-label={label}>
      {frameworks.map((framework) => (
        <FrameworkRow key={framework.id} framework={framework} actions={actions} />
      ))}
    </ul>
  );
}

function Shelves({ frameworks, actions }: { frameworks: readonly Framework[]; actions: FrameworkActions }) {
  const { t } = useTranslation();
  const aside = frameworks.filter(({ isArchived }) => isArchived);
  return (
    <>
      <Shelf
        label={t('frameworks.list')}
        frameworks={frameworks.filter(({ isArchived }) => !isArchived)}
        actions={actions}
      />
      {aside.length > 0 && (
        <section className={classes.aside} aria-labelledby="frameworks-aside">
          <h2 id="frameworks-aside">{t('frameworks.aside')}</h2>
          <p className={classes.quiet}>{t('frameworks.asideText')}</p>
          <Shelf label={t('frameworks.aside')} frameworks={aside} actions={actions} />
        </section>
      )}
    </>
  );
}

/** All frameworks: those that come with Cairn and the coach's own, to be read, copied, changed and taken in. */
export function FrameworksPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data, error } = useFrameworksQuery();
  const actions = useFrameworkActions();
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <PageTitle text={t('frameworks.text')}>{t('frameworks.title')}</PageTitle>
        <div className={classes.headActions}>
          <Button variant="default" onClick={() => void actions.addFromFile()}>
            {t('frameworks.addFile')}
          </Button>
          <Button onClick={() => void navigate('/growth/frameworks/new')}>{t('frameworks.own')}</Button>
        </div>
      </div>
      {actions.refusal && <Refusal refusal={actions.refusal} onClose={actions.forgetRefusal} />}
      {actions.failure && <Notice code={actions.failure.code} />}
      {data ? (
        <Shelves frameworks={data} actions={actions} />
      ) : error ? (
        <Notice code={failureOf(error).code} />
      ) : (
        <PaperLines />
      )}
    </div>
  );
}
