import type { Page } from '@playwright/test';

/** What somebody who watches the screen could read, although it is the coach's own. */
export interface Secrets {
  /** Codes, real names, file names and other short words: readable wherever they stand. */
  names: readonly string[];
  /** Titles and whole texts: readable where three words of one follow each other. */
  texts: readonly string[];
  /** What the app says itself. */
  own: readonly string[];
}

const RUN = 3;

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function runsOf(texts: readonly string[]): Set<string> {
  const runs = texts.flatMap((text) => {
    const words = wordsOf(text);
    return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '));
  });
  return new Set(runs);
}

/** The texts on the screen that stand there sharp, each with the element that it stands in. */
function sharpTexts(page: Page): Promise<{ text: string; where: string }[]> {
  return page.evaluate(() => {
    const pixelsOf = (blur: string | undefined) => Number.parseFloat(blur ?? '0');
    /** Less than eight pixels are guessed; a shadow gives its blur twice as large as a filter does. */
    const isBlurred = (element: Element | null): boolean =>
      element !== null &&
      (pixelsOf(/blur\(([\d.]+)px\)/.exec(getComputedStyle(element).filter)?.[1]) >= 8 ||
        isBlurred(element.parentElement));
    const isShadowOnly = ({ color, textShadow }: CSSStyleDeclaration) =>
      /,\s*0\)$/.test(color) &&
      (textShadow === 'none' || pixelsOf(/px [\d.]+px ([\d.]+)px/.exec(textShadow)?.[1]) >= 16);
    const isForEars = (element: Element) => element.closest('.screen-reader-only') !== null;
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
      element.getClientRects().length > 0 &&
      !isForEars(element);
    const isSharp = (element: Element) =>
      isSeen(element) && !isBlurred(element) && !isShadowOnly(getComputedStyle(element));
    const where = (element: Element) => {
      const label = element.closest('[aria-label]')?.getAttribute('aria-label') ?? '';
      return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> in “${label}”`;
    };
    const found = [{ text: document.title, where: 'the title of the page' }];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: parent, nodeValue } = texts.currentNode;
      if (!parent || ['SCRIPT', 'STYLE', 'OPTION', 'CANVAS'].includes(parent.tagName)) continue;
      if ((nodeValue ?? '').trim() !== '' && isSharp(parent))
        found.push({ text: nodeValue ?? '', where: where(parent) });
    }
    for (const field of document.querySelectorAll('input, textarea, select')) {
      const value =
        field instanceof HTMLSelectElement
          ? [...field.options].map(({ text }) => text).join(' · ')
          : (field as HTMLInputElement).value;
      if (value !== '' && isSharp(field)) found.push({ text: value, where: where(field) });
    }
    // The system shows a `title` beside the pointer, where nothing blurs it.
    for (const titled of document.querySelectorAll('[title]')) {
      if (isSeen(titled))
        found.push({ text: titled.getAttribute('title') ?? '', where: `the title of ${where(titled)}` });
    }
    return found;
  });
}

/** Pictures, films and pages of PDFs that are shown sharp. */
function sharpPictures(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isBlurred = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).filter.includes('blur') || isBlurred(element.parentElement));
    const all = [...document.querySelectorAll('img[src*="/attachment/"], video, canvas')];
    return all
      .filter((element) => element.checkVisibility() && !isBlurred(element))
      .map((element) => `a sharp ${element.tagName.toLowerCase()}`);
  });
}

/** Everything of the coach's own that can be read or seen on the screen as it is now; empty when there is nothing. */
export function readerOf({ names, texts, own }: Secrets): (page: Page) => Promise<string[]> {
  const said = new Set(own.map((words) => words.trim()));
  const ownRuns = runsOf(own);
  const runs = new Set([...runsOf(texts)].filter((run) => !ownRuns.has(run)));
  const short = texts.map((text) => text.trim()).filter((text) => text !== '' && wordsOf(text).length < RUN);
  const known = [...names, ...short].map((name) => ({ name, words: wordsOf(name).join(' ') }));

  function tells(text: string): string | undefined {
    if (said.has(text.trim())) return undefined;
    const words = wordsOf(text);
    const line = ` ${words.join(' ')} `;
    const name = known.find((one) => line.includes(` ${one.words} `))?.name;
    // The app puts facts side by side with a dot between: what stands on two sides of it is no run of anybody's.
    return name ?? [...runsOf(text.split(' · '))].find((run) => runs.has(run));
  }

  return async (page) => {
    const readable = (await sharpTexts(page)).flatMap(({ text, where }) => {
      const told = tells(text);
      return told === undefined ? [] : [`“${told}” in “${text.trim().slice(0, 80)}”: ${where}`];
    });
    return [...new Set([...readable, ...(await sharpPictures(page))])];
  };
}
