import type { Format } from './formats.ts';

/** A document found in a corpus, not read yet. */
export interface CorpusFile {
  readonly kind: 'file';
  /** As the user knows it: the path given joined with the way down, or `archive.zip/member.txt`. */
  readonly path: string;
  /** Absolute path of the file, of the archive for a member. */
  readonly location: string;
  /** Byte offset of the member's header in its archive; absent for a file of its own. */
  readonly member?: number;
  /** By its name; what it holds may turn out to be something else. */
  readonly format: Format;
  /** Bytes, inflated for a member of an archive. */
  readonly size: number;
  /** Stays the same while the file does: size and time of change, or size and checksum for a member. */
  readonly stamp: string;
}
