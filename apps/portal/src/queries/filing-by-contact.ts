import { Injectable } from '@nestjs/common';
import { mayFileByContact } from '@kernel/contacts/contact';
import { DomainError } from '@kernel/errors/domain-error';
import { ProcedureShelf } from '@modules/catalog';
import { PUBLIC } from '@platform/auth/principal';
import { isId } from '@platform/identifiers/new-id';
import { FilingPageFacts } from './filing-page-facts';

const FILING = /^\/thu-tuc\/([^/?]+)\/nop(?:\?|$)/;

/** The draft an address leads to. Whether it is one that was begun without an account is not told. */
export function draftOf(next: string): string | null {
  const id = /^\/ho-so-nhap\/([^/?]+)/.exec(next)?.[1];
  return id !== undefined && isId(id) ? id : null;
}

/** Whether whoever is asked to sign in could do without. */
@Injectable()
export class FilingByContact {
  constructor(
    private readonly shelf: ProcedureShelf,
    private readonly facts: FilingPageFacts,
  ) {}

  /** The page that leads there without an account; null where `next` is not a filing that allows it. */
  async wayTo(next: string): Promise<string | null> {
    if (draftOf(next) !== null) return `/khong-tai-khoan?next=${encodeURIComponent(next)}`;
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
