import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DesksController } from './http/desks.controller';
import { OrganisationController } from './http/organisation.controller';
import { DeskEntity, OfficerEntity, UnitEntity } from './persistence/organisation.entities';
import { CalendarShelf } from './queries/calendar-shelf';
import { DeskPeopleQuery } from './queries/desk-people.query';
import { OfficerRoster } from './queries/officer-roster';
import { OrganisationDirectory } from './queries/organisation-directory';
import { RecordAbsence } from './use-cases/record-absence.use-case';

/** Units, desks, officers, absences and calendars. Owns unit, desk, officer, officer_role, absence, working_calendar. */
@Module({
  imports: [TypeOrmModule.forFeature([UnitEntity, DeskEntity, OfficerEntity])],
  providers: [OrganisationDirectory, CalendarShelf, OfficerRoster],
  exports: [OrganisationDirectory, CalendarShelf, OfficerRoster],
})
export class OrganisationModule {}

@Module({
  imports: [OrganisationModule],
  controllers: [OrganisationController, DesksController],
  providers: [RecordAbsence, DeskPeopleQuery],
})
export class OrganisationHttpModule {}
