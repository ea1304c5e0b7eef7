import { relative, sep } from 'node:path';

/** The folder right under the corpus that holds a file: whose speeches, or which genre. '' for a file right in it. */
export function sourceOf(file: string, corpus: readonly string[]): string {
  for (const root of corpus) {
    const way = relative(root, file).split(sep);
    if (way[0] !== '..' && way.length > 1) return way[0]!;
  }
  return '';
}
