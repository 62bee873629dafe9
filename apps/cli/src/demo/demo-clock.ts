import type { Client } from 'pg';
import type { Instant } from '@kernel/calendar/local-time';

interface ClockRow {
  readonly simulated: Date;
}

/**
 * The database clock of the demonstration's own database, which only its owner can set: it runs fast, and is put
 * forward when nobody has anything to do. It never goes back.
 */
export class DemoClock {
  private constructor(
    private readonly owner: Client,
    /** simulated time for a unit of real time */
    private readonly speed: number,
    private simulated: Instant,
    private anchor: number,
  ) {}

  static async start(owner: Client, at: Instant, speed: number): Promise<DemoClock> {
    await owner.query(
      `INSERT INTO simulated_clock (anchored_at, simulated_at, speed) VALUES (clock_timestamp(), $1, $2)`,
      [new Date(at), speed],
    );
    return new DemoClock(owner, speed, at, performance.now());
  }

  /** Simulated time as this process sees it; the database's own is the one that counts. */
  now(): Instant {
    return Math.floor(this.simulated + (performance.now() - this.anchor) * this.speed);
  }

  async putForwardTo(at: Instant): Promise<void> {
    const { rows } = await this.owner.query<ClockRow>(
      `WITH real AS (SELECT clock_timestamp() AS at)
       UPDATE simulated_clock SET anchored_at = real.at,
              simulated_at = greatest($1, simulated_at + (real.at - anchored_at) * speed) FROM real RETURNING simulated_at AS simulated`,
      [new Date(at)],
    );
    this.simulated = rows[0]?.simulated.getTime() ?? at;
    this.anchor = performance.now();
  }
}
