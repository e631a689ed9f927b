// What the tools say to the person at the terminal: one plain line per step, no colours, no spinners.

/** An expected failure. Its message is the whole explanation, so it is printed without a stack. */
export class Stop extends Error {}

/** Somebody pressed Ctrl-C or sent a signal: nothing more is to be started. */
export class Interrupted extends Stop {
  constructor() {
    super('Interrupted.');
  }
}

/** Tells what is going on before a part that takes long. */
export function announce(sentence) {
  console.log(`  … ${sentence}`);
}

/** Runs one step and prints its line when it is done. `work` may call the function it is given to add a remark. */
export async function step(title, work) {
  const started = Date.now();
  let remark = '';
  const result = await work((text) => {
    remark = text;
  });
  console.log(`  ${title.padEnd(17)} ${seconds(Date.now() - started)}  ${remark}`.trimEnd());
  return result;
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`.padStart(8);
}
