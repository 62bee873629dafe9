import 'reflect-metadata';
import { Settings } from '@platform/config/settings';
import { runProcess } from '@platform/process/run-process';
import { createApi } from './create-api';

void runProcess('api', async () => {
  const app = await createApi();
  const { PORT, HOST } = app.get(Settings);
  await app.listen(PORT, HOST);
  return app;
});
