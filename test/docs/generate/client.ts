import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DiscoveryService, MetadataScanner, ModulesContainer, NestFactory } from '@nestjs/core';
import openapiTs, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { projectRoot } from '@platform/config/project-root';
import { openApiDocument } from '@platform/http/openapi';
import { PermitCheck } from '@platform/http/permit';
import { ApiModule } from '../../../apps/api/src/api.module';

const HEAD = `/* eslint-disable */\n/* The API as its OpenAPI document says, by \`npm run client:generate\`; a test fails when this file is stale. */\n\n`;

/** The document of an application of which nothing is made but the shape: no database is asked, nothing listens. */
async function document(): Promise<object> {
  const app = await NestFactory.create(ApiModule, { preview: true, logger: false, abortOnError: false });
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  return openApiDocument(app, new PermitCheck(discovery, new MetadataScanner()).routes());
}

/** Refusals have one form, and the desk reads any of them by it: without them the types are a third as long. */
function withoutRefusals(whole: OpenAPI3): OpenAPI3 {
  for (const item of Object.values(whole.paths ?? {}))
    for (const operation of Object.values(item)) {
      const { responses = {} } = operation as { responses?: Record<string, unknown> };
      for (const status of Object.keys(responses))
        if (!status.startsWith('2')) Reflect.deleteProperty(responses, status);
    }
  return whole;
}

async function main(file: string): Promise<void> {
  const types = astToString(await openapiTs(withoutRefusals((await document()) as OpenAPI3)));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, HEAD + types);
  process.stdout.write(`${file}\n`);
}

const [file = path.join(projectRoot(), 'apps/desk/src/client/generated/api.d.ts')] = process.argv.slice(2);
void main(file).then(
  // Modules that were loaded to be described may hold timers.
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
