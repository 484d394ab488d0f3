import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { markedName, markOf } from '../../event-server/lines';
import type { Marks } from '../preload';

declare const marks: Marks;

function MarkText() {
  const [mark, setMark] = useState(0);
  useEffect(() => marks.onMark(setMark), []);
  return (
    <p id="line">
      {markedName} {markOf(mark)}
    </p>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<MarkText />);
