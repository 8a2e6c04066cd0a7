/* What the bot says later, such as a change of status: the event stream, or else polling. */

import { follow, replies } from "./api.js";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
// The server pings every 15 seconds.
const SILENCE_MS = 45_000;
// A stream that breaks this often in a row is not let through by something in between.
const BROKEN_STREAMS = 3;
const POLL_MS = 5_000;
const POLLS_BEFORE_STREAM = 12;

export class News {
  /** @param {object} hooks - `reply(reply)`, `reached(boolean)`, `gone()`. */
  constructor(hooks) {
    this.hooks = hooks;
    this.stopped = new AbortController();
    this.wakeUp = () => {};
  }

  /** Follow a conversation from a message number on, until stopped. */
  async start(conversation, after) {
    this.stop();
    const stopped = new AbortController();
    this.stopped = stopped;
    this.after = after;
    let broken = 0;
    while (!stopped.signal.aborted) {
      try {
        if (broken < BROKEN_STREAMS) {
          await this.stream(conversation, stopped, () => (broken = 0));
          broken += 1;
        } else {
          await this.poll(conversation, stopped);
          broken = 0;
        }
      } catch (error) {
        if (stopped.signal.aborted) return;
        if (error.kind === "gone") {
          this.hooks.gone();
          return;
        }
        broken += 1;
        this.hooks.reached(false);
      }
      const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, broken - 1));
      await this.sleep(pause * (0.75 + Math.random() / 2));
    }
  }

  async stream(conversation, stopped, onAlive) {
    const control = new AbortController();
    stopped.signal.addEventListener("abort", () => control.abort(), { once: true });
    await follow(conversation, this.after, {
      control,
      silenceMs: SILENCE_MS,
      onOpen: () => this.hooks.reached(true),
      onReply: (reply) => {
        onAlive();
        this.take(reply);
      },
    });
  }

  async poll(conversation, stopped) {
    for (let turn = 0; turn < POLLS_BEFORE_STREAM && !stopped.signal.aborted; turn += 1) {
      for (const reply of await replies(conversation, this.after)) this.take(reply);
      this.hooks.reached(true);
      await this.sleep(POLL_MS);
    }
  }

  take(reply) {
    // Only this channel moves the number: an answer to a message may overtake an older one here.
    this.after = Math.max(this.after, reply.id);
    this.hooks.reply(reply);
  }

  /** The network is back: do not wait out the pause. */
  wake() {
    this.wakeUp();
  }

  stop() {
    this.stopped.abort();
    this.wakeUp();
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
