import { Button, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandedOver } from '../../shared/handover/handover.contract.ts';
import { HandedForm } from './HandedForm.tsx';
import classes from './handover.module.css';
import { TakeBack } from './TakeBack.tsx';

/** Where the journal is opened when it comes back. Whatever stood there before would name a round or a person. */
const BACK_AT = '#/feedback';

function Thanks({ waitSeconds }: { waitSeconds: number }) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={classes.thanks}>
      <div className={classes.thanked}>
        <h1 ref={title} tabIndex={-1}>
          {t('handover.thanksTitle')}
        </h1>
        <p>{t('handover.thanksText')}</p>
      </div>
      <section className={classes.forCoach} aria-labelledby="take-back">
        <h2 id="take-back">{t('handover.takeBackTitle')}</h2>
        <p>{t('handover.takeBackText')}</p>
        <TakeBack waitSeconds={waitSeconds} />
      </section>
    </div>
  );
}

function Form({ handed }: { handed: HandedOver }) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const { title, invitation, sections, isProtected, waitSeconds } = handed;
  const content = useMemo(() => ({ title, invitation, sections }), [title, invitation, sections]);
  const close = () => setIsAsking(false);
  return (
    <div className={classes.form}>
      <section className={classes.bar} aria-label={t('handover.title')}>
        <h1 className="screen-reader-only">{t('handover.title')}</h1>
        <p>{t('handover.here')}</p>
        <Button variant="subtle" size="compact-sm" onClick={() => setIsAsking(true)}>
          {t('handover.iAmCoach')}
        </Button>
      </section>
      <main className={classes.sheet}>
        <HandedForm content={content} isProtected={isProtected} />
      </main>
      <Modal opened={isAsking} onClose={close} title={t('handover.takeBackTitle')} withCloseButton={false}>
        <div className={classes.asking}>
          <p>{t('handover.takeBackText')}</p>
          <p>{t('handover.takeBackForgets')}</p>
          <TakeBack
            waitSeconds={waitSeconds}
            otherwise={
              <Button variant="subtle" onClick={close}>
                {t('handover.stay')}
              </Button>
            }
          />
        </div>
      </Modal>
    </div>
  );
}

export interface HandoverScreenProps {
  handed: HandedOver;
  /** Above everything: that the automatic lock comes soon. */
  notice: ReactNode;
}

/** All there is while the screen is with somebody else: the form, then thanks; and a field for the coach's passphrase. */
export function HandoverScreen({ handed, notice }: HandoverScreenProps) {
  useEffect(() => window.history.replaceState(null, '', BACK_AT), []);
  return (
    <div className={classes.page}>
      <div>{notice}</div>
      {handed.isAnswered ? (
        <main className={classes.sheet}>
          <Thanks waitSeconds={handed.waitSeconds} />
        </main>
      ) : (
        <Form handed={handed} />
      )}
    </div>
  );
}
