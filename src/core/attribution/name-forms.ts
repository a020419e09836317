/** The forms in which a text gives a name: the commonest of two words or more is the name, "Republican Donald Trump" is not. */
export class Forms {
  readonly #counts = new Map<string, number>();
  #best = '';

  take(form: string): string {
    const count = (this.#counts.get(form) ?? 0) + 1;
    this.#counts.set(form, count);
    const most = this.#counts.get(this.#best) ?? 0;
    const isFuller = /\s/u.test(form) && !/\s/u.test(this.#best);
    const isShorter = count === most && /\s/u.test(form) && form.length < this.#best.length;
    if (isFuller || isShorter || (count > most && (/\s/u.test(form) || !/\s/u.test(this.#best))))
      this.#best = form;
    return this.#best;
  }
}
