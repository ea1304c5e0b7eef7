import { walkXml } from './officeXml.ts';
import { countLists, type Place, readLists } from './wordLists.ts';

const insertable = '</w:pPr>';

/** What a style or a paragraph says of the list it is in. */
interface Listed {
  list?: string;
  level?: number;
  /** The style a style is based on, or that of a paragraph. */
  style?: string;
}

/**
 * Writes the numbers that Word counts by itself (一、 typed in Word soon becomes such a number) into the paragraphs
 * of the main document, since mammoth drops them. Documents without lists are given back as they are.
 */
export function withNumbers(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const numbering = parts.get('word/numbering.xml');
  const document = parts.get('word/document.xml');
  if (numbering === undefined || document === undefined) return parts;
  const numberAt = countLists(readLists(numbering));
  const pieces: string[] = [];
  let done = 0;
  for (const { end, place } of listedParagraphs(document, readStyles(parts.get('word/styles.xml')))) {
    const number = numberAt(place);
    if (number === '' || !document.startsWith(insertable, end - insertable.length)) continue;
    pieces.push(document.slice(done, end), `<w:r><w:t xml:space="preserve">${escaped(number)}</w:t></w:r>`);
    done = end;
  }
  return new Map(parts).set('word/document.xml', pieces.join('') + document.slice(done));
}

/** What the styles of a document say of lists, by style. */
function readStyles(xml: string | undefined): ReadonlyMap<string, Listed> {
  const styles = new Map<string, Listed>();
  if (xml === undefined) return styles;
  let style: Listed = {};
  walkXml(xml, (name, value) => {
    if (name === 'w:style') {
      style = {};
      styles.set(value('w:styleId') ?? '', style);
    } else if (name === 'w:basedOn') style.style = value('w:val') ?? '';
    else if (name === 'w:numId') style.list = value('w:val') ?? '';
    else if (name === 'w:ilvl') style.level = Number(value('w:val'));
  });
  return styles;
}

/** The paragraphs that stand in a list, and the offsets at which their properties end. */
function listedParagraphs(
  xml: string,
  styles: ReadonlyMap<string, Listed>,
): { readonly end: number; readonly place: Place }[] {
  const found: { end: number; place: Place }[] = [];
  let own: Listed = {};
  walkXml(
    xml,
    (name, value, around) => {
      const parent = around.at(-1);
      if (name === 'w:pPr' && parent === 'w:p') own = {};
      else if (around.includes('w:pPrChange')) return;
      else if (name === 'w:pStyle' && parent === 'w:pPr') own.style = value('w:val') ?? '';
      else if (name === 'w:numId' && parent === 'w:numPr') own.list = value('w:val') ?? '';
      else if (name === 'w:ilvl' && parent === 'w:numPr') own.level = Number(value('w:val'));
    },
    (name, end, around) => {
      if (name !== 'w:pPr' || around.at(-1) !== 'w:p') return;
      const place = placeOf(own, styles);
      if (place !== undefined) found.push({ end, place });
    },
  );
  return found;
}

/** What a paragraph says itself goes before its style, and that before the style it is based on. */
function placeOf(own: Listed, styles: ReadonlyMap<string, Listed>): Place | undefined {
  let { list, level } = own;
  let above = own.style;
  for (let steps = 0; above !== undefined && list === undefined && steps < 16; steps++) {
    const style: Listed = styles.get(above) ?? {};
    list ??= style.list;
    level ??= style.level;
    above = style.style;
  }
  // List 0 takes a paragraph out of the list its style puts it in.
  return list === undefined || list === '0' ? undefined : { list, level: level ?? 0 };
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`);
}
