/** A list of whole numbers that grows without boxing them. `items` is longer than what is filled. */
export class Numbers {
  length = 0;
  items = new Int32Array(1 << 10);

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  view(): Int32Array {
    return this.items.subarray(0, this.length);
  }
}

/** The same for bytes. */
export class Bytes {
  length = 0;
  items = new Uint8Array(1 << 12);

  /** `items`, with so many free behind those that are filled. */
  withRoomFor(count: number): Uint8Array {
    if (this.length + count > this.items.length) {
      const larger = new Uint8Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    return this.items;
  }

  view(): Uint8Array {
    return this.items.subarray(0, this.length);
  }
}
