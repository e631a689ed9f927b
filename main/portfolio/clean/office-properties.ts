const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Properties that say nothing, by the end of the kind of their relationship. */
const empty: Readonly<Record<string, string>> = {
  'core-properties': `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties"/>`,
  'extended-properties': `${head}<Properties xmlns="${office}/extended-properties"/>`,
  'custom-properties': `${head}<Properties xmlns="${office}/custom-properties"/>`,
};
/** A picture of the first page as it once was; labels with the number of the school's account. */
const dropped = ['thumbnail', 'classificationlabels'];

const relationship = /<(?:[\w.-]+:)?Relationship\b[^>]*>/g;
const attributeOf = (tag: string, name: string) => new RegExp(`\\s${name}=["']([^"']*)["']`).exec(tag)?.[1] ?? '';
const kindOf = (tag: string) => attributeOf(tag, 'Type').split('/').at(-1) ?? '';
const pathOf = (tag: string) => attributeOf(tag, 'Target').replace(/^\.?\//, '');

export interface Properties {
  /** What stands in these parts now; null: they do not go along. */
  parts: ReadonlyMap<string, string | null>;
}

/** Where an Office Open XML file keeps its properties, whatever its producer calls the parts, and what becomes of them. */
export function propertiesOf(rels: string): Properties['parts'] {
  const parts = new Map<string, string | null>();
  for (const [tag] of rels.matchAll(relationship)) {
    const kind = kindOf(tag);
    if (empty[kind] !== undefined) parts.set(pathOf(tag), empty[kind]);
    if (dropped.includes(kind)) parts.set(pathOf(tag), null);
  }
  return parts;
}

/** The list of what the file is made of, without what does not go along. */
export const withoutDropped = (rels: string): string =>
  rels.replaceAll(relationship, (tag) => (dropped.includes(kindOf(tag)) && tag.endsWith('/>') ? '' : tag));

/** The kinds of parts, without those that do not go along. */
export const withoutOverrides = (types: string, parts: Properties['parts']): string =>
  types.replaceAll(/<(?:[\w.-]+:)?Override\b[^>]*\/>/g, (tag) =>
    parts.get(attributeOf(tag, 'PartName').replace(/^\//, '')) === null ? '' : tag,
  );

export const META = 'meta.xml';
/** `meta.xml` of an OpenDocument file. */
export const emptyMeta = `${head.replace(' standalone="yes"', '')}<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"><office:meta/></office:document-meta>`;

const fileEntry = /<manifest:file-entry\b[^>]*\/>/g;
/** The list of an OpenDocument file's parts, without its thumbnail. */
export const withoutThumbnail = (manifest: string): string =>
  manifest.replaceAll(fileEntry, (tag) =>
    attributeOf(tag, 'manifest:full-path').startsWith('Thumbnails/') ? '' : tag,
  );
