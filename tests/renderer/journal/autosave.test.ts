import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Autosave, type AutosaveParts, type Draft } from '../../../renderer/journal/autosave.ts';
import type { Failure, Result } from '../../../shared/errors.ts';
import { type Entry, entryId } from '../../../shared/journal/journal.contract.ts';
import { page } from '../../support/builders.ts';

type Answer = Result<{ revision: number; savedAt: string }>;

const begun: Entry = {
  id: entryId.parse('0a1b2c3d-0000-4000-8000-000000000001'),
  revision: 0,
  templateId: null,
  templateVersion: null,
  entryDate: '2026-11-19',
  time: null,
  isDraft: true,
  isStarred: false,
  mentionsPupils: false,
  programId: null,
  title: '',
  body: page(''),
};

/** A journal that answers when it is told to, and remembers what it was given. */
class SlowJournal implements AutosaveParts {
  readonly said: string[] = [];
  readonly received: Entry[] = [];
  answers: (() => Answer | Promise<Answer>)[] = [];
  #stored = 0;
  #release: (() => void) | undefined;
  isHeld = false;
  /** How long an answer takes. */
  latency = 0;

  async save(entry: Entry): Promise<Answer> {
    this.received.push(entry);
    if (this.isHeld) await new Promise<void>((resolve) => (this.#release = resolve));
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency));
    const answer = this.answers.shift()?.();
    if (answer) return answer;
    if (entry.revision !== this.#stored) return refuse('changed-elsewhere');
    this.#stored++;
    return { ok: true, value: { revision: this.#stored, savedAt: '2026-11-19T13:32:00.000Z' } };
  }

  release(): void {
    this.isHeld = false;
    this.#release?.();
  }

  onSaving(): void {
    this.said.push('saving');
  }

  onSaved(): void {
    this.said.push('saved');
  }

  onUnsaved({ code }: Failure): void {
    this.said.push(code);
  }

  onLetGo(): void {
    this.said.push('let go');
  }

  get texts(): string[] {
    return this.received.map(({ title }) => title);
  }
}

const refuse = (code: Failure['code']): Answer => ({ ok: false, error: { code } });
const words = (title: string): Partial<Draft> => ({ title });

let journal: SlowJournal;
let autosave: Autosave;

beforeEach(() => {
  vi.useFakeTimers();
  journal = new SlowJournal();
  autosave = new Autosave(begun, journal);
});
afterEach(() => vi.useRealTimers());

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('when it saves', () => {
  test('a page is saved 800 milliseconds after the last letter', async () => {
    autosave.change(words('a'));
    await pass(500);
    autosave.change(words('ab'));
    await pass(799);
    expect(journal.texts).toEqual([]);
    await pass(1);
    expect(journal.texts).toEqual(['ab']);
  });

  test('whoever types without a pause is saved every second and a half', async () => {
    for (let letter = 1; letter <= 50; letter++) {
      autosave.change(words('x'.repeat(letter)));
      await pass(100);
    }
    expect(journal.received.length).toBeGreaterThanOrEqual(2);
    expect(journal.texts[0]).toHaveLength(15);
  });

  test('a page on which nothing was ever written is not saved', async () => {
    autosave.change(words('a'));
    autosave.change(words(''));
    expect(await autosave.flush()).toBe(true);
    await pass(5000);
    expect(journal.received).toEqual([]);
  });

  test('a page that was saved before is saved empty when its words are taken out', async () => {
    autosave.change(words('a'));
    await autosave.flush();
    autosave.change(words(''));
    await autosave.flush();
    expect(journal.texts).toEqual(['a', '']);
  });

  test('an unchanged page is never saved', async () => {
    expect(await autosave.flush()).toBe(true);
    expect(journal.received).toEqual([]);
  });
});

describe('what it says', () => {
  test('“saved” is said after the journal’s answer and not before', async () => {
    journal.isHeld = true;
    autosave.change(words('a'));
    await pass(800);
    expect(journal.said).toEqual(['saving']);
    journal.release();
    await pass(0);
    expect(journal.said).toEqual(['saving', 'saved']);
  });

  test('words typed during a save are saved next, with the revision of the first', async () => {
    journal.isHeld = true;
    autosave.change(words('a'));
    await pass(800);
    autosave.change(words('ab'));
    journal.release();
    await pass(800);
    expect(journal.received.map(({ title, revision }) => [title, revision])).toEqual([
      ['a', 0],
      ['ab', 1],
    ]);
  });

  test('closing during a save waits for it and for what was typed meanwhile', async () => {
    journal.isHeld = true;
    autosave.change(words('a'));
    await pass(800);
    autosave.change(words('ab'));
    const closing = autosave.flush();
    journal.release();
    expect(await closing).toBe(true);
    expect(journal.texts).toEqual(['a', 'ab']);
  });
});

describe('when it cannot save', () => {
  test('a full disk is told, the words stay, and they are tried again every 15 seconds', async () => {
    journal.answers = [() => refuse('disk-full'), () => refuse('disk-full')];
    autosave.change(words('frank'));
    expect(await autosave.flush()).toBe(false);
    expect(autosave.failure?.code).toBe('disk-full');
    await pass(15_000);
    expect(autosave.current.title).toBe('frank');
    await pass(15_000);
    expect(journal.texts).toEqual(['frank', 'frank', 'frank']);
    expect(journal.said.at(-1)).toBe('saved');
    expect(autosave.failure).toBeUndefined();
  });

  test('the next letter tries again at once', async () => {
    journal.answers = [() => refuse('disk-full')];
    autosave.change(words('a'));
    await autosave.flush();
    autosave.change(words('ab'));
    await pass(800);
    expect(journal.said.at(-1)).toBe('saved');
  });

  test('a door that breaks instead of answering loses nothing and stops nothing', async () => {
    journal.answers = [() => Promise.reject(new Error('the door broke'))];
    autosave.change(words('a'));
    expect(await autosave.flush()).toBe(false);
    expect(journal.said).toEqual(['saving', 'unexpected']);
    await pass(15_000);
    expect(journal.said.at(-1)).toBe('saved');
  });

  test('a page that has changed elsewhere is not tried again, and says so each time somebody wants to close', async () => {
    journal.answers = [() => refuse('changed-elsewhere')];
    autosave.change(words('mine'));
    await autosave.flush();
    autosave.change(words('mine, longer'));
    await pass(60_000);
    expect(journal.received).toHaveLength(1);
    expect(await autosave.flush()).toBe(false);
    expect(journal.said.at(-1)).toBe('changed-elsewhere');
    expect(autosave.current.title).toBe('mine, longer');
  });

  test.each([
    'entry-too-large',
    'page-too-deep',
    'page-too-many-parts',
    'page-unknown-parts',
    'invalid-input',
    'entry-in-trash',
  ] as const)('%s is not tried again with the same words, and at once with other ones', async (code) => {
    journal.answers = [() => refuse(code)];
    autosave.change(words('too much'));
    await autosave.flush();
    await pass(60_000);
    expect(journal.received).toHaveLength(1);
    autosave.change(words('less'));
    await pass(800);
    expect(journal.texts).toEqual(['too much', 'less']);
    expect(journal.said.at(-1)).toBe('saved');
    expect(autosave.failure).toBeUndefined();
  });

  test.each(['disk-full', 'folder-read-only', 'disk-failing', 'vault-locked', 'unexpected'] as const)(
    '%s is tried again by itself until it is over',
    async (code) => {
      journal.answers = [() => refuse(code), () => refuse(code)];
      autosave.change(words('frank'));
      await autosave.flush();
      await pass(30_000);
      expect(journal.texts).toEqual(['frank', 'frank', 'frank']);
      expect(journal.said.at(-1)).toBe('saved');
    },
  );

  test.each(['changed-elsewhere', 'entry-missing', 'entry-newer'] as const)(
    '%s is final: no other words help, and none are lost',
    async (code) => {
      journal.answers = [() => refuse(code)];
      autosave.change(words('mine'));
      await autosave.flush();
      autosave.change(words('mine, longer'));
      await pass(60_000);
      expect(await autosave.flush()).toBe(false);
      expect(journal.received).toHaveLength(1);
      expect(autosave.current.title).toBe('mine, longer');
    },
  );

  test('a new page that was refused and then emptied is in no trouble any more', async () => {
    journal.answers = [() => refuse('entry-too-large')];
    autosave.change(words('far too much'));
    await autosave.flush();
    autosave.change(words(''));
    await pass(800);
    expect(autosave.failure).toBeUndefined();
    expect(journal.said.at(-1)).toBe('let go');
    expect(journal.received).toHaveLength(1);
  });

  test('words that found another place can be let go', async () => {
    journal.answers = [() => refuse('changed-elsewhere')];
    autosave.change(words('mine'));
    await autosave.flush();
    autosave.discard();
    expect(await autosave.flush()).toBe(true);
  });
});

type Step = { type: string } | { wait: number } | { slow: number } | { fail: Failure['code'] } | { flush: true };

const step = fc.oneof(
  fc.record({ type: fc.string({ minLength: 1, maxLength: 5 }) }),
  fc.record({ wait: fc.integer({ min: 1, max: 3000 }) }),
  fc.record({ slow: fc.integer({ min: 0, max: 4000 }) }),
  fc.record({ fail: fc.constantFrom<Failure['code']>('disk-full', 'unexpected', 'vault-locked') }),
  fc.constant({ flush: true as const }),
);

test('whatever happens in between, the last words reach the journal, each save once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps: Step[]) => {
      journal = new SlowJournal();
      autosave = new Autosave(begun, journal);
      let typed = '';
      for (const each of steps) {
        if ('type' in each) {
          typed += `x${each.type}`;
          autosave.change(words(typed));
        } else if ('wait' in each) await pass(each.wait);
        else if ('fail' in each) journal.answers.push(() => refuse(each.fail));
        else if ('slow' in each) journal.latency = each.slow;
        else void autosave.flush();
      }
      journal.answers = [];
      await pass(60_000);
      if (typed !== '') expect(journal.texts.at(-1)).toBe(typed);
      expect(journal.said).not.toContain('changed-elsewhere');
    }),
    { numRuns: 200 },
  );
});
