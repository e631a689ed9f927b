import { expect, test } from 'vitest';
import { createTestClient, unwrap } from '../../support/test-client.ts';
import { openTestJournal, testPassphrase } from '../../support/test-context.ts';

test('screen-share mode stays on through a lock and goes off only when it is switched off', async () => {
  const context = await openTestJournal();
  const client = createTestClient(context);
  expect(unwrap(await client.app.getScreenShare(null))).toEqual({ isOn: false });
  expect(unwrap(await client.app.setScreenShare({ isOn: true }))).toEqual({ isOn: true });
  expect(context.world.isSharingScreen).toBe(true);
  await context.vault.lock();
  expect(unwrap(await client.app.getScreenShare(null))).toEqual({ isOn: true });
  await context.vault.unlock(testPassphrase);
  expect(unwrap(await client.app.getScreenShare(null))).toEqual({ isOn: true });
  expect(unwrap(await client.app.setScreenShare({ isOn: false }))).toEqual({ isOn: false });
  await context.dispose();
});
