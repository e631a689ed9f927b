import { useEffect, useState } from 'react';
import type { PassphraseJudgement } from '../../shared/vault/vault.contract.ts';
import { isPassphraseLongEnough } from '../../shared/vault/vault.rules.ts';
import { api } from '../api/client.ts';

const PAUSE_MILLISECONDS = 250;

/** What main thinks of a passphrase, after a pause in typing. In no cache: nothing should remember what was typed. */
export function usePassphraseJudgement(passphrase: string): PassphraseJudgement | null {
  const [judged, setJudged] = useState<{ passphrase: string; judgement: PassphraseJudgement } | null>(null);
  useEffect(() => {
    if (!isPassphraseLongEnough(passphrase)) return;
    const timer = setTimeout(async () => {
      const answer = await api.vault.judgePassphrase({ passphrase });
      if (answer.ok) setJudged({ passphrase, judgement: answer.value.judgement });
    }, PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [passphrase]);
  if (!isPassphraseLongEnough(passphrase)) return 'too-short';
  return judged?.passphrase === passphrase ? judged.judgement : null;
}
