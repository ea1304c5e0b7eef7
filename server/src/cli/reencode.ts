import iconv from 'iconv-lite';

/** How the bytes of a file are written: iconv-lite's name, and whether a byte-order mark stands first. */
export interface Written {
  readonly encoding: string;
  readonly mark: boolean;
}

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'];

/** A text as bytes. */
export function encode(text: string, { encoding, mark }: Written): Buffer {
  return iconv.encode(text, encoding, { addBOM: mark });
}

/**
 * The encoding in which a text gives just these bytes; null where there is none.
 *
 * @param text what was read from the bytes, without a byte-order mark
 */
export function encodingOf(bytes: Buffer, text: string): Written | null {
  for (const encoding of encodings) {
    for (const mark of [false, true]) {
      if (encode(text, { encoding, mark }).equals(bytes)) return { encoding, mark };
    }
  }
  return null;
}
