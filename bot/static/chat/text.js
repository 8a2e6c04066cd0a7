/* Text as the page shows it: numbers keep their order, and official links can be opened. */

// A number with its separators: 0300-1234567, 35202-1234567-1, 50,000, 8:30, in either digits.
const DIGIT = "[\\d\\u06f0-\\u06f9\\u0660-\\u0669]";
const NUMBER = `\\+?${DIGIT}+(?:[ \\-\\u2013./:,]${DIGIT}+)*`;
// Only addresses of government sites: a bot's message may repeat the link of a thief.
const LINK = "https://(?:[a-z0-9-]+\\.)+gov\\.pk(?![\\w.-])[^\\s\\u2069\\u060c\\u06d4]*";
const PARTS = new RegExp(`(${LINK})|(${NUMBER})`, "giu");

/**
 * Fill an element with text.
 *
 * After an Urdu word the parts of 0300-1234567 would be shown in the opposite order, so every
 * number is isolated, whoever wrote it.
 *
 * @param {HTMLElement} element - Emptied and filled.
 * @param {string} text - Shown as it is; never read as HTML.
 * @param {{links: boolean}} options - Whether official links may be opened.
 */
export function fill(element, text, { links = false } = {}) {
  element.replaceChildren();
  let end = 0;
  for (const match of text.matchAll(PARTS)) {
    element.append(text.slice(end, match.index));
    element.append(match[1] ? link(match[1], links) : isolated(match[2]));
    end = match.index + match[0].length;
  }
  element.append(text.slice(end));
}

function isolated(text) {
  const part = document.createElement("bdi");
  part.dir = "ltr";
  part.textContent = text;
  return part;
}

function link(address, opens) {
  if (!opens) return isolated(address);
  const part = document.createElement("a");
  part.href = address;
  part.target = "_blank";
  part.rel = "noopener noreferrer";
  part.append(isolated(address));
  return part;
}

const ZONE = "Asia/Karachi";
const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "numeric", minute: "2-digit", hour12: true, timeZone: ZONE,
});
const day = new Intl.DateTimeFormat("en-CA", { dateStyle: "short", timeZone: ZONE });
const DATE_LOCALES = { ur: "ur-PK-u-nu-latn", "ur-Latn": "en-GB", en: "en-GB" };

/** @param {number} at - Milliseconds. @returns {string} Time of day in Pakistan. */
export function timeOf(at) {
  return clock.format(at);
}

/** @param {number} at - Milliseconds. @returns {string} The day in Pakistan, to compare. */
export function dayOf(at) {
  return day.format(at);
}

/** What a day is called: today, yesterday, or its date. */
export function dayName(at, language, words) {
  if (dayOf(at) === dayOf(Date.now())) return words["web-today"];
  if (dayOf(at) === dayOf(Date.now() - 86_400_000)) return words["web-yesterday"];
  const format = new Intl.DateTimeFormat(DATE_LOCALES[language] ?? "en-GB", {
    day: "numeric", month: "long", year: "numeric", timeZone: ZONE,
  });
  return format.format(at);
}

/** @param {number} bytes @returns {string} Such as "2.4 MB". */
export function sizeOf(bytes) {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
