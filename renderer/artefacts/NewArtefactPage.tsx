import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { artefactKinds } from '../../shared/artefacts/artefacts.contract.ts';
import { failureOf } from '../api/failure.ts';
import { PortfolioTabs } from '../portfolio/public.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import classes from './artefacts.module.css';
import { useNewArtefact } from './useNewArtefact.ts';

/** A name and a type: with them it is an artefact, and everything else is said on its own page. */
export function NewArtefactPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, change, keep, letGo, error, isEmpty } = useNewArtefact();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  async function goOn(): Promise<void> {
    const id = await keep();
    if (id !== null) await navigate(`/portfolio/artefacts/${id}`, { replace: true });
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isEmpty) field.current?.focus();
    else void goOn();
  }

  return (
    <div className={classes.page}>
      <PortfolioTabs />
      <PageTitle text={t('artefacts.newText')}>{t('artefacts.newTitle')}</PageTitle>
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          ref={field}
          data-private
          label={t('artefacts.name')}
          placeholder={t('artefacts.namePlaceholder')}
          maxLength={200}
          value={draft.title}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
        <NativeSelect
          label={t('artefacts.kind')}
          value={draft.kind}
          data={artefactKinds.map((kind) => ({ value: kind, label: t(`artefacts.kinds.${kind}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ kind: artefactKinds.find((kind) => kind === value) ?? 'other' })
          }
        />
        {error && <Notice code={failureOf(error).code} />}
        <div className={classes.inline}>
          <Button type="submit" aria-disabled={isEmpty}>
            {t('artefacts.keep')}
          </Button>
          <Button
            variant="subtle"
            onClick={() => {
              letGo();
              void navigate('/portfolio/artefacts');
            }}
          >
            {t('artefacts.notNow')}
          </Button>
        </div>
      </form>
    </div>
  );
}
