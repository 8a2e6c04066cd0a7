/* The JSON API of docs/chat-api.md. */

const ROOT = "/chat/api";
const TURN_LIMIT_MS = 30_000;
// Without a byte for this long an upload is taken for dead; slow ones may take as long as they need.
const STALL_LIMIT_MS = 60_000;

/** A request that did not succeed, sorted by what to do next. */
export class ApiError extends Error {
  /**
   * @param {"network"|"server"|"gone"|"refused"} kind - network: try again until it works;
   *   server: try again a few times; gone: no such conversation; refused: never try again.
   */
  constructor(kind, status = 0) {
    super(`${kind} ${status}`);
    this.kind = kind;
    this.status = status;
  }
}

function problem(status, body) {
  let kind = status >= 500 ? "server" : "refused";
  if ([408, 425, 429, 502, 503, 504].includes(status)) kind = "network";
  // Only the bot's own word for it: a proxy's 404 must not cost the citizen the conversation.
  if (body?.error?.code === "unknown_conversation") kind = "gone";
  return new ApiError(kind, status);
}

const bodyOf = (response) => response.json().catch(() => null);

async function json(path, options = {}) {
  let response;
  try {
    response = await fetch(ROOT + path, {
      signal: AbortSignal.timeout(TURN_LIMIT_MS), cache: "no-store", ...options,
    });
    if (response.ok) return await response.json();
  } catch {
    throw new ApiError("network");
  }
  throw problem(response.status, await bodyOf(response));
}

/** Words of the page in a language. */
export const words = (language) => json(`/words?language=${encodeURIComponent(language)}`);

/** Begin a conversation: `{id, secret}`. */
export const begin = () => json("/conversations", { method: "POST" });

const path = (conversation) => `/conversations/${encodeURIComponent(conversation.id)}`;
const opened = (conversation) => ({ "X-Conversation-Secret": conversation.secret });

/** Everything the bot said after a message number. */
export async function replies(conversation, after) {
  const said = [];
  for (;;) {
    const last = said.length ? said.at(-1).id : after;
    const page = await json(`${path(conversation)}/messages?after=${last}`, {
      headers: opened(conversation),
    });
    if (!page.replies.length) return said;
    said.push(...page.replies);
  }
}

/** Fetch the file of a reply; its address needs the conversation's secret. */
export async function fetchFile(conversation, attachment) {
  let response;
  try {
    response = await fetch(attachment.url, {
      headers: opened(conversation), signal: AbortSignal.timeout(TURN_LIMIT_MS), cache: "no-store",
    });
    if (response.ok) return await response.blob();
  } catch {
    throw new ApiError("network");
  }
  throw problem(response.status, await bodyOf(response));
}

/** Send a text or a choice; the same key never counts twice. */
export async function write(conversation, body, key) {
  const answer = await json(`${path(conversation)}/messages`, {
    method: "POST",
    headers: {
      ...opened(conversation), "Content-Type": "application/json", "Idempotency-Key": key,
    },
    body: JSON.stringify(body),
  });
  return answer.replies;
}

/** Send a file; only XMLHttpRequest tells how much of it has gone. */
export function upload(conversation, file, key, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stall;
    const alive = () => {
      clearTimeout(stall);
      stall = setTimeout(() => request.abort(), STALL_LIMIT_MS);
    };
    const failed = () => reject(new ApiError("network"));
    request.open("POST", `${ROOT}${path(conversation)}/messages`);
    request.responseType = "json";
    request.setRequestHeader("X-Conversation-Secret", conversation.secret);
    request.setRequestHeader("Idempotency-Key", key);
    request.upload.addEventListener("progress", (event) => {
      alive();
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener("error", failed);
    request.addEventListener("abort", failed);
    request.addEventListener("loadend", () => clearTimeout(stall));
    request.addEventListener("load", () => {
      if (request.status === 200 && request.response) resolve(request.response.replies);
      else reject(problem(request.status, request.response));
    });
    const form = new FormData();
    form.append("file", file, file.name);
    alive();
    request.send(form);
  });
}

/**
 * Follow the event stream; returns when it ends.
 *
 * EventSource cannot send the secret in a header, so the stream is read by hand.
 *
 * @param {(reply: object) => void} onReply
 * @param {() => void} onOpen - Called once the stream is open.
 * @param {AbortController} control - Aborts it; also used when nothing comes, not even a ping.
 */
export async function follow(conversation, after, { onReply, onOpen, control, silenceMs }) {
  let watch;
  const alive = () => {
    clearTimeout(watch);
    watch = setTimeout(() => control.abort(), silenceMs);
  };
  try {
    alive();
    const response = await fetch(`${ROOT}${path(conversation)}/events?after=${after}`, {
      headers: { ...opened(conversation), Accept: "text/event-stream" },
      signal: control.signal, cache: "no-store",
    });
    if (!response.ok) throw problem(response.status, await bodyOf(response));
    if (!response.headers.get("content-type")?.startsWith("text/event-stream")) {
      throw new ApiError("server", response.status);
    }
    onOpen();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    const parse = eventParser(onReply);
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      alive();
      parse(piece.value);
    }
  } catch (error) {
    throw error instanceof ApiError ? error : new ApiError("network");
  } finally {
    clearTimeout(watch);
  }
}

function eventParser(onReply) {
  let buffer = "";
  return (piece) => {
    // A carriage return at the end may be half of a line break whose rest is still to come.
    const text = buffer + piece;
    const whole = text.endsWith("\r") ? text.slice(0, -1) : text;
    const events = whole.replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n\n");
    buffer = events.pop() + text.slice(whole.length);
    for (const event of events) {
      const fields = event.split("\n").map((line) => line.match(/^([^:]*):? ?(.*)$/s));
      const data = fields.filter((field) => field[1] === "data").map((field) => field[2]);
      const name = fields.findLast((field) => field[1] === "event")?.[2];
      if (name === "reply" && data.length) onReply(JSON.parse(data.join("\n")));
    }
  };
}
