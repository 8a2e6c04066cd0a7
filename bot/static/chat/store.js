/* What this device remembers of the conversation.
 *
 * The journal is the order of what was said: own messages in full, the bot's by their number only,
 * for the server has them. It lives as long as the tab. The conversation's id and secret outlive
 * the tab only when the citizen ticks "go on here later".
 */

const KEY = "khabardar";

/** @typedef {{kind: "own", key: string, at: number, state: "waiting"|"sent"|"failed", text: string,
 *   lang?: string, dir?: string, choice?: string, file?: {name: string, size: number},
 *   silent?: boolean}} Own - A silent one is never drawn. */
/** @typedef {{kind: "bot", id: number, at: number, reply?: object}} Said */

export class Store {
  constructor() {
    const kept = read(localStorage);
    const here = read(sessionStorage);
    this.keep = Boolean(kept);
    /** @type {{id: string, secret: string} | null} */
    this.conversation = here?.conversation ?? kept?.conversation ?? null;
    this.language = here?.language ?? kept?.language ?? "ur";
    this.draft = here?.draft ?? "";
    /** @type {(Own|Said)[]} */
    this.journal = here?.journal ?? [];
    /** Nothing of the chat is shown until the citizen asks for it. */
    this.hidden = here?.hidden ?? kept?.hidden ?? false;
    this.erased = false;
  }

  save() {
    if (this.erased) return;
    const { conversation, language, draft, journal, hidden } = this;
    write(sessionStorage, { conversation, language, draft, journal, hidden });
    if (this.keep && conversation) write(localStorage, { conversation, language, hidden });
  }

  setKeep(keep) {
    this.keep = keep;
    if (!keep) remove(localStorage);
    this.save();
  }

  /** Forget the conversation; the page may begin another. */
  forget() {
    this.conversation = null;
    this.journal = [];
    this.hidden = false;
    this.setKeep(false);
  }

  /** Forget everything, and write nothing any more. */
  erase() {
    this.erased = true;
    remove(sessionStorage);
    remove(localStorage);
  }
}

/** A key for a message; randomUUID is missing on plain HTTP. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// A browser may refuse storage altogether; the chat then works until the page is left.
function read(storage) {
  try {
    return JSON.parse(storage.getItem(KEY));
  } catch {
    return null;
  }
}

function write(storage, value) {
  try {
    storage.setItem(KEY, JSON.stringify(value));
  } catch {
    /* full or refused */
  }
}

function remove(storage) {
  try {
    storage.removeItem(KEY);
  } catch {
    /* refused: nothing was written either */
  }
}
