import type { List, Node } from './nodes.ts';
import { foldedOf, type Paper } from './paper.ts';

/** A paragraph of so many characters is short, whatever marks stand at its end. */
const short = 90;

/** Whether nothing but a short paragraph may belong to a node. */
export function isShort(
  { blocks }: Paper,
  { candidate, children, closed }: Node,
  next: Node | undefined,
): boolean {
  const { block } = candidate;
  if (children.length > 0 || closed !== null) return false;
  if (next !== undefined && next.candidate.block > block + 1) return false;
  return blocks.ends[block]! - blocks.starts[block]! <= short || next?.candidate.block === block;
}

/** The last paragraph in which something of a node stands. */
export function deepestBlock(node: Node): number {
  let deepest = node.candidate.block;
  for (const block of node.closed ?? []) deepest = Math.max(deepest, block);
  for (const { nodes } of node.children) deepest = Math.max(deepest, deepestBlock(nodes[nodes.length - 1]!));
  return deepest;
}

/** Sections open paragraphs. In text whose line breaks were lost, points that hold long text of their own play the part of sections. */
export function isSectional(paper: Paper, list: List): boolean {
  if (list.opens)
    return list.nodes.length === 1 || list.nodes.some((node, i) => i > 0 && node.candidate.opens);
  if (list.parent !== null || list.nodes.length < 2) return false;
  const first = list.nodes[0]!.candidate;
  const last = list.nodes[list.nodes.length - 1]!.candidate;
  if (first.block !== last.block || foldedOf(paper, first.block).length < 600) return false;
  return (last.at - first.at) / (list.nodes.length - 1) >= 80;
}

/** Where the text of each node ends in its own paragraph: at the next marker in it, or at its end. */
export function limitsOf(paper: Paper, list: List): readonly number[] {
  return list.nodes.map((node, i) => {
    const { block } = node.candidate;
    const next = list.nodes[i + 1]?.candidate;
    const own = next !== undefined && next.block === block ? next.at : foldedOf(paper, block).length;
    const child = node.children[0]?.nodes[0]?.candidate;
    return child !== undefined && child.block === block ? Math.min(own, child.at) : own;
  });
}
