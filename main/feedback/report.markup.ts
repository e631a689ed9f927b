import { html, type Markup, type Piece, paragraphs } from '../files/markup.ts';

/** What somebody wrote or said. */
export const quotation = (text: string): Markup => html`<blockquote>${paragraphs(text)}</blockquote>`;

/** A part of the report; nothing where it holds nothing. */
export const section = (title: string, ...content: Piece[]): Markup =>
  html`<section><h2>${title}</h2>${content}</section>`;
