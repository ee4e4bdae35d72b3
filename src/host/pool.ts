// A pool of worker threads that code chunks of documents. A worker that dies takes nobody with it: its
// documents are tried again one by one, the one that kills a worker gets `worker-failed`, a new worker
// takes its place, and the rest goes on.

import { Worker } from 'node:worker_threads'
import { DemarcheError } from '../base/index.js'
import { failureFrom, type Job, type Outcome } from './job.js'

export interface PoolOptions {
  readonly size: number
  /** The program each worker runs; it posts `'ready'`, then an Outcome list for every Job list. */
  readonly script: URL
  readonly workerData: unknown
}

// Room for short-lived objects: the default lets each worker take 100 MB more, and is no faster.
const YOUNG_MB = 32

interface Task {
  readonly jobs: readonly Job[]
  readonly resolve: (outcomes: readonly Outcome[]) => void
}

interface Member {
  readonly worker: Worker
  isReady: boolean
  task: Task | null
  fault: unknown
}

/** Codes chunks in worker threads: `await new WorkerPool(options).run(jobs)`. */
export class WorkerPool {
  readonly #options: PoolOptions
  readonly #members = new Set<Member>()
  #waiting: Task[] = []
  #isClosed = false

  constructor(options: PoolOptions) {
    this.#options = options
  }

  /** Codes the jobs of one chunk, in order. Never rejects: every document has its Outcome. */
  run(jobs: readonly Job[]): Promise<readonly Outcome[]> {
    return new Promise((resolve) => {
      this.#waiting.push({ jobs, resolve })
      this.#assign()
    })
  }

  /** Ends all workers; what they had not coded becomes `worker-failed`. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const task of this.#waiting.splice(0)) task.resolve(failAll(task, 'the reader was closed'))
    await Promise.all([...this.#members].map(({ worker }) => worker.terminate()))
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const member = this.#idleMember()
      if (member === null) return
      const task = this.#waiting.shift()!
      try {
        member.worker.postMessage(task.jobs)
        member.worker.ref()
        member.task = task
      } catch (error) {
        task.resolve(failAll(task, failureFrom(error).message)) // border: what cannot be copied
      }
    }
  }

  #idleMember(): Member | null {
    for (const member of this.#members) if (member.task === null) return member
    if (this.#isClosed || this.#members.size >= this.#options.size) return null
    return this.#start()
  }

  #start(): Member {
    const { script, workerData } = this.#options
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB }
    const worker = new Worker(script, { workerData, resourceLimits })
    const member: Member = { worker, isReady: false, task: null, fault: null }
    this.#members.add(member)
    worker.on('message', (message: 'ready' | readonly Outcome[]) => {
      if (message === 'ready') member.isReady = true
      else this.#finish(member, message)
    })
    worker.on('error', (fault) => {
      member.fault = fault
    })
    worker.on('exit', (code) => {
      member.fault ??= new Error(`exit code ${code}`)
      this.#lose(member)
    })
    return member
  }

  #finish(member: Member, outcomes: readonly Outcome[]): void {
    const task = member.task
    member.task = null
    member.worker.unref() // an idle worker keeps no process alive
    task?.resolve(outcomes)
    this.#assign()
  }

  #lose(member: Member): void {
    this.#members.delete(member)
    const { task, fault } = member
    if (task !== null) {
      const canRetry = member.isReady && task.jobs.length > 1 && !this.#isClosed
      if (canRetry) this.#runSingly(task)
      else task.resolve(failAll(task, failureFrom(fault).message))
    }
    this.#assign()
  }

  #runSingly({ jobs, resolve }: Task): void {
    Promise.all(jobs.map((job) => this.run([job]))).then((outcomes) => resolve(outcomes.flat()))
  }
}

function failAll({ jobs }: Task, reason: string): Outcome[] {
  return jobs.map((job) => {
    if ('error' in job) return job
    const error = new DemarcheError(
      'worker-failed',
      `the worker thread ended before it had coded this document (${reason}); try --workers 1`,
    )
    return { id: String(job.input.id), error: failureFrom(error, job.where) }
  })
}
