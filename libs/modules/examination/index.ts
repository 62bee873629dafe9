export { ExaminationHttpModule } from './examination.module';
