/** The names of the codecs that a PBX may record in, by the tag in a WAV header (RFC 2361, annex A). */
const names: ReadonlyMap<number, string> = new Map([
  [0x0001, 'PCM'],
  [0x0002, 'MS ADPCM'],
  [0x0003, 'PCM float'],
  [0x0006, 'G.711 A-law'],
  [0x0007, 'G.711 µ-law'],
  [0x0011, 'IMA ADPCM'],
  [0x0014, 'G.723 ADPCM'],
  [0x0031, 'GSM 6.10'],
  [0x0040, 'G.721 ADPCM'],
  [0x0042, 'G.723.1'],
  [0x0045, 'G.726 ADPCM'],
  [0x0050, 'MPEG'],
  [0x0055, 'MP3'],
  [0x0064, 'G.726 ADPCM'],
  [0x0065, 'G.722 ADPCM'],
  [0x0083, 'G.729'],
]);
/** The codec's tag is the beginning of the sub-format's GUID. */
const extensible = 0xfffe;

/**
 * The codec of a recording in words, for when it cannot be played: by its name, else by its number; undefined
 * when the file is no WAV at all.
 */
export function codecOf(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (text(0) !== 'RIFF' || text(8) !== 'WAVE') return undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    if (text(at) === 'fmt ' && at + 10 <= bytes.length) {
      const tag = view.getUint16(at + 8, true);
      const isNested = tag === extensible && at + 34 <= bytes.length;
      const codec = isNested ? view.getUint16(at + 32, true) : tag;
      return names.get(codec) ?? `0x${codec.toString(16).padStart(4, '0')}`;
    }
    // Chunks begin at even places.
    at += 8 + size + (size % 2);
  }
  return undefined;
}
