export { OrganisationHttpModule, OrganisationModule } from './organisation.module';
export { calendarBook, CalendarShelf, readCalendarBook, type PublishedCalendar } from './queries/calendar-shelf';
export { OfficerRoster, type RosterEntry } from './queries/officer-roster';
export { OrganisationDirectory } from './queries/organisation-directory';
export {
  DeskEntity,
  OfficerEntity,
  UnitEntity,
  type DeskKind,
  type UnitKind,
} from './persistence/organisation.entities';
