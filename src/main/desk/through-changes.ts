/** So often something is begun again while the network changes: its addresses come and go one by one. */
const mostChanges = 5;

/** Does it, and does it again where it was given up because the network changed at that moment. */
export async function throughChanges<T>(
  attempt: () => Promise<T>,
  isChange: (thrown: unknown) => boolean,
): Promise<T> {
  for (let change = 1; ; change += 1) {
    try {
      return await attempt();
    } catch (thrown) {
      if (change === mostChanges || !isChange(thrown)) throw thrown;
    }
  }
}
