export { OrganisationHttpModule, OrganisationModule } from './organisation.module';
export { calendarBook, CalendarShelf, readCalendarBook } from './queries/calendar-shelf';
export { OfficerRoster } from './queries/officer-roster';
export { OrganisationDirectory } from './queries/organisation-directory';
export { DeskEntity, OfficerEntity, UnitEntity } from './persistence/organisation.entities';
