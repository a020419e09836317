/**
 * Values by key, those asked for lately: what has been out of use while `room` others came is let
 * go. For functions of their key alone, so that nothing kept can ever be out of date.
 */
export class Recent<Key, Value> {
  readonly #room: number;
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();

  constructor(room: number) {
    this.#room = room;
  }

  /** The value kept for the key, or made for it now. */
  get(key: Key, make: () => Value): Value {
    let value = this.#young.get(key);
    if (value !== undefined) return value;
    value = this.#old.get(key) ?? make();
    if (this.#young.size >= this.#room) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }
}
