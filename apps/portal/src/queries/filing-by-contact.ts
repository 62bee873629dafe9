import { Injectable } from '@nestjs/common';
import { mayFileByContact } from '@kernel/contacts/contact';
import { DomainError } from '@kernel/errors/domain-error';
import { ProcedureShelf } from '@modules/catalog';
import { PUBLIC } from '@platform/auth/principal';
import { FilingPageFacts } from './filing-page-facts';

const FILING = /^\/thu-tuc\/([^/?]+)\/nop(?:\?|$)/;

/** Whether whoever is asked to sign in could do without. */
@Injectable()
export class FilingByContact {
  constructor(
    private readonly shelf: ProcedureShelf,
    private readonly facts: FilingPageFacts,
  ) {}

  /** The page that leads there without an account; null where `next` is not a filing that allows it. */
  async wayTo(next: string): Promise<string | null> {
    const procedureId = FILING.exec(next)?.[1];
    if (procedureId === undefined) return null;
    try {
      const { version } = await this.shelf.inForce(decodeURIComponent(procedureId), await this.facts.now(PUBLIC));
      return mayFileByContact(version) ? `/khong-tai-khoan?next=${encodeURIComponent(next)}` : null;
    } catch (error) {
      if (error instanceof DomainError || error instanceof URIError) return null;
      throw error;
    }
  }
}
