// A speech as a Word document, laid out as GB/T 9704-2012 asks of official documents. It draws in a large library: it is
// a bundle of its own, loaded when a speech is exported (see exporting.ts).

import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  HeadingLevel,
  type IBaseParagraphStyleOptions,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Locale, ManuscriptParagraph } from '../core/index.ts';

/** Typefaces: 7.3.1 小标宋 for the title; 5.2.2 仿宋 unless told otherwise; 7.3.3 黑体, 楷体, 仿宋, 仿宋 by level; 7.5 宋体. */
const faces = { title: '方正小标宋简体', body: '仿宋', page: '宋体' } as const;
const headingFaces = ['黑体', '楷体', '仿宋', '仿宋'] as const;

/** Sizes in half points: 2号, 3号, 4号. */
const sizes = { title: 44, body: 32, page: 28 } as const;

/** In twentieths of a point: 22 lines on 225 mm (5.2.3), two characters of indent (7.3.3), one of the page number's. */
const linePitch = 579;
const indent = 632;
const pageIndent = 280;
/**
 * What is taken off each character of 16 points so that 28 stand on 156 mm (5.2.3), in twentieths of a point. A grid of
 * characters says the same, but not to every program that reads Word documents.
 */
const characterSpacing = -5;

const type = (font: string, size: number): IRunStylePropertiesOptions => ({
  font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
  size,
  sizeComplexScript: size,
  color: '000000',
  ...(size === sizes.body ? { characterSpacing } : {}),
});

const line = { before: 0, after: 0, line: linePitch, lineRule: LineRuleType.EXACT } as const;
const centred = { alignment: AlignmentType.CENTER, spacing: line } as const;
const indented = {
  alignment: AlignmentType.BOTH,
  spacing: line,
  indent: { firstLine: indent, firstLineChars: 200 },
} as const;

const headingStyle = (level: number): IBaseParagraphStyleOptions => ({
  next: 'Speech',
  link: `Heading${level}Char`,
  run: type(headingFaces[level - 1]!, sizes.body),
  paragraph: { ...indented, keepNext: true, outlineLevel: level - 1 },
});

const levels = [1, 2, 3, 4] as const;
const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/**
 * The type of a heading that its text follows: Word's own partner of the heading's style, so that a contents list finds
 * it. The navigation pane does not. A style separator (a paragraph mark with `specVanish`) would put it there too, but
 * LibreOffice up to 7.4, for one, breaks the line at it: a page that looks right everywhere is worth more.
 */
const leadStyles: ICharacterStyleOptions[] = levels.map(level => ({
  id: `Heading${level}Char`,
  name: `Heading ${level} Char`,
  basedOn: 'DefaultParagraphFont',
  run: type(headingFaces[level - 1]!, sizes.body),
}));

const paragraphStyles: IParagraphStyleOptions[] = [
  { id: 'Speech', name: 'Speech', basedOn: 'Normal', quickFormat: true, paragraph: indented },
  { id: 'SpeechBy', name: 'Speech By', basedOn: 'Normal', paragraph: centred, run: type('楷体', sizes.body) },
  {
    id: 'SpeechSalutation',
    name: 'Speech Salutation',
    basedOn: 'Normal',
    paragraph: { spacing: { ...line, before: linePitch } },
  },
];

function paragraphOf({ role, level, text, lead }: ManuscriptParagraph): Paragraph {
  if (role === 'title') return new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(text)] });
  if (role === 'heading') {
    return new Paragraph({ heading: headings[Math.min(level, 4) - 1]!, children: [new TextRun(text)] });
  }
  if (role === 'salutation') return new Paragraph({ style: 'SpeechSalutation', text });
  if (role !== 'body') return new Paragraph({ style: 'SpeechBy', text });
  const style = `Heading${Math.min(level, 4)}Char`;
  const children =
    lead === 0
      ? [new TextRun(text)]
      : [new TextRun({ text: text.slice(0, lead), style }), new TextRun(text.slice(lead))];
  return new Paragraph({ style: 'Speech', children });
}

/** 7.5: the number between two dashes, on the right of odd pages and on the left of even ones, a character from the edge. */
function footer(side: 'left' | 'right'): Footer {
  const run = type(faces.page, sizes.page);
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: pageIndent },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);

/** 5.2.1: A4, 37 mm above, 28 mm on the left, 156 mm by 225 mm of text. */
const page = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: {
    top: millimetres(37),
    left: millimetres(28),
    right: millimetres(26),
    bottom: millimetres(35),
    header: millimetres(15),
    footer: millimetres(25),
  },
};

/** The bytes of a .docx file of a speech. */
export async function wordDocument(
  paragraphs: readonly ManuscriptParagraph[],
  locale: Locale,
): Promise<Uint8Array> {
  const title = paragraphs.find(({ role }) => role === 'title')?.text;
  const document = new Document({
    ...(title === undefined ? {} : { title }),
    creator: 'SpeechDraft',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            ...type(faces.body, sizes.body),
            language: { value: 'en-US', eastAsia: locale === 'zh-TW' ? 'zh-TW' : 'zh-CN' },
          },
        },
        title: { run: type(faces.title, sizes.title), paragraph: centred },
        heading1: headingStyle(1),
        heading2: headingStyle(2),
        heading3: headingStyle(3),
        heading4: headingStyle(4),
      },
      paragraphStyles,
      characterStyles: leadStyles,
    },
    sections: [
      {
        properties: { page, grid: { type: DocumentGridType.LINES, linePitch } },
        footers: { default: footer('right'), even: footer('left') },
        children: paragraphs.map(paragraphOf),
      },
    ],
  });
  return Packer.toBuffer(document);
}
