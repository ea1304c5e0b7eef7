const han = /[一-鿿]/g;
const watermark = /(?<=[。!?”])[^。!?”,]{0,16}(?:版权所有|www\.[\w.]+|https?:\/\/\S+)[^。!?,]{0,8}$/;

/** A passage in another language: letters, and hardly a Han character among them. */
export function isForeign(folded: string): boolean {
  if (folded.length < 5 || /[一-鿿]/.test(folded.slice(0, 3))) return false;
  const letters = folded.slice(0, 400).match(/[A-Za-z]/g)?.length ?? 0;
  return letters >= 5 && (folded.slice(0, 400).match(han)?.length ?? 0) * 20 < letters;
}

/** Where a site's mark begins that is glued to the end of a folded paragraph; null where there is none. */
export function watermarkIn(folded: string): number | null {
  const tail = folded.slice(-60);
  const match = /所有|www|http/.test(tail) ? watermark.exec(tail) : null;
  return match === null ? null : folded.length - tail.length + match.index;
}
