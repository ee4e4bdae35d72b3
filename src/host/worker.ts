// What a worker thread runs: it makes its own reader over the shared assets, then codes list after list.

import { parentPort, workerData } from 'node:worker_threads'
import {
  createReader,
  type LanguageModel,
  type ReaderAssets,
  type ReaderOptions,
} from '../reader/index.js'
import { codeJob, type Job } from './job.js'

/** What the pool hands to each worker. */
export interface WorkerSetup {
  readonly assets: ReaderAssets
  /** Its tables lie in shared memory. */
  readonly model: LanguageModel
  readonly options: ReaderOptions
}

const { assets, model, options } = workerData as WorkerSetup
const reader = createReader(assets, model, options)

parentPort?.on('message', (jobs: readonly Job[]) => {
  parentPort?.postMessage(jobs.map((job) => codeJob(reader, job)))
})
parentPort?.postMessage('ready')
