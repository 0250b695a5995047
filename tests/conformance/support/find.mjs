import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of that name in a folder or one around it; null where there is none. */
export function find(root, name) {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return join(folder, name);
    if (folder === dirname(folder)) return null;
  }
}
