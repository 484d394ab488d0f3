import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { markedName, markOf } from '../../event-server/lines';
import type { Marks } from '../preload';

declare const marks: Marks;

/** Empty until main reads the stream, then the last mark. */
function MarkText() {
  const [mark, setMark] = useState<number>();
  useEffect(() => marks.onMark(setMark), []);
  return <p id="line">{mark === undefined ? '' : `${markedName} ${markOf(mark)}`}</p>;
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<MarkText />);
