/* The web chat: puts the parts together. The API is described in docs/chat-api.md. */

import { fetchFile, replies as fetchReplies, words as fetchWords } from "./chat/api.js";
import { News } from "./chat/news.js";
import { Outbox } from "./chat/outbox.js";
import { Store, newKey } from "./chat/store.js";
import { View, make } from "./chat/view.js";

// Languages by the ids of their buttons, each named in its own script.
const LANGUAGES = [["ur", "rtl", "اردو"], ["ur-Latn", "ltr", "Roman Urdu"], ["en", "ltr", "English"]];
const NEUTRAL_PAGE = "/static/neutral.html";
const TYPING_AFTER_MS = 350;
const ENOUGH = 6; // lines a text may grow to before it scrolls
const TWICE_WITHIN_MS = 1_500; // two presses of Escape

const find = (id) => document.getElementById(id);
const store = new Store();
const known = new Map(); // words by language
const seen = new Set(); // numbers of the replies on the screen
const view = new View({ choose, save, retry: (entry) => outbox.retry(entry) });
const outbox = new Outbox(store, {
  changed: (entry) => view.changed(entry),
  progress: (entry, part) => view.progress(entry, part),
  busy: setBusy,
  answered: (said) => said.forEach(hear),
  begun: () => news.start(store.conversation, 0),
  ended,
  reached,
});
const news = new News({ reply: hear, reached, gone: ended });

let reachable = true;
let typing;

/** Take in a reply, once, wherever it came from. */
function hear(reply) {
  if (store.erased || (reply.id && seen.has(reply.id))) return;
  if (store.hidden && !reply.hide && !reply.farewell) {
    // An answer to something before "hide" stays out of sight; one after it means: show again.
    if (!isHiding()) restore();
    return;
  }
  if (reply.id) seen.add(reply.id);
  if (reply.hide || reply.farewell) empty();
  const at = Date.now();
  // Number 0 is not kept by the server, such as "this file is too big".
  store.journal.push({ kind: "bot", id: reply.id, at, ...(reply.id ? {} : { reply }) });
  store.save();
  view.reply(reply, at);
  if (reply.farewell) forget();
  find("attach").classList.toggle("wanted", reply.asks === "evidence");
  speak(reply.lang);
}

function say(entry, file) {
  const lang = scriptOf(entry.text);
  const own = { kind: "own", key: newKey(), at: Date.now(), state: "waiting", lang, ...entry };
  if (file) outbox.files.set(own.key, file);
  store.journal.push(own);
  store.save();
  view.said(own, file);
  find("welcome").classList.add("used");
  showStatus();
  outbox.run();
}

function choose(choice, { lang, dir }) {
  say({ text: choice.title, choice: choice.id, lang, dir });
  find("text").focus({ preventScroll: true });
}

/** Offer the file of a reply to the device. @returns {Promise<boolean>} Whether it came. */
async function save(attachment) {
  let file;
  try {
    file = await fetchFile(store.conversation, attachment);
  } catch {
    return false;
  }
  const link = make("a", "");
  link.href = URL.createObjectURL(file);
  link.download = attachment.name;
  link.click();
  // Not at once: a browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}

function chooseLanguage(id, dir, title) {
  find("menu").close();
  speak(id);
  choose({ id: `lang:${id}`, title }, { lang: id, dir });
}

function takeFiles(files) {
  for (const file of files) {
    say({ text: "", file: { name: file.name, size: file.size } }, file);
  }
}

/** "ur" for text with Urdu letters, which need higher lines; otherwise unknown. */
function scriptOf(text) {
  return /[\u0600-\u06ff]/.test(text) ? "ur" : "";
}

/** The conversation is no more; the next message begins another. */
function ended() {
  news.stop();
  store.conversation = null;
  store.save();
  view.note("web-ended");
}

function setBusy(entry) {
  clearTimeout(typing);
  if (entry) typing = setTimeout(() => setTyping(true), TYPING_AFTER_MS);
  else setTyping(false);
}

function setTyping(on) {
  view.isTyping(on);
  showStatus(on);
}

function reached(yes) {
  reachable = yes;
  showStatus();
}

function showStatus(isTyping = false) {
  const offline = !navigator.onLine || !reachable;
  const banner = find("banner");
  banner.hidden = !offline;
  // Written only when it changes, or a screen reader would say it again and again.
  const words = offline ? view.words["web-offline"] : "";
  if (banner.textContent !== words) banner.textContent = words;
  const status = view.words[isTyping ? "web-typing" : "web-tagline"] ?? "";
  if (find("status").textContent !== status) find("status").textContent = status;
}

/** Put the page into a language; keeps the old words when the new ones cannot be had. */
async function speak(language) {
  if (language === view.language && view.words["web-title"]) return;
  store.language = language;
  store.save();
  try {
    if (!known.has(language)) known.set(language, await fetchWords(language));
  } catch {
    return;
  }
  if (store.language !== language) return;
  view.speak(language, known.get(language));
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }
  showStatus();
  fitText();
}

/** Whether the server has not yet heard that the chat is to be hidden. */
function isHiding() {
  return store.journal.some((entry) => entry.choice === "hide" && entry.state === "waiting");
}

/** Take everything off the screen and the device; only what is still to be sent stays. */
function empty() {
  store.hidden = true;
  store.journal = store.journal.filter((entry) => entry.kind === "own" && entry.state === "waiting");
  store.draft = "";
  store.save();
  view.clear();
  view.forgetPictures();
  view.isTyping(false);
  find("menu").close();
  find("newest").hidden = true;
  find("text").value = "";
  showHidden();
}

function showHidden() {
  find("welcome").hidden = store.hidden;
  const word = store.hidden ? "web-placeholder-hidden" : "web-placeholder";
  find("text").dataset.wordPlaceholder = word;
  view.names();
  fitText();
}

/** Hide at once; the server keeps the chat and answers with a tip, until it is asked to show. */
function hide() {
  if (!store.conversation && !store.journal.length) {
    leave();
    return;
  }
  empty();
  store.journal.push({
    kind: "own", key: newKey(), at: Date.now(), state: "waiting", text: "", choice: "hide",
    silent: true,
  });
  store.save();
  outbox.run();
}

/** The citizen's data was deleted: the next message begins another conversation. */
function forget() {
  news.stop();
  store.forget();
  find("keep").checked = false;
}

/** Leave for good: nothing stays on the screen, on the device or in the history. */
function leave() {
  store.erase();
  news.stop();
  document.title = "";
  document.body.replaceChildren();
  location.replace(NEUTRAL_PAGE);
}

/** Draw what was said before: the order is ours, the bot's words are the server's. */
function draw(said) {
  const left = new Map(said.map((reply) => [reply.id, reply]));
  const show = (reply, at) => {
    left.delete(reply.id);
    seen.add(reply.id);
    view.reply(reply, at);
  };
  const before = (id) => [...left.values()].filter((reply) => reply.id < id);
  view.clear();
  const first = store.journal.find((entry) => entry.kind === "bot" && entry.id)?.id ?? Infinity;
  if (before(first).length) view.note("web-earlier");
  for (const reply of before(first)) show(reply);
  for (const entry of store.journal) {
    if (entry.silent) continue;
    if (entry.kind === "own") view.said(entry, outbox.files.get(entry.key));
    else if (entry.reply) view.reply(entry.reply, entry.at);
    else {
      for (const reply of before(entry.id)) show(reply);
      if (left.has(entry.id)) show(left.get(entry.id), entry.at);
    }
  }
  for (const reply of left.values()) show(reply);
  find("welcome").classList.toggle("used", Boolean(store.journal.length || said.length));
}

async function persist(attempt) {
  for (let pause = 1_000; ; pause = Math.min(2 * pause, 30_000)) {
    try {
      return await attempt();
    } catch (error) {
      if (error.kind === "gone") throw error;
      reached(false);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

async function restore() {
  let said = [];
  if (store.conversation) {
    if (!store.hidden) view.quietly(() => draw([]));
    const { conversation } = store;
    try {
      said = await persist(() => fetchReplies(conversation, 0));
      reached(true);
    } catch {
      ended();
    }
    const hidden = isHiding() || Boolean(said.at(-1)?.hide);
    if (isHiding()) said = [];
    if (hidden && !store.hidden) empty();
    store.hidden = hidden;
    store.save();
  }
  showHidden();
  view.quietly(() => draw(said));
  if (said.length) await speak(said.at(-1).lang);
  if (store.conversation) news.start(store.conversation, said.at(-1)?.id ?? 0);
}

function fitText() {
  const text = find("text");
  // With nothing in it, the direction is that of the placeholder.
  text.dir = text.value ? "auto" : document.documentElement.dir;
  text.lang = scriptOf(text.value || text.placeholder) || "en";
  text.style.height = "auto";
  const line = parseFloat(getComputedStyle(text).lineHeight);
  text.style.height = `${Math.min(text.scrollHeight, line * ENOUGH)}px`;
  find("composer").classList.toggle("filled", Boolean(text.value.trim()));
}

function submit(event) {
  event?.preventDefault();
  const text = find("text");
  const value = text.value.trim();
  text.focus();
  if (!value) return;
  text.value = "";
  store.draft = "";
  fitText();
  say({ text: value });
}

function listen() {
  find("composer").addEventListener("submit", submit);
  find("text").addEventListener("input", () => {
    store.draft = find("text").value;
    store.save();
    fitText();
  });
  find("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
  });
  find("text").addEventListener("paste", (event) => {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    takeFiles(event.clipboardData.files);
  });
  find("attach").addEventListener("click", () => find("file").click());
  find("file").addEventListener("change", (event) => {
    takeFiles(event.target.files);
    event.target.value = "";
  });
  find("hide").addEventListener("click", hide);
  find("leave").addEventListener("click", leave);
  find("settings").addEventListener("click", (event) => {
    find("menu").close();
    const { lang, dir } = document.documentElement;
    choose({ id: "settings", title: event.currentTarget.textContent }, { lang, dir });
  });
  let escaped = -Infinity;
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat || event.isComposing) return;
    if (event.timeStamp - escaped < TWICE_WITHIN_MS) hide();
    escaped = event.timeStamp;
  });
  find("menu-open").addEventListener("click", () => find("menu").showModal());
  find("menu-close").addEventListener("click", () => find("menu").close());
  find("menu").addEventListener("click", (event) => {
    if (event.target === find("menu")) find("menu").close();
  });
  find("keep").addEventListener("change", (event) => store.setKeep(event.target.checked));
  addEventListener("online", () => {
    showStatus();
    outbox.wake();
    news.wake();
  });
  addEventListener("offline", () => showStatus());
}

function offerLanguages() {
  for (const holder of [find("welcome-languages"), find("menu-languages")]) {
    for (const [id, dir, title] of LANGUAGES) {
      const button = make("button", "choice", title);
      button.type = "button";
      button.lang = id;
      button.dir = dir;
      button.dataset.language = id;
      button.addEventListener("click", () => chooseLanguage(id, dir, title));
      holder.append(button);
    }
  }
}

async function start() {
  listen();
  offerLanguages();
  find("keep").checked = store.keep;
  find("text").value = store.draft;
  const { language } = store;
  known.set(language, await persist(() => fetchWords(language)));
  await speak(language);
  find("welcome").hidden = store.hidden;
  await restore();
  document.body.classList.add("ready");
  outbox.run();
}

start();
