/** A store's `report` for tests: a follower that throws fails the test that changed the state. */
export function rethrow(thrown: unknown): never {
  throw thrown;
}
