import { Global, Module } from '@nestjs/common';
import { dataFolderOf } from '../config/installation';
import { Settings } from '../config/settings';
import { FileStore } from './file-store';

@Global()
@Module({
  providers: [
    {
      provide: FileStore,
      inject: [Settings],
      useFactory: (settings: Settings) => new FileStore(dataFolderOf(settings).files),
    },
  ],
  exports: [FileStore],
})
export class StorageModule {}
