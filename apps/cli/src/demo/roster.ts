import type { Client } from 'pg';
import type { Role } from '@kernel/organisation/roles';

export interface Post {
  readonly officerId: string;
  readonly login: string;
  readonly role: Role;
  readonly deskId: string;
}

/** Who works at which desk: the demonstration knows its own people. */
export class Roster {
  private constructor(private readonly posts: readonly Post[]) {}

  static async read(owner: Client): Promise<Roster> {
    const { rows } = await owner.query<Post>(
      `SELECT r.officer_id AS "officerId", a.login, r.role, r.desk_id AS "deskId"
         FROM officer_role r JOIN account a ON a.officer_id = r.officer_id WHERE r.desk_id IS NOT NULL ORDER BY a.login`,
    );
    return new Roster(rows);
  }

  loginOf(officerId: string): string | null {
    return this.posts.find((post) => post.officerId === officerId)?.login ?? null;
  }

  loginsAt(deskId: string, role: Role): readonly string[] {
    return this.posts.filter((post) => post.deskId === deskId && post.role === role).map(({ login }) => login);
  }

  /** Everybody at the desks that fit. */
  loginsOf(fits: (deskId: string) => boolean): readonly string[] {
    return [...new Set(this.posts.filter(({ deskId }) => fits(deskId)).map(({ login }) => login))];
  }

  /** Desks of divisions, whose opinion others ask. */
  consultable(): readonly string[] {
    const desks = this.posts.filter(({ role, deskId }) => role === 'specialist' && !deskId.includes(':'));
    return [...new Set(desks.map(({ deskId }) => deskId))];
  }
}
