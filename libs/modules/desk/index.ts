export { DeskHttpModule, DeskWorkerModule } from './desk.module';
