import { Button, TextInput } from '@mantine/core';
import { Copy, GlobeSimple, LinkSimple, X } from '@phosphor-icons/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Artefact, ArtefactLink } from '../../shared/artefacts/artefacts.contract.ts';
import { completeAddress, isAddress } from '../../shared/evidence/address.rules.ts';
import { failureOf } from '../api/failure.ts';
import { useFlushOnLeaving } from '../api/useFlushOnLeaving.ts';
import { copyText } from '../editor/copy-text.ts';
import { ToolButton } from '../editor/ToolButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSayRefused } from '../ui/useSayRefused.tsx';
import { useUndoToast } from '../ui/useUndoToast.tsx';
import { ArtefactField } from './ArtefactField.tsx';
import classes from './artefacts.module.css';
import { useChangeArtefact } from './artefacts-queries.ts';

const isSame = (one: ArtefactLink, other: ArtefactLink) => one.address === other.address;

function LinkRow({ artefact, place, link }: { artefact: Artefact; place: number; link: ArtefactLink }) {
  const { t } = useTranslation();
  const say = useUndoToast();
  const sayRefused = useSayRefused();
  const { mutate, mutateAsync } = useChangeArtefact(artefact.id);
  const [isCopied, setIsCopied] = useState(false);
  const what = t('artefacts.linkOf', { place: place + 1 });

  function takeAway(): void {
    mutate(({ links }) => ({ links: links.filter((one) => !isSame(one, link)) }), {
      onSuccess: () =>
        say(t('artefacts.linkRemoved'), () =>
          mutate(({ links }) => ({ links: links.toSpliced(place, 0, link) }), { onError: sayRefused }),
        ),
    });
  }

  return (
    <li className={classes.link}>
      <GlobeSimple size={18} aria-hidden="true" className={classes.rowIcon} />
      <div className={classes.grow}>
        <p className={classes.address} data-private>
          {link.address}
        </p>
        <ArtefactField
          kind="note"
          label={t('artefacts.linkWords')}
          placeholder={t('artefacts.linkWords')}
          stored={link.words}
          maxLength={200}
          save={(words) =>
            mutateAsync(({ links }) => ({ links: links.map((one) => (isSame(one, link) ? { ...one, words } : one)) }))
          }
        />
        <p role="status" className={classes.hint}>
          {isCopied && t('artefacts.copied')}
        </p>
      </div>
      <ToolButton
        label={t('artefacts.copyLink', { what })}
        icon={Copy}
        onClick={() => {
          copyText(link.address);
          setIsCopied(true);
        }}
      />
      <ToolButton label={t('app.remove', { what })} icon={X} onClick={takeAway} />
    </li>
  );
}

function NewLink({ artefact, onDone }: { artefact: Artefact; onDone: () => void }) {
  const { t } = useTranslation();
  const { mutateAsync, error } = useChangeArtefact(artefact.id);
  const [address, setAddress] = useState('');
  const [words, setWords] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const isReady = isAddress(completeAddress(address));
  const isWrong = isAsked && !isReady;

  async function keep(): Promise<boolean> {
    if (!isReady) return true;
    const link = { address: completeAddress(address), words };
    try {
      await mutateAsync(({ links }) => ({ links: [...links.filter((one) => !isSame(one, link)), link] }));
      setAddress('');
      return true;
    } catch {
      return false; // the form stays with its words, and says why
    }
  }
  useFlushOnLeaving(keep);

  return (
    <form
      className={classes.adding}
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (isReady) void keep().then((isKept) => isKept && onDone());
      }}
    >
      <TextInput
        data-private
        autoFocus
        label={t('artefacts.link')}
        description={t('artefacts.linkHint')}
        placeholder="https://"
        maxLength={2000}
        value={address}
        error={isWrong && t('artefacts.linkWrong')}
        onChange={({ currentTarget }) => setAddress(currentTarget.value)}
      />
      <TextInput
        data-private
        label={t('artefacts.linkWords')}
        maxLength={200}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {error && <Notice code={failureOf(error).code} />}
      <div className={classes.inline}>
        <Button type="submit" variant="default">
          {t('artefacts.keepLink')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('artefacts.notNow')}
        </Button>
      </div>
    </form>
  );
}

/** Links of an artefact, and the ways to add to it: `children` stand beside the one for links. */
export function LinkList({ artefact, children }: { artefact: Artefact; children: ReactNode }) {
  const { t } = useTranslation();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <>
      {artefact.links.length > 0 && (
        <ul className={classes.links}>
          {artefact.links.map((link, place) => (
            <LinkRow key={link.address} artefact={artefact} place={place} link={link} />
          ))}
        </ul>
      )}
      <div className={classes.inline}>
        {children}
        {!isAdding && (
          <Button
            variant="subtle"
            leftSection={<LinkSimple size={18} aria-hidden="true" />}
            onClick={() => setIsAdding(true)}
          >
            {t('artefacts.addLink')}
          </Button>
        )}
      </div>
      {isAdding && <NewLink artefact={artefact} onDone={() => setIsAdding(false)} />}
    </>
  );
}
