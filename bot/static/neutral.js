/* This month as a calendar. */

const now = new Date();
const [year, month] = [now.getFullYear(), now.getMonth()];
const locale = navigator.language;
const title = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric" }).format(now);
const weekday = new Intl.DateTimeFormat(locale, { weekday: "short" });
const cell = (row, tag, text) => {
  const element = document.createElement(tag);
  element.textContent = text;
  row.append(element);
  return element;
};

document.title = title;
document.getElementById("month").textContent = title;
// The first of June 2026 was a Monday.
for (let day = 1; day <= 7; day += 1) {
  cell(document.getElementById("names"), "th", weekday.format(new Date(2026, 5, day)));
}
const lead = (new Date(year, month, 1).getDay() + 6) % 7;
const days = new Date(year, month + 1, 0).getDate();
let row;
for (let place = 0; place < lead + days; place += 1) {
  if (place % 7 === 0) {
    row = document.createElement("tr");
    document.getElementById("days").append(row);
  }
  const day = place - lead + 1;
  const element = cell(row, "td", day > 0 ? String(day) : "");
  if (day === now.getDate()) element.setAttribute("aria-current", "date");
}
