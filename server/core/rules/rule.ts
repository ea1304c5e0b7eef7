import type { Model } from '../model/model.ts';
import type { Speech } from '../structure/speech.ts';
import type { Locale, Localized } from '../text/locale.ts';
import type { Span } from '../text/span.ts';
import type { PhraseIndex } from './phraseIndex.ts';

export { type Localized, say } from '../text/locale.ts';

/** How loud a finding is; LSP's four severities. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A message with the values that fill its `{name}` slots. */
export interface Message {
  readonly text: Localized;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A replacement of one stretch of the text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A repair as data. Its edits do not overlap and stand in ascending order. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** Whether it may be applied without a look: no meaning changes and nothing is lost. */
  readonly safe: boolean;
  /** Whether `text` of its edits is an LSP snippet with tab stops. */
  readonly snippet?: boolean;
}

/** One fault in one place. */
export interface Finding {
  readonly span: Span;
  readonly message: Message;
  /** Where it differs from the rule's default. */
  readonly severity?: Severity;
  /** The repairs, the preferred one first. Made only when asked for: most findings are looked at and not repaired. */
  readonly fixes?: () => readonly Fix[];
}

/** What a rule may ask of the user's settings. */
export interface RuleSettings {
  /** `auto`: as the title says; else the name of a learned occasion. */
  readonly occasion: string;
  readonly script: 'auto' | 'simplified' | 'traditional';
  /** Whether 一、 straight to 1. is held a fault, as strict editors do (GB/T 9704-2012, 7.3.3 read to the letter). */
  readonly strictLevels: boolean;
}

interface Described {
  /** Also the settings key, the diagnostic code, the name of its page and the mark in fixtures. */
  readonly id: string;
  /** One line: what it finds. */
  readonly summary: Localized;
  /** Why it matters, what it holds for right, and where it stays silent. */
  readonly explanation: Localized;
  /** The standard and clause behind it; '' where it is custom or learned usage. */
  readonly norm: string;
  readonly severity: Severity;
  /** Speeches in mark notation that the rule reports, `{id:…}` round the reported stretch. */
  readonly bad: readonly string[];
  /** Speeches that it leaves alone although they look alike. */
  readonly good: readonly string[];
  /** What the model must hold for the examples, where the rule speaks by evidence alone. */
  readonly exampleModel?: Partial<Model>;
}

/** A rule that needs the structure of the speech. */
export interface SpeechRule extends Described {
  readonly scope: 'speech';
  check(speech: Speech, model: Model | null, settings: RuleSettings): Iterable<Finding>;
}

/** What the whole document does throughout, so that a passage is held against its own document's habit. */
export interface Habits {
  readonly script: 'simplified' | 'traditional';
  /**
   * The half-width marks among `,;:?!` that are the exception in Chinese text here, each mark with a habit of its own; `一`
   * and `1` stand for numbers of their kind in half-width brackets.
   */
  readonly strange: string;
}

/** A rule that sees one paragraph at a time, so that its findings can be kept while other paragraphs change. */
export interface PassageRule extends Described {
  readonly scope: 'passage';
  /** Spans are relative to the passage. */
  check(passage: string, habits: Habits, phrases: PhraseIndex | null): Iterable<Finding>;
  /** Looks at what was found in all passages together, in reading order, and keeps what still holds. */
  settle?(found: readonly Finding[], text: string): readonly Finding[];
}

/**
 * A rule that notes what each paragraph says by itself, and then judges the notes of all of them together. What was noted
 * is kept while other paragraphs change.
 */
export interface NotingRule<Note> extends Described {
  readonly scope: 'notes';
  /** What of a passage matters; null for nothing. Depends on its text alone, offsets are relative to it. */
  note(passage: string): Note | null;
  /** @param notes of the passages of the speech, in their order (see `Speech.passages`) */
  judge(speech: Speech, notes: readonly (Note | null)[]): Iterable<Finding>;
}

export type Rule = SpeechRule | PassageRule | NotingRule<unknown>;

/** The message in one language, its slots filled. A slot without a value stays as it is. */
export function render(message: Message, locale: Locale): string {
  return message.text[locale].replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = message.values?.[name];
    return value === undefined ? slot : String(value);
  });
}
