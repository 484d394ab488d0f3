import type { Reader } from './reader';

/** The least that a client can do: `fetch`, split, `JSON.parse`. Resolves when the stream is open. */
export const readFloor: Reader = async ({ floorUrl }, fetcher, onMark) => {
  const response = await fetcher(floorUrl);
  if (!response.body) throw new Error('the floor has no stream');
  void readLines(response.body, (line) => {
    const event = JSON.parse(line) as { readonly callData?: { readonly associatedData?: string } };
    onMark(Number(event.callData?.associatedData));
  });
};

async function readLines(
  body: ReadableStream<Uint8Array>,
  take: (line: string) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  }
}
