import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { FormContent } from '../../shared/feedback/answer.contract.ts';
import { type MountedForm, mountForm } from '../answer-form/public.ts';
import { api } from '../api/client.ts';
import { useAsk } from '../api/useAsk.ts';
import { Notice } from '../ui/Notice.tsx';
import classes from './handover.module.css';
import { useLookAgain } from './useHandedOver.ts';

interface EndingProps {
  isProtected: boolean;
  handIn: () => Promise<void>;
  isPending: boolean;
}

function Ending({ isProtected, handIn, isPending }: EndingProps) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t(isProtected ? 'handover.endingProtected' : 'handover.endingOpen')}</p>
      <Button size="lg" onClick={() => void handIn()} aria-disabled={isPending}>
        {t(isPending ? 'handover.handingIn' : 'handover.handIn')}
      </Button>
    </>
  );
}

export interface HandedFormProps {
  /** The same object for as long as the form is on the screen: with another one the answers begin anew. */
  content: FormContent;
  isProtected: boolean;
}

/** The form itself, the same as in a file of its own; what is answered stays in this page until it is handed in. */
export function HandedForm({ content, isProtected }: HandedFormProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const form = useRef<MountedForm>(null);
  const [ending] = useState(() => document.createElement('div')); // a place inside the form for what React draws
  const { ask, failure, isPending } = useAsk(api.handover.answer);
  const lookAgain = useLookAgain();
  const note = t('handover.note');

  useEffect(() => {
    if (!place.current) return;
    ending.className = classes.ending ?? '';
    const mounted = mountForm(place.current, content, { note, ending: [ending] });
    form.current = mounted;
    return () => mounted.remove();
  }, [content, note, ending]);

  async function handIn(): Promise<void> {
    if (!form.current) return;
    await ask({ answers: form.current.answers() });
    await lookAgain(); // answered now, or by a first press that was not heard of
  }

  return (
    <>
      <div ref={place} />
      {createPortal(
        <>
          <Ending isProtected={isProtected} handIn={handIn} isPending={isPending} />
          {failure && <Notice code={failure.code} />}
        </>,
        ending,
      )}
    </>
  );
}
