export { NOTIFY_OF_MESSAGE } from './message-jobs';
export { MessagesHttpModule, MessagesModule } from './messages.module';
export { MessagesQuery, type DossierMessage } from './queries/messages.query';
export { SendMessage } from './use-cases/send-message.use-case';
