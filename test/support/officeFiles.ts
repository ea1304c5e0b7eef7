import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import yazl from 'yazl';

/** A Word document of plain paragraphs. */
export function docxOf(lines: readonly string[]): Promise<Buffer> {
  const children = lines.map(line => new Paragraph({ children: [new TextRun(line)] }));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A Word document of paragraphs and two tables: one of words, one whose cells hold paragraphs. */
export function tabledDocxOf(
  lines: readonly string[],
  words: readonly (readonly string[])[],
  cells: readonly (readonly (readonly string[])[])[],
): Promise<Buffer> {
  const paragraphs = (texts: readonly string[]): Paragraph[] => texts.map(text => new Paragraph(text));
  const table = (rows: readonly (readonly (readonly string[])[])[]): Table =>
    new Table({
      rows: rows.map(
        row => new TableRow({ children: row.map(cell => new TableCell({ children: paragraphs(cell) })) }),
      ),
    });
  const children = [...paragraphs(lines), table(words.map(row => row.map(word => [word]))), table(cells)];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A paragraph of a Word document that counts for itself: `level` 0 is 一、, 1 is （一）, 2 is 1. */
export interface CountedLine {
  readonly text: string;
  readonly level?: number;
  /** Soft line breaks, as Shift and Enter make them, stand before each of these. */
  readonly more?: readonly string[];
}

/** A Word document whose section numbers are Word's own. */
export function countedDocxOf(lines: readonly CountedLine[]): Promise<Buffer> {
  const levels = [
    { level: 0, format: LevelFormat.JAPANESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
    {
      level: 1,
      format: LevelFormat.CHINESE_COUNTING_THOUSAND,
      text: '（%2）',
      alignment: AlignmentType.START,
    },
    { level: 2, format: LevelFormat.DECIMAL, text: '%3.', alignment: AlignmentType.START },
  ];
  const children = lines.map(
    ({ text, level, more = [] }) =>
      new Paragraph({
        children: [new TextRun(text), ...more.map(part => new TextRun({ text: part, break: 1 }))],
        ...(level === undefined ? {} : { numbering: { reference: 'sections', level } }),
        ...(level === 0 ? { heading: HeadingLevel.HEADING_1 } : {}),
      }),
  );
  const numbering = { config: [{ reference: 'sections', levels }] };
  return Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
}

/** A .zip of the given members; `mimetype`, by which other programs know their files, is not packed. */
export async function zipOf(members: Readonly<Record<string, Buffer | string>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(members))
    zip.addBuffer(Buffer.from(content), name, { compress: name !== 'mimetype' });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const sectorSize = 512;
const endOfChain = -2;

/**
 * A Word 97 document as small as one can be (MS-DOC 2.4.1): a header and the text in one stream, the piece table
 * that points to it in another.
 */
export function docOf(lines: readonly string[], encrypted = false): Buffer {
  const text = Buffer.from(`${lines.join('\r')}\r`, 'utf16le');
  const textStart = 2048;
  const main = Buffer.alloc(Math.max(4096, textStart + text.length));
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x00c1, 2);
  main.writeUInt16LE(encrypted ? 0x0300 : 0x0200, 0x0a);
  main.writeUInt32LE(textStart, 0x18);
  main.writeUInt32LE(text.length / 2, 0x4c);
  main.writeUInt32LE(0, 0x1a2);
  main.writeUInt32LE(21, 0x1a6);
  text.copy(main, textStart);
  const table = Buffer.alloc(4096);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(text.length / 2, 9);
  table.writeUInt32LE(textStart, 15);
  return compoundOf({ WordDocument: main, '1Table': table });
}

/** A compound file (MS-CFB) of streams of 4096 bytes or more. */
export function compoundOf(streams: Readonly<Record<string, Buffer>>): Buffer {
  const sectors: Buffer[] = [];
  const chain: number[] = [];
  const put = (content: Buffer): number => {
    const first = sectors.length;
    for (let at = 0; at < content.length; at += sectorSize) {
      const sector = Buffer.alloc(sectorSize);
      content.copy(sector, 0, at);
      sectors.push(sector);
      chain.push(sectors.length);
    }
    chain[chain.length - 1] = endOfChain;
    return first;
  };
  const placed = Object.entries(streams).map(([name, content]) => ({
    name,
    size: content.length,
    first: put(content),
  }));
  const entries = [{ name: 'Root Entry', kind: 5, size: 0, first: endOfChain, right: -1, child: 1 }];
  for (const [index, { name, size, first }] of placed.entries())
    entries.push({
      name,
      kind: 2,
      size,
      first,
      right: index + 1 < placed.length ? index + 2 : -1,
      child: -1,
    });
  const directory = put(Buffer.concat(entries.map(directoryEntry)));
  const tableSectors = Math.ceil((sectors.length + 1) / 127);
  const tableStart = sectors.length;
  for (let index = 0; index < tableSectors; index++) chain.push(-3);
  const table = Buffer.alloc(tableSectors * sectorSize, 0xff);
  chain.forEach((next, index) => void table.writeInt32LE(next, index * 4));
  return Buffer.concat([compoundHeader(directory, tableStart, tableSectors), ...sectors, table]);
}

interface DirectoryEntry {
  readonly name: string;
  readonly kind: number;
  readonly size: number;
  readonly first: number;
  readonly right: number;
  readonly child: number;
}

function directoryEntry({ name, kind, size, first, right, child }: DirectoryEntry): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 'utf16le');
  entry.writeUInt16LE(name.length * 2 + 2, 64);
  entry.writeUInt8(kind, 66);
  entry.writeUInt8(1, 67);
  entry.writeInt32LE(-1, 68);
  entry.writeInt32LE(right, 72);
  entry.writeInt32LE(child, 76);
  entry.writeInt32LE(first, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

function compoundHeader(directory: number, tableStart: number, tableSectors: number): Buffer {
  const header = Buffer.alloc(sectorSize, 0xff);
  header.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tableSectors, 44);
  header.writeInt32LE(directory, 48);
  header.writeUInt32LE(4096, 56);
  header.writeInt32LE(endOfChain, 60);
  header.writeInt32LE(endOfChain, 68);
  for (let index = 0; index < tableSectors; index++) header.writeInt32LE(tableStart + index, 76 + index * 4);
  return header;
}
