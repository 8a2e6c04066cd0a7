/* The talk on the screen: bubbles, buttons, days. Knows nothing of the network. */

import { dayName, dayOf, fill, sizeOf, timeOf } from "./text.js";

const SVG = "http://www.w3.org/2000/svg";
const NEAR_END_PX = 120;
const PICTURES = /^image\/(jpeg|png|webp|gif|bmp)$/;

export class View {
  /** @param {object} hooks - `choose(choice, reply)`, `retry(entry)`, `save(attachment)`. */
  constructor(hooks) {
    this.hooks = hooks;
    this.words = {};
    this.language = "ur";
    this.talk = document.getElementById("talk");
    this.log = document.getElementById("log");
    this.typing = document.getElementById("typing");
    this.newest = document.getElementById("newest");
    this.own = new Map();
    this.pictures = new Map();
    this.day = "";
    this.newest.addEventListener("click", () => this.toEnd(true));
    this.talk.addEventListener("scroll", () => {
      if (this.nearEnd()) this.newest.hidden = true;
    });
    // A keyboard that opens, or a picture that loads, must not push the last words out of sight.
    this.wasNearEnd = false;
    this.talk.addEventListener("scroll", () => (this.wasNearEnd = this.nearEnd()));
    new ResizeObserver(() => this.wasNearEnd && this.toEnd()).observe(this.talk);
  }

  /** Put every word of the page into a language. */
  speak(language, words) {
    this.language = language;
    this.words = words;
    document.documentElement.lang = language;
    document.documentElement.dir = language === "ur" ? "rtl" : "ltr";
    document.title = words["web-title"];
    for (const element of document.querySelectorAll("[data-word]")) {
      fill(element, words[element.dataset.word] ?? "");
    }
    this.names();
    for (const entry of this.own.keys()) this.changed(entry);
  }

  /** Names and hints of elements, in the present language. */
  names() {
    setNames("data-word-label", this.words, ["aria-label", "title"]);
    setNames("data-word-region", this.words, ["aria-label"]);
    setNames("data-word-title", this.words, ["title"]);
    setNames("data-word-placeholder", this.words, ["placeholder", "aria-label"]);
  }

  /** Own pictures are not shown again. */
  forgetPictures() {
    for (const address of this.pictures.values()) URL.revokeObjectURL(address);
    this.pictures.clear();
  }

  clear() {
    this.log.replaceChildren();
    this.own.clear();
    this.day = "";
  }

  /** Draw many messages without a screen reader reading all of them. */
  quietly(draw) {
    this.log.setAttribute("aria-busy", "true");
    this.log.setAttribute("aria-live", "off");
    draw();
    if (this.log.childElementCount) this.toEnd();
    requestAnimationFrame(() => {
      this.log.setAttribute("aria-busy", "false");
      this.log.setAttribute("aria-live", "polite");
    });
  }

  /** A line between the messages. */
  note(word) {
    const line = this.append(make("li", "note-line"));
    line.append(make("span", "", this.words[word]));
  }

  /** Draw a reply of the bot. @param {number|undefined} at - Milliseconds, when known. */
  reply(reply, at) {
    const follows = this.nearEnd();
    this.separate(at);
    const item = make("li", "message bot");
    item.dataset.id = reply.id;
    item.append(this.bubble(reply.text, reply, "web-bot", at, true));
    if (reply.attachment) item.append(this.attachment(reply));
    if (reply.choices?.length) item.append(this.choices(reply));
    this.append(item);
    if (follows) this.toEnd();
    else this.newest.hidden = false;
  }

  /** Draw an own message; later changes by `changed`. */
  said(entry, file) {
    this.separate(entry.at);
    const item = make("li", "message own");
    const bubble = this.bubble(entry.text, entry, "web-you", entry.at, false);
    if (entry.file) bubble.querySelector(".text").replaceWith(this.file(entry, file));
    bubble.lastChild.append(make("span", "state"));
    item.append(bubble);
    this.close(entry.choice);
    this.append(item);
    this.own.set(entry, item);
    this.changed(entry);
    this.toEnd();
  }

  /** Show how an own message stands. */
  changed(entry) {
    const item = this.own.get(entry);
    if (!item) return;
    const troubled = entry.state === "failed" || (entry.state === "waiting" && entry.trouble);
    const state = entry.state === "sent" ? "sent" : troubled ? "failed" : "sending";
    if (item.dataset.state !== state || item.dataset.language !== this.language) {
      item.dataset.state = state;
      item.dataset.language = this.language;
      const word = { sent: "web-sent", failed: "web-not-sent", sending: "web-sending" }[state];
      const icon = { sent: "i-ticks", failed: "i-alert", sending: "i-clock" }[state];
      item.querySelector(".state").replaceChildren(
        symbol(icon), make("span", "visually-hidden", this.words[word]),
      );
      item.querySelector(".retry, .lost")?.remove();
      if (state === "failed") item.append(this.remedy(entry));
    }
    if (entry.state !== "waiting" || troubled) item.querySelector("progress")?.remove();
  }

  remedy(entry) {
    if (entry.lost) return make("p", "lost", this.words["web-file-again"]);
    const retry = make("button", "retry");
    retry.type = "button";
    retry.append(symbol("i-alert"), make("span", "", this.words["web-not-sent"]));
    retry.addEventListener("click", () => this.hooks.retry(entry));
    return retry;
  }

  /** @param {number} part - From 0 to 1. */
  progress(entry, part) {
    const holder = this.own.get(entry)?.querySelector(".file");
    if (!holder) return;
    let bar = holder.querySelector("progress");
    if (!bar) {
      bar = make("progress", "");
      bar.max = 1;
      bar.setAttribute("aria-label", this.words["web-file-sending"]);
      holder.append(bar);
    }
    bar.value = part;
  }

  isTyping(typing) {
    const follows = this.nearEnd();
    this.typing.hidden = !typing;
    if (typing && follows) this.toEnd();
  }

  bubble(text, { lang, dir }, who, at, links) {
    const bubble = make("div", "bubble");
    bubble.dir = dir || "auto";
    if (lang) bubble.lang = lang;
    const said = make("p", "text");
    fill(said, text, { links });
    const meta = make("span", "meta");
    meta.dir = "ltr";
    if (at) {
      const time = make("time", "", timeOf(at));
      time.dateTime = new Date(at).toISOString();
      meta.append(time);
    }
    bubble.append(make("span", "visually-hidden", `${this.words[who]}: `), said, meta);
    return bubble;
  }

  file(entry, file) {
    const holder = make("div", "file");
    if (file && PICTURES.test(file.type)) {
      if (!this.pictures.has(entry.key)) {
        this.pictures.set(entry.key, URL.createObjectURL(file));
      }
      const picture = make("img", "thumbnail");
      picture.src = this.pictures.get(entry.key);
      picture.alt = "";
      picture.addEventListener("load", () => this.wasNearEnd && this.toEnd());
      holder.append(picture);
    }
    const name = make("div", "file-name");
    const label = make("bdi", "", entry.file.name);
    label.dir = "auto";
    const size = make("bdi", "file-size", sizeOf(entry.file.size));
    size.dir = "ltr";
    name.append(symbol("i-file"), label, size);
    holder.append(name);
    return holder;
  }

  /** A button that saves the file of a reply; it says how that goes. */
  attachment(reply) {
    const button = make("button", "attached");
    button.type = "button";
    button.dir = reply.dir;
    button.lang = reply.lang;
    const name = make("bdi", "attached-name", reply.attachment.name);
    name.dir = "ltr";
    const state = make("span", "attached-state", this.words["web-save"]);
    state.setAttribute("role", "status");
    const says = make("span", "attached-words");
    says.append(state, name);
    button.append(symbol("i-file"), says);
    button.addEventListener("click", async () => {
      if (button.getAttribute("aria-busy") === "true") return;
      button.setAttribute("aria-busy", "true");
      state.textContent = this.words["web-saving"];
      const saved = await this.hooks.save(reply.attachment);
      button.removeAttribute("aria-busy");
      state.textContent = this.words[saved ? "web-save" : "web-not-saved"];
    });
    return button;
  }

  choices(reply) {
    const group = make("div", "choices");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", this.words["web-choices"]);
    group.lang = reply.lang;
    group.dir = reply.dir;
    for (const choice of reply.choices) {
      const button = make("button", "choice");
      button.type = "button";
      button.dataset.choice = choice.id;
      fill(button, choice.title);
      button.addEventListener("click", () => this.hooks.choose(choice, reply));
      group.append(button);
    }
    return group;
  }

  /** An answer was given: the buttons before it have had their use. */
  close(choice) {
    for (const button of this.log.querySelectorAll(".choice:not(:disabled)")) {
      button.disabled = true;
      if (choice && button.dataset.choice === choice) button.setAttribute("aria-pressed", "true");
    }
  }

  separate(at) {
    if (!at || dayOf(at) === this.day) return;
    this.day = dayOf(at);
    const line = this.append(make("li", "day"));
    line.append(make("span", "", dayName(at, this.language, this.words)));
  }

  append(item) {
    this.log.append(item);
    return item;
  }

  nearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.talk;
    return scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  }

  toEnd(smooth = false) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.talk.scrollTo({
      top: this.talk.scrollHeight, behavior: smooth && !still ? "smooth" : "instant",
    });
    this.newest.hidden = true;
    this.wasNearEnd = true;
  }
}

function setNames(attribute, words, names) {
  for (const element of document.querySelectorAll(`[${attribute}]`)) {
    const text = words[element.getAttribute(attribute)] ?? "";
    for (const name of names) element.setAttribute(name, text);
  }
}

/** @returns {HTMLElement} */
export function make(tag, classes, text = "") {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  element.textContent = text;
  return element;
}

export function symbol(id) {
  const icon = document.createElementNS(SVG, "svg");
  icon.setAttribute("class", "icon");
  icon.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#${id}`);
  icon.append(use);
  return icon;
}
