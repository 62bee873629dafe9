import { Injectable } from '@nestjs/common';
import { DomainError } from '@kernel/errors/domain-error';
import { SYSTEM } from '@platform/auth/principal';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { storedReport, storedReports, type StoredReport } from '../persistence/stored-reports';
import { checkReport, type ReportCheck } from './check-report';

/** Reports as they were handed in. */
@Injectable()
export class StoredReportsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The newest period first. */
  all(): Promise<readonly StoredReport[]> {
    return this.unitOfWork.read(SYSTEM, storedReports);
  }

  /** @throws DomainError `request.not_found` */
  async one(id: string): Promise<StoredReport> {
    const report = await this.unitOfWork.read(SYSTEM, (tx) => storedReport(tx, id));
    if (!report) throw new DomainError('request.not_found');
    return report;
  }

  /** @throws DomainError `request.not_found` */
  async check(id: string): Promise<ReportCheck> {
    const report = await this.one(id);
    return this.unitOfWork.read(SYSTEM, (tx) => checkReport(tx, report));
  }
}
