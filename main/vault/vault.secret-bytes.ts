import { randomFillSync } from 'node:crypto';

/**
 * Room for a secret of `length` bytes, all zero. It lies outside of V8's heap: a small `new Uint8Array(32)` lies inside, where
 * garbage collection and native code leave copies behind that nobody can erase. Measured: they outlived the lock.
 */
export function secretBytes(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new ArrayBuffer(length));
}

/** A new secret. Whoever asked erases it. */
export function random(length: number): Uint8Array<ArrayBuffer> {
  return randomFillSync(secretBytes(length));
}

/** A copy of a secret, to be erased on its own. */
export function copySecret(secret: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = secretBytes(secret.length);
  copy.set(secret);
  return copy;
}

/** Moves a secret out of an array that somebody else made, and erases that one. */
export function takeSecret(made: Uint8Array): Uint8Array<ArrayBuffer> {
  const taken = copySecret(made);
  made.fill(0);
  return taken;
}
