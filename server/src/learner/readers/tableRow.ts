/** A row of a table as one line; where a cell holds paragraphs, the table lays out the page and they stay what they are. */
export function rowText(cells: readonly string[]): string {
  const lines = cells.map(cell => cell.trim());
  if (!lines.some(line => line.includes('\n'))) return `${lines.join('\t')}\n`;
  return cells.map(cell => (cell === '' || cell.endsWith('\n') ? cell : `${cell}\n`)).join('');
}
