import PostalMime from 'postal-mime';
import { articleOf } from './html.ts';

/** The article of a page saved with its pictures in one file (.mht, RFC 2557). */
export async function readMht(bytes: Buffer): Promise<string> {
  const message = await new PostalMime().parse(bytes);
  return message.html ? articleOf(message.html) : (message.text ?? '');
}
