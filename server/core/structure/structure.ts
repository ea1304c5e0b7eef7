import type { MarkerMatch } from '../text/markerMatch.ts';
import type { Body, Sections } from './body.ts';
import { candidatesOf, roleOf } from './candidates.ts';
import { tellLists } from './closedLists.ts';
import { buildLists, withoutClosing } from './lists.ts';
import { type List, type Lists, noLists } from './nodes.ts';
import type { Paper } from './paper.ts';
import { headingShape } from './unnumbered.ts';

/**
 * The lists of a speech, by paragraph. It knows no offset behind the first words of a paragraph, so that it outlives edits
 * that leave every paragraph its role: nearly all that a writer types.
 */
export interface Structure {
  readonly body: Body;
  readonly lists: Lists;
  readonly sections: Sections;
  /** See `Candidates`. */
  readonly scattered: ReadonlySet<number>;
  /** Style and mark of each kind of regular list of points → a paragraph that has one. */
  readonly forms: ReadonlyMap<string, number>;
  /** Paragraphs that hold a list of points which does not count 1, 2, 3 … in one style and with one mark. */
  readonly irregular: ReadonlySet<number>;
  /** First paragraph of the closing, whose points are taken out of the last section; -1 for none. */
  readonly closing: number;
}

/** What was known of the version before. */
export interface Known {
  readonly paper: Paper;
  readonly structure: Structure;
}

/** Builds the lists of a body; the closing is not taken out yet. */
export function readStructure(paper: Paper, body: Body): Structure {
  const { all, scattered } = candidatesOf(paper, body);
  const lists = buildLists(all);
  const sections = sectionsOf(lists.lists);
  return { body, lists, sections, scattered, ...pointsOf(paper, body), closing: -1 };
}

/** The structure with the points of the closing taken out of the last section. Uses up the one that it is given. */
export const withClosing = (structure: Structure, closing: number): Structure =>
  closing < 0 ? structure : { ...structure, lists: withoutClosing(structure.lists, closing), closing };

function pointsOf(paper: Paper, body: Body): Pick<Structure, 'forms' | 'irregular'> {
  const forms = new Map<string, number>();
  const irregular = new Set<number>();
  // Most lists follow one of the same form.
  let latest: MarkerMatch | null = null;
  for (let block = body.block; block < body.end; block++) {
    const { closed, scan } = paper.readings[block]!;
    if (closed === null || closed === noLists) continue;
    const regular = (first: MarkerMatch): void => {
      if (first.style === latest?.style && first.punctuation === latest.punctuation) return;
      latest = first;
      const form = `${first.style} ${first.punctuation}`;
      if (!forms.has(form)) forms.set(form, block);
    };
    tellLists(closed, scan, regular, () => irregular.add(block));
  }
  return { forms, irregular };
}

/** What the endings need to know of the sections. */
function sectionsOf(roots: readonly List[]): Sections {
  const last = roots.at(-1)?.nodes.at(-1)?.candidate;
  return {
    after: afterSections(roots),
    block: last?.block ?? -1,
    at: last?.at ?? 0,
  };
}

/** The first paragraph that may belong to the closing: behind the last section's heading and its first text. */
function afterSections(roots: readonly List[]): number {
  let after = 0;
  for (const list of roots) {
    if (!list.opens) {
      // Points that go on from paragraph to paragraph are not over before the last of them.
      const [first, last] = [list.nodes[0]!.candidate.block, list.nodes.at(-1)!.candidate.block];
      if (last > first) after = Math.max(after, last + 1);
      continue;
    }
    const haveText = list.nodes.length === 1 || someHaveText(list);
    for (const node of list.nodes) {
      // The paragraph after a heading is its text: so it is with an only heading, and where its fellows have text.
      const own = node.candidate.block + (node.candidate.alone && haveText ? 2 : 1);
      after = Math.max(after, own, afterSections(node.children));
    }
  }
  return after;
}

function someHaveText(list: List): boolean {
  return list.nodes.some((other, i) => {
    const next = list.nodes[i + 1];
    return next !== undefined && other.candidate.alone && next.candidate.block - other.candidate.block > 1;
  });
}

/** Where more paragraphs than so many have changed, the lists are built anew. */
const mostChanged = 8;

/** Whether the structure of the version before holds for this one too: no paragraph has another role in it. */
export function holds({ paper: before, structure }: Known, paper: Paper, body: Body): boolean {
  if (before.cues !== paper.cues || before.blocks.length !== paper.blocks.length) return false;
  if (!isSameBody(structure.body, body) || !isSame(before.blocks.sameLine, paper.blocks.sameLine))
    return false;
  let changed = 0;
  for (let block = 0; block < paper.blocks.length; block++) {
    if (before.readings[block] === paper.readings[block]) continue;
    changed++;
    if (changed > mostChanged || !keepsRole(before, structure, paper, block)) return false;
  }
  return true;
}

function keepsRole(before: Paper, { body, scattered }: Structure, paper: Paper, block: number): boolean {
  for (let near = Math.max(0, block - 1); near <= Math.min(block + 1, paper.blocks.length - 1); near++) {
    if (headingShape(before, body, near) !== headingShape(paper, body, near)) return false;
  }
  if (block < body.block || block >= body.end || body.skipped.has(block)) return true;
  const role = roleOf(paper.readings[block]!);
  if (role === null || role !== roleOf(before.readings[block]!)) return false;
  return role === '' || !(scattered.has(block) || (block === body.block && body.at > 0));
}

function isSameBody(a: Body, b: Body): boolean {
  if (a.block !== b.block || a.at !== b.at || a.end !== b.end || a.skipped.size !== b.skipped.size)
    return false;
  for (const block of a.skipped) if (!b.skipped.has(block)) return false;
  return true;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || a.every((value, i) => value === b[i]);
}
