// Simplified to traditional characters. Its dictionaries are large: it is a bundle of its own, loaded when the first
// traditional draft asks for it (see script.ts).

interface OpenCC {
  Converter(options: { readonly from: string; readonly to: string }): (text: string) => string;
}
// The package declares its types for ECMAScript modules alone; its CommonJS build is what a bundle of ours can require.
const { Converter } = require('opencc-js/cn2t') as OpenCC;

/** Writes simplified text in traditional characters as used in Taiwan, phrase by phrase: 发展 → 發展, 头发 → 頭髮. */
export const toTraditional: (text: string) => string = Converter({ from: 'cn', to: 'tw' });
