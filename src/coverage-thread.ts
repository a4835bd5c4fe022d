import { workerData } from 'node:worker_threads';
import { coverageQuestions, recordedSource } from './coverage/engine/index.js';
import { openKysely } from './platform/database/open-kysely.js';
import { answered, type Answer, type Question } from './platform/threads/work-thread.js';

const CONNECTIONS = 4;

/** The thread beside the server: keeps the facts of coverage and computes from them. */
const { databaseUrl } = workerData as { readonly databaseUrl: string }; // As the start of the server says it.
const questions = coverageQuestions(recordedSource(openKysely(databaseUrl, CONNECTIONS)));

export default function answers(asked: readonly Question[]): Promise<readonly Answer[]> {
  return Promise.all(asked.map(answer));
}

function answer({ method, args }: Question): Promise<Answer> {
  return answered(async () => {
    const question: unknown = Reflect.get(questions, method);
    if (typeof question !== 'function') throw new Error(`No such question: ${method}`);
    return (await Reflect.apply(question, questions, args)) as unknown;
  });
}
