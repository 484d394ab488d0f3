/** A fingerprint in groups that an eye can compare: eight of four bytes for SHA-256. */
export function fingerprintGroups(fingerprint: string): readonly string[] {
  const bytes = fingerprint.split(':');
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) groups.push(bytes.slice(at, at + 4).join(' '));
  return groups;
}

/** Which groups differ from those of another fingerprint. */
export function differingGroups(one: string, other: string): readonly boolean[] {
  const others = fingerprintGroups(other);
  return fingerprintGroups(one).map((group, at) => group !== others[at]);
}
