export { DeskHttpModule } from './desk.module';
