import { type PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';

const SUBTYPE = PDFName.of('Subtype');
const IMAGE = PDFName.of('Image');
const BEFORE = Buffer.from('\nstream\n');
const AFTER = Buffer.from('\nendstream');

/** A picture in a PDF that is written in one go, where the library goes byte by byte. What is written is the same. */
class Picture extends PDFStream {
  readonly #contents: Uint8Array;

  constructor({ dict, contents }: PDFRawStream) {
    super(dict);
    this.#contents = contents;
  }

  override getContents(): Uint8Array {
    return this.#contents;
  }

  override getContentsSize(): number {
    return this.#contents.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    this.updateDict();
    let end = offset + this.dict.copyBytesInto(buffer, offset);
    for (const bytes of [BEFORE, this.#contents, AFTER]) {
      buffer.set(bytes, end);
      end += bytes.length;
    }
    return end - offset;
  }
}

/** Pictures are nearly all of a portfolio's bytes: saving it takes as long as they do. */
export function writePicturesWhole({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && object.dict.get(SUBTYPE) === IMAGE) context.assign(ref, new Picture(object));
  }
}
