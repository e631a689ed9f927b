import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dispatch } from '../../../main/ipc/dispatch.ts';
import { channelNames } from '../../../shared/contract.ts';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, type TestContext, testPassphrase } from '../../support/test-context.ts';
import { ask, beginRound } from '../feedback/rounds.ts';

let context: TestContext;
let client: ReturnType<typeof createTestClient>;

beforeEach(async () => {
  context = await openTestJournal();
  client = createTestClient(context);
});
afterEach(() => context.dispose());

const refused = (code: string) => ({ ok: false, error: { code } });

async function handOver(): Promise<void> {
  const { id } = await beginRound(client, 'unnamed');
  unwrap(await client.handover.begin({ roundId: id, inviteId: null, group: 'teacher' }));
}

describe('while the screen is with somebody else', () => {
  /** Spelled out a second time: whoever adds a channel that is answered here has to mean it. */
  const answered = [
    'app:getScreenShare',
    'app:noteActivity',
    'handover:answer',
    'handover:end',
    'handover:find',
    'settings:getSettings',
  ];

  test('the door answers six channels by name, and refuses every other one, whatever is asked with', async () => {
    const before = await dispatch(context, 'journal:beginEntry', { templateId: null });
    expect(before.ok).toBe(true);
    await handOver();
    const open: string[] = [];
    for (const channel of channelNames) {
      const codes = new Set<string>();
      for (const input of [null, undefined, {}, { id: '00000000-0000-4000-8000-000000000000' }, { text: 'a' }]) {
        const answer = await dispatch(context, channel, input);
        codes.add(answer.ok ? 'answered' : answer.error.code);
      }
      if (codes.size > 1 || !codes.has('handed-over')) open.push(channel);
    }
    expect(open.toSorted()).toEqual(answered);
    expect(channelNames.length - open.length).toBeGreaterThan(100);
  });

  test('what is answered tells nothing but the form, the look and whether names are blurred', async () => {
    await handOver();
    expect(Object.keys(unwrap(await client.handover.find(null)) ?? {}).toSorted()).toEqual([
      'invitation',
      'isAnswered',
      'isProtected',
      'sections',
      'title',
      'waitSeconds',
    ]);
    expect(unwrap(await client.app.getScreenShare(null))).toEqual({ isOn: false });
    expect(Object.keys(unwrap(await client.settings.getSettings(null)))).toEqual(
      expect.arrayContaining(['theme', 'locale']),
    );
  });

  test('it cannot be handed on: a second round, or the same again, is refused', async () => {
    const { id } = await beginRound(client, 'unnamed');
    const open = await beginRound(client, 'open');
    const { invites } = await ask(client, open, 'Heron');
    unwrap(await client.handover.begin({ roundId: id, inviteId: null, group: 'peer' }));
    const [form] = invites;
    const again = await client.handover.begin({ roundId: open.id, inviteId: form?.id ?? null, group: 'teacher' });
    expect(again).toEqual(refused('handed-over'));
  });

  test('the window is told when it goes and when it comes back', async () => {
    expect(context.world.isHandedOver).toBe(false);
    await handOver();
    expect(context.world.isHandedOver).toBe(true);
    unwrap(await client.handover.end({ passphrase: testPassphrase }));
    expect(context.world.isHandedOver).toBe(false);
  });
});

describe('taking the screen back', () => {
  test('takes the passphrase: a wrong one changes nothing, the right one opens every channel again', async () => {
    await handOver();
    expect(await client.handover.end({ passphrase: 'not the passphrase at all' })).toEqual(refused('wrong-passphrase'));
    expect(await client.feedback.listRounds(null)).toEqual(refused('handed-over'));
    unwrap(await client.handover.end({ passphrase: testPassphrase }));
    expect(unwrap(await client.handover.find(null))).toBeNull();
    expect(unwrap(await client.feedback.listRounds(null))).toHaveLength(1);
  });

  test('whoever guesses waits as at the door of the journal, and the right one waits too', async () => {
    await handOver();
    for (let wrong = 0; wrong < 5; wrong++)
      expect(await client.handover.end({ passphrase: `a wrong guess ${wrong}` })).toEqual(refused('wrong-passphrase'));
    expect(unwrap(await client.handover.find(null))?.waitSeconds).toBe(1);
    expect(await client.handover.end({ passphrase: testPassphrase })).toEqual(refused('wait-before-next-try'));
    context.world.clock += 1000;
    expect(await client.handover.end({ passphrase: 'a sixth wrong guess' })).toEqual(refused('wrong-passphrase'));
    expect(unwrap(await client.handover.find(null))?.waitSeconds).toBe(2);
    await context.vault.lock(); // and those tries are not forgotten there
    expect(await client.vault.unlockVault({ passphrase: testPassphrase })).toEqual(refused('wait-before-next-try'));
  });

  test('many guesses at once are one after another, and wait', async () => {
    await handOver();
    const guesses = Array.from({ length: 8 }, (_, place) =>
      client.handover.end({ passphrase: `guess number ${place}` }),
    );
    const codes = (await Promise.all(guesses)).map((answer) => (answer.ok ? 'ok' : answer.error.code));
    expect(codes).toEqual([
      ...Array.from({ length: 5 }, () => 'wrong-passphrase'),
      ...Array.from({ length: 3 }, () => 'wait-before-next-try'),
    ]);
  });

  test('a passphrase that was proven a moment ago is proven again', async () => {
    unwrap(await client.vault.checkPassphrase({ passphrase: testPassphrase }));
    await handOver();
    const before = context.world.derivations;
    unwrap(await client.handover.end({ passphrase: testPassphrase }));
    expect(context.world.derivations).toBe(before + 1);
  });

  test('quick unlock, the recovery key and unlocking once more do not', async () => {
    context.world.keychain = 'a keychain';
    unwrap(await client.vault.setQuickUnlock({ enabled: true }));
    const recoveryKey = '0000-0000-0000-0000-0000-0000-0000-0000';
    await handOver();
    expect(await client.vault.unlockWithRecoveryKey({ recoveryKey, passphrase: testPassphrase })).toEqual(
      refused('handed-over'),
    );
    expect(await client.vault.unlockQuickly(null)).toEqual(refused('handed-over'));
    expect(await client.vault.unlockVault({ passphrase: testPassphrase })).toEqual(refused('handed-over'));
    expect(context.world.isHandedOver).toBe(true);
  });

  test('a journal that is locked, by the clock or by the system, leaves the unlock screen and no form', async () => {
    await handOver();
    await context.vault.lock();
    expect(context.world.isHandedOver).toBe(false);
    expect(unwrap(await client.handover.find(null))).toBeNull();
    expect(await client.handover.answer({ answers: { CARE1: 4 } })).toEqual(refused('invalid-input'));
    expect(await client.feedback.listRounds(null)).toEqual(refused('vault-locked'));
    unwrap(await client.vault.unlockVault({ passphrase: testPassphrase }));
    expect(unwrap(await client.feedback.listRounds(null))).toHaveLength(1);
  });

  test('while nothing was handed over there is nothing to take back, and no passphrase is tried', async () => {
    expect(await client.handover.end({ passphrase: 'whatever it may be' })).toEqual({ ok: true, value: null });
  });
});
