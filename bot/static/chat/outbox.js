/* Own messages on their way out: one after the other, kept until delivered, never doubled. */

import { ApiError, begin, upload, write } from "./api.js";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
// Attempts without being asked: a text as long as the network is away, the rest not for ever.
const ATTEMPTS = { network: Infinity, server: 4, gone: 2, refused: 1 };
const FILE_ATTEMPTS = 3;

export class Outbox {
  /**
   * @param {import("./store.js").Store} store
   * @param {object} hooks - `changed(entry)`, `progress(entry, part)`, `busy(entry | null)`,
   *   `answered(replies)`, `begun()`, `ended()`, `reached(boolean)`.
   */
  constructor(store, hooks) {
    this.store = store;
    this.hooks = hooks;
    /** Files are kept as long as the page; the journal knows their names only. */
    this.files = new Map();
    this.attempts = new Map();
    this.running = false;
    this.wakeUp = () => {};
  }

  /** Send what waits. Safe to call at any time. */
  async run() {
    if (this.running) return;
    this.running = true;
    try {
      for (let entry = this.next(); entry; entry = this.next()) {
        const pause = await this.attempt(entry);
        if (pause) await this.sleep(pause);
      }
    } finally {
      this.running = false;
    }
  }

  next() {
    return this.store.journal.find((entry) => entry.kind === "own" && entry.state === "waiting");
  }

  /** Try at once: the network is back, or the citizen asked. */
  wake() {
    this.wakeUp();
    this.run();
  }

  retry(entry) {
    this.attempts.delete(entry.key);
    entry.state = "waiting";
    entry.trouble = false;
    this.settle(entry);
    this.wake();
  }

  /** @returns {Promise<number>} Milliseconds to wait before the next attempt. */
  async attempt(entry) {
    if (entry.file && !this.files.has(entry.key)) {
      // The page was loaded again: a browser does not give the file back.
      this.settle(Object.assign(entry, { state: "failed", lost: true }));
      return 0;
    }
    this.hooks.busy(entry);
    try {
      const replies = await this.send(entry);
      this.settle(Object.assign(entry, { state: "sent", trouble: false }));
      this.hooks.reached(true);
      this.hooks.answered(replies);
      return 0;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return this.failed(entry, error);
    } finally {
      this.hooks.busy(null);
    }
  }

  async send(entry) {
    if (!this.store.conversation) {
      this.store.conversation = await begin();
      this.store.save();
      this.hooks.begun();
    }
    const { conversation } = this.store;
    const file = this.files.get(entry.key);
    if (file) {
      return upload(conversation, file, entry.key, (part) => this.hooks.progress(entry, part));
    }
    const body = entry.choice ? { choice: entry.choice } : { text: entry.text };
    return write(conversation, body, entry.key);
  }

  failed(entry, error) {
    const attempts = (this.attempts.get(entry.key) ?? 0) + 1;
    this.attempts.set(entry.key, attempts);
    if (error.kind === "gone") {
      // Deleted after its time, or the server was set up anew: the message begins a new one.
      this.store.conversation = null;
      this.hooks.ended();
    }
    this.hooks.reached(error.kind !== "network");
    const limit = entry.file ? Math.min(FILE_ATTEMPTS, ATTEMPTS[error.kind]) : ATTEMPTS[error.kind];
    const over = attempts >= limit;
    this.settle(Object.assign(entry, { state: over ? "failed" : "waiting", trouble: true }));
    if (over || error.kind === "gone") return 0;
    return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1));
  }

  settle(entry) {
    this.store.save();
    this.hooks.changed(entry);
  }

  sleep(ms) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
