/** One promise with its number: how often it was tried and how often it did not hold. */
export interface ProofOutcome {
  tried: number;
  failed: number;
  /** What else is worth saying, such as what the control showed. */
  detail: string;
}

export interface Proof {
  domain: string;
  /** A sentence: what is promised. */
  name: string;
  /** How many times the full run tries, and how many the short one inside `npm test`. */
  scale: { full: number; short: number };
  /**
   * `window`: the built app in a real window, which the unit tests do not have; tests/e2e/proof.spec.ts runs the short form.
   * `strace`: Linux, with strace and leave to use it.
   * `readers`: qpdf, poppler-utils and LibreOffice; only the full run has them.
   */
  needs?: readonly ('window' | 'strace' | 'readers')[];
  run(times: number): Promise<ProofOutcome>;
}
