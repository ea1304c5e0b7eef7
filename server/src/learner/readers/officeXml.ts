import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** Told of an element's start: its name, its attributes, the names of the elements around it, outermost first. */
export type Opened = (
  name: string,
  value: (attribute: string) => string | undefined,
  around: readonly string[],
) => void;

/** Told of an element's end: its name, the offset after it, the names of the elements around it. */
export type Closed = (name: string, end: number, around: readonly string[]) => void;

/** Walks XML in one pass. Entities that a document defines for itself are not known; throws on what is not XML. */
export function walkXml(
  xml: string,
  opened: Opened,
  closed: Closed = () => {},
  said: (text: string) => void = () => {},
): void {
  const around: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    opened(tag.name, attribute => tag.attributes[attribute], around);
    around.push(tag.name);
  });
  parser.on('closetag', tag => {
    around.pop();
    closed(tag.name, parser.position, around);
  });
  parser.on('text', said);
  parser.write(xml).close();
}
