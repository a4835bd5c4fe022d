import { setTimeout } from 'node:timers/promises';

type Open = { readonly close: () => Promise<unknown>; readonly limit: number };

/** What the process has opened, in order. It is closed in the reverse order, also when a start is broken off half-way. */
export class OpenThings {
  readonly #open: Open[] = [];
  #closing: Promise<void> | null = null;

  /** To be told as soon as there is something to close. What does not close within its limit is left behind. */
  add(close: () => Promise<unknown>, limitMilliseconds: number): void {
    this.#open.push({ close, limit: limitMilliseconds });
  }

  get isClosing(): boolean {
    return this.#closing !== null;
  }

  closeAll(): Promise<void> {
    this.#closing ??= this.#closeEach();
    return this.#closing;
  }

  async #closeEach(): Promise<void> {
    for (const { close, limit } of this.#open.toReversed()) {
      await Promise.race([close().catch(() => undefined), setTimeout(limit, undefined, { ref: false })]);
    }
  }
}
