import { Button } from '@mantine/core';
import { NotePencil } from '@phosphor-icons/react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Failure } from '../../shared/errors.ts';
import type { Assessment } from '../../shared/mastery/mastery.contract.ts';
import { api } from '../api/client.ts';
import { failureOf, unwrap } from '../api/failure.ts';
import { useNewEntry } from '../journal/public.ts';
import { useTemplates } from '../templates/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { askAssessmentsAnew } from './mastery-queries.ts';
import classes from './reflect.module.css';

/** The template "Looking again at my stages", which comes with Cairn. */
const TEMPLATE = 'recheck';

/** A page of the journal that looks back on a self-assessment: begun from here, or opened. */
export function ReflectionPageLink({ assessment: { id, entryId } }: { assessment: Assessment }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const begin = useNewEntry();
  const template = useTemplates().find((one) => one.id === TEMPLATE);
  const [failure, setFailure] = useState<Failure | null>(null);

  if (entryId !== null) {
    return (
      <p>
        <Link to={`/journal/${entryId}`}>{t('mastery.reflect.pageOpen')}</Link>
      </p>
    );
  }

  async function write(): Promise<void> {
    setFailure(null);
    const link = async (page: NonNullable<Assessment['entryId']>) => {
      await unwrap(api.mastery.setReflectionPage({ id, entryId: page }));
      await askAssessmentsAnew(queryClient);
    };
    await begin(template?.id ?? null, { begun: link }).catch((error: unknown) => setFailure(failureOf(error)));
  }

  return (
    <div className={classes.page}>
      {failure && <Notice code={failure.code} />}
      <Button variant="default" leftSection={<NotePencil size={18} aria-hidden="true" />} onClick={() => void write()}>
        {t('mastery.reflect.page')}
      </Button>
      {template && <p className={classes.hint}>{t('mastery.reflect.pageText', { template: template.name })}</p>}
    </div>
  );
}
