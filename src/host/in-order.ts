// Runs work on a stream, several items at once, and gives the results in the order of the items.
// At most `window` items are held, so memory stays flat however long the stream is.

interface Latch {
  open(): void
  wait(): Promise<void>
}

/** Wakes one waiter; an opening that comes before the wait is kept. */
function latch(): Latch {
  let wake: (() => void) | null = null
  let isOpen = false
  return {
    open() {
      isOpen = true
      wake?.()
    },
    async wait() {
      if (!isOpen) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      isOpen = false
      wake = null
    },
  }
}

/**
 * Maps a stream in order.
 *
 *     for await (const outcomes of mapInOrder(chunks, code, { window: 8 })) …
 *
 * A failure of the source is thrown after the results of what came before it; an abort at once.
 */
export async function* mapInOrder<T, R>(
  source: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  { window, signal }: { readonly window: number; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<R> {
  const running: Promise<R>[] = []
  const [news, room] = [latch(), latch()]
  let isDone = false
  let isStopped = false
  let fault: { readonly cause: unknown } | null = null
  const pump = async (): Promise<void> => {
    try {
      for await (const item of source) {
        if (isStopped) return
        const result = work(item)
        result.catch(() => {}) // thrown when its turn comes, below
        running.push(result)
        news.open()
        while (running.length >= window && !isStopped) await room.wait()
      }
    } catch (cause) {
      fault = { cause }
    } finally {
      isDone = true
      news.open()
    }
  }
  const abort = (): void => news.open()
  signal?.addEventListener('abort', abort)
  try {
    signal?.throwIfAborted()
    void pump()
    for (;;) {
      const first = running[0]
      if (first === undefined && isDone) break
      if (first === undefined) await news.wait()
      signal?.throwIfAborted()
      if (first === undefined) continue
      const result = await first
      signal?.throwIfAborted()
      running.shift()
      room.open()
      yield result
    }
    rethrow(fault)
  } finally {
    isStopped = true
    room.open()
    signal?.removeEventListener('abort', abort)
  }
}

function rethrow(fault: { readonly cause: unknown } | null): void {
  if (fault !== null) throw fault.cause
}
