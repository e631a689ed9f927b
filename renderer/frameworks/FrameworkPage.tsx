import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { Framework } from '../../shared/frameworks/frameworks.contract.ts';
import { failureOf } from '../api/failure.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PaperLines } from '../ui/PaperLines.tsx';
import { FrameworkDomain } from './FrameworkDomain.tsx';
import { FrameworkMenu } from './FrameworkMenu.tsx';
import { FrameworkStages } from './FrameworkStages.tsx';
import { FrameworkStories } from './FrameworkStories.tsx';
import classes from './reading.module.css';
import { useFrameworkActions } from './useFrameworkActions.tsx';
import { useFrameworksQuery } from './useFrameworks.ts';
import { useMeasures } from './useMeasures.ts';
import { veilOf } from './veil.ts';

function Actions({ framework }: { framework: Framework }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const actions = useFrameworkActions();
  const change = (id: string) => navigate(`/growth/frameworks/${id}/edit`);

  async function copy(): Promise<void> {
    const made = await actions.copy(framework);
    if (made) await change(made.id);
  }

  return (
    <>
      <div className={classes.actions}>
        {!framework.isBuiltIn && <Button onClick={() => void change(framework.id)}>{t('frameworks.change')}</Button>}
        <Button variant={framework.isBuiltIn ? 'filled' : 'default'} onClick={() => void copy()}>
          {t('frameworks.copy')}
        </Button>
        <FrameworkMenu framework={framework} actions={actions} onRemoved={() => void navigate('/growth/frameworks')} />
      </div>
      {actions.failure && <Notice code={actions.failure.code} />}
    </>
  );
}

/** The domains as a row of buttons: a framework is long, and one looks for one of them. */
function Jumps({ framework }: { framework: Framework }) {
  const { t } = useTranslation();
  return (
    <nav className={classes.jumps} aria-label={t('frameworks.page.jump')}>
      {framework.domains.map(({ id, code, name }) => (
        <Button
          key={id}
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            const heading = document.getElementById(`domain-${id}`);
            heading?.scrollIntoView?.({ block: 'start' });
            heading?.focus({ preventScroll: true });
          }}
        >
          <span {...veilOf(framework)}>
            {code} {name}
          </span>
        </Button>
      ))}
    </nav>
  );
}

function Reading({ framework }: { framework: Framework }) {
  const { t } = useTranslation();
  const measures = useMeasures();
  const { name, description, source, domains, stages } = framework;
  const veil = veilOf(framework);
  return (
    <article className={classes.page}>
      <Link to="/growth/frameworks" className={classes.back ?? ''}>
        {t('frameworks.all')}
      </Link>
      <PageTitle
        meta={measures(framework)}
        text={
          <span className={classes.lines} {...veil}>
            {description}
          </span>
        }
      >
        <span {...veil}>{name}</span>
      </PageTitle>
      {source !== '' && (
        <p className={classes.meta} {...veil}>
          {t('frameworks.page.source', { source })}
        </p>
      )}
      <Actions framework={framework} />
      {domains.length > 1 && <Jumps framework={framework} />}
      <div {...veil}>
        <FrameworkStages stages={stages} />
        {domains.map((domain) => (
          <FrameworkDomain key={domain.id} domain={domain} stages={stages} />
        ))}
        <FrameworkStories framework={framework} />
      </div>
    </article>
  );
}

/** One framework, to be read: its stages, its domains, and every competency with all its sentences. */
export function FrameworkPage() {
  const { frameworkId = '' } = useParams();
  const { data, error } = useFrameworksQuery();
  const framework = data?.find(({ id }) => id === frameworkId);
  if (framework) return <Reading framework={framework} />;
  if (!data && !error) return <PaperLines />;
  return (
    <div className={classes.page}>
      <Notice code={data ? 'framework-missing' : failureOf(error).code} />
    </div>
  );
}
