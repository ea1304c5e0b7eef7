import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Unreadable } from './extraction.ts';
import type { Fragment } from './pdfLines.ts';
import { paragraphsOfPages } from './pdfParagraphs.ts';
import { withoutRadicals } from './radicals.ts';

/** What this reader uses of the library. */
interface PdfLibrary {
  readonly getDocument: (options: object) => {
    readonly promise: Promise<{
      readonly numPages: number;
      readonly getPage: (number: number) => Promise<PdfPage>;
    }>;
    readonly destroy: () => Promise<void>;
  };
}

interface PdfPage {
  readonly getTextContent: () => Promise<{ readonly items: readonly Fragment[] }>;
  readonly cleanup: () => void;
}

/**
 * The text of a PDF that has a text layer: a line a line or, where the lines' places show it, a paragraph. Pages
 * follow each other without their running headers; their numbers stay in. Scripts are not run, pictures and fonts not drawn.
 */
export async function readPdf(bytes: Buffer): Promise<string> {
  const { getDocument } = await loadLibrary();
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    enableXfa: false,
    verbosity: 0,
    cMapUrl: 'cmaps/',
    BinaryDataFactory: CharacterMaps,
  });
  try {
    const document = await task.promise;
    const pages: (readonly Fragment[])[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items);
      page.cleanup();
    }
    return withoutRadicals(paragraphsOfPages(pages).join('\n'));
  } catch (error) {
    throw (error as Error).name === 'PasswordException' ? new Unreadable('password-protected') : error;
  } finally {
    await task.destroy();
  }
}

async function loadLibrary(): Promise<PdfLibrary> {
  // Only drawing needs these; without them the library does not load.
  const drawing = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) drawing[name] ??= class {};
  drawing['pdfjsWorker'] ??= await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs' as string);
  return import('pdfjs-dist/legacy/build/pdf.min.mjs' as string);
}

/** Gives the library the tables of Chinese character codes that lie beside it, and nothing else. */
class CharacterMaps {
  async fetch(wanted: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (wanted.kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(wanted.filename))
      throw new Error('not available');
    return new Uint8Array(await readFile(join(characterMaps(), wanted.filename)));
  }
}

/** Beside the bundle; in the library itself when run from the sources. */
function characterMaps(): string {
  const packed = join(__dirname, 'cmaps');
  if (existsSync(packed)) return packed;
  return join(dirname(createRequire(__filename).resolve('pdfjs-dist/package.json')), 'cmaps');
}
