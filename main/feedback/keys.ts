import { randomBytes } from 'node:crypto';
import { type InviteId, inviteId } from '../../shared/feedback/feedback.contract.ts';

/** A key pair for one round: forms encrypt to the recipient, and the identity, which opens them, stays in the journal. */
export async function newKeys(): Promise<{ identity: string; recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption'); // not at the start of Cairn
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** What makes a form one of its own: 128 bits to be known by, and 256 bits that prove its answer. */
export function newInvite(): { id: InviteId; secret: string } {
  return { id: inviteId.parse(randomBytes(16).toString('hex')), secret: randomBytes(32).toString('hex') };
}
