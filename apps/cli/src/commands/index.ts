import type { Command } from '../terminal/command';
import { db, migrate, seed } from './database.commands';
import { deadline } from './deadline.command';
import { demo } from './demo.command';
import { doctor } from './doctor.command';
import { events } from './events.command';
import { loadHistoryCommand } from './load-history.command';
import { officer } from './officer.command';
import { report } from './report.command';
import { start } from './start.command';
import { verify } from './verify.command';

export const COMMANDS: readonly Command[] = [
  start,
  migrate,
  seed,
  loadHistoryCommand,
  demo,
  doctor,
  db,
  officer,
  deadline,
  report,
  verify,
  events,
];
