/** How much one document may cost before it is set aside. Sizes are bytes, times milliseconds. */
export interface Limits {
  /** Size of a file, or of a member of an archive once inflated. */
  readonly fileBytes: number;
  /** Length of a document's text in UTF-16 units. */
  readonly textLength: number;
  /** What all members of one archive may inflate to. */
  readonly archiveBytes: number;
  /** How many members one archive may list. */
  readonly archiveEntries: number;
  /** How many times its packed size a member above 1 MB may inflate to; text packs 3 to 10 times. */
  readonly inflationRatio: number;
  /** What the XML inside one Word document may inflate to. */
  readonly markupBytes: number;
  /** How long one document may take from opening it to its text. */
  readonly milliseconds: number;
  /** Memory the formats that need a library (Word, web pages, PDF) may add to the process. */
  readonly memoryBytes: number;
  /** Folders inside folders. */
  readonly folderDepth: number;
}

const megabyte = 1024 * 1024;

export const defaultLimits: Limits = {
  fileBytes: 20 * megabyte,
  textLength: 10_000_000,
  archiveBytes: 200 * megabyte,
  archiveEntries: 100_000,
  inflationRatio: 100,
  markupBytes: 40 * megabyte,
  milliseconds: 30_000,
  memoryBytes: 250 * megabyte,
  folderDepth: 64,
};
