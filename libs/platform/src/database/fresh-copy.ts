/**
 * A copy of small, rarely changing data. After the first read nobody waits: a copy past its time is given once more
 * while a new one is read beside. So a transaction never waits for a second connection, which with a full pool would
 * be a deadlock (measured).
 */
export class FreshCopy<T> {
  private copy: Promise<T> | null = null;
  private readAt = 0;
  private refreshing = false;

  constructor(
    private readonly read: () => Promise<T>,
    /** [ms] */
    private readonly freshMs: number,
  ) {}

  get(): Promise<T> {
    if (this.copy === null) {
      this.readAt = Date.now();
      this.copy = this.read();
      // A failed first read must not be remembered.
      this.copy.catch(() => (this.copy = null));
    } else if (!this.refreshing && Date.now() - this.readAt > this.freshMs) this.refresh();
    return this.copy;
  }

  /** Reads it again and waits for that: for whoever has just changed what it is a copy of. */
  async renew(): Promise<void> {
    const fresh = await this.read();
    this.copy = Promise.resolve(fresh);
    this.readAt = Date.now();
  }

  private refresh(): void {
    this.refreshing = true;
    this.read()
      .then((fresh) => {
        this.copy = Promise.resolve(fresh);
        this.readAt = Date.now();
      })
      // The old copy serves on while the database is away.
      .catch(() => undefined)
      .finally(() => (this.refreshing = false));
  }
}
