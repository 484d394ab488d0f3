import { expect, it } from 'vitest';
import { searchTerms } from '@shared/search-terms';
import { highlight } from './highlight';

it.each([
  ['Hôtel des Voyageurs', 'voy hot', '[Hôt]el des [Voy]ageurs'],
  ['Éléonore Boucher-Duval', 'ELE duv', '[Élé]onore Boucher-[Duv]al'],
  ['Straße', 'stras', '[Straß]e'],
  ['01 45 23 67 89', '0145', '[01 45] 23 67 89'],
  ['01 45 23 67 89', '52', '01 4[5 2]3 67 89'],
  ['+33 1 45', '0033 1', '+[33 1] 45'],
  ['Anne', 'nn', 'Anne'],
  ['Anne', '', 'Anne'],
])('in %s, "%s" is shown as %s', (text, typed, shown) => {
  const parts = highlight(text, searchTerms(typed));
  expect(parts.map((part) => (part.isHit ? `[${part.text}]` : part.text)).join('')).toBe(shown);
});
