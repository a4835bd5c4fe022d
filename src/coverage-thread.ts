import { workerData } from 'node:worker_threads';
import { CoverageEngine, CoverageViews, CountryStates, recordedSource } from './coverage/engine/index.js';
import { openKysely } from './platform/database/open-kysely.js';
import { answered, type Answer, type Question } from './platform/threads/work-thread.js';

/** The thread beside the server: keeps the facts of coverage and computes from them. */
const { databaseUrl } = workerData as { readonly databaseUrl: string }; // As the start of the server says it.
const engine = new CoverageEngine(new CoverageViews(new CountryStates(recordedSource(openKysely(databaseUrl, 4)))));

export default function answer({ method, args }: Question): Promise<Answer> {
  return answered(async () => {
    const question: unknown = Reflect.get(engine, method);
    if (typeof question !== 'function') throw new Error(`No such question: ${method}`);
    return (await Reflect.apply(question, engine, args)) as unknown;
  });
}
