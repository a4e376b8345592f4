/**
 * An element with properties, attributes and children; strings become text
 * nodes, so nothing that anybody wrote is ever read as markup.
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(element.dataset, value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

const ICONS = {
  back: "M15 5l-7 7 7 7",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  send: "M4 4.5l17 7.5-17 7.5 2.5-7.5zM6.5 12H21",
  down: "M6 9l6 6 6-6",
  up: "M6 15l6-6 6 6",
  open: "M9 7h8v8M17 7L7 17",
  copy: "M9 9h10v11H9zM15 9V4H5v11h4",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4",
  moon: "M20 14.5A8.5 8.5 0 1 1 9.5 4a6.8 6.8 0 0 0 10.5 10.5z",
  check: "M4 12.5l5 5 11-11",
  read: "M2 12.5l4.5 5L16 6.5M10.5 15.5l2 2L22 6.5",
  silent: "M5 17h14M7 17V11a5 5 0 0 1 8.5-3.5M17 12v5M10.5 20h3M4 4l16 16",
  forum: "M4 5h16v11H11l-4 4v-4H4z",
  channel: "M4 10v4h3l9 5V5l-9 5zM19 9.5c1.3 1.5 1.3 3.5 0 5",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c1-4 4-6 7.5-6s6.5 2 7.5 6",
  lock: "M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3",
  pin: "M9 4h6l-1 6 3 3H7l3-3zM12 13v7",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5",
  share: "M14 6l6 5-6 5v-3c-5 0-8 1.5-10 5 0-6 4-9 10-9z",
};

/** A line icon in the color of the text around it. Hidden from screen readers: label the button. */
export function icon(name) {
  const SVG = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/**
 * Makes the container's children those of the items, in their order, keeping
 * the element of an item whose key and version it showed before: focus, open
 * quotes and scroll position survive an update.
 */
export function keepChildren(container, items, create) {
  const before = new Map([...container.children].map((child) => [child.dataset.key, child]));
  let place = container.firstElementChild;
  for (const { key, version, item } of items) {
    let child = before.get(key);
    before.delete(key);
    if (!child || child.dataset.version !== version) {
      const fresh = create(item, child ?? null);
      fresh.dataset.key = key;
      fresh.dataset.version = version;
      if (child) {
        if (child === place) place = fresh;
        child.replaceWith(fresh);
      }
      child = fresh;
    }
    if (child === place) place = place.nextElementSibling;
    else container.insertBefore(child, place);
  }
  for (const gone of before.values()) gone.remove();
}

const AVATAR_HUES = [0, 25, 265, 110, 195, 215, 330];

/** The round picture of a chat or person: the bot's emblem, or initials on a color of their own. */
export function avatar({ id, title, kind }) {
  if (kind === "bot") return el("span", { class: "avatar avatar-bot" });
  const initials = title
    .split(/\s+/)
    .map((word) => [...word][0] ?? "")
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .slice(0, 2)
    .join("")
    .toUpperCase();
  const shown = el("span", { class: "avatar", "aria-hidden": "true" }, initials || icon("person"));
  shown.style.setProperty("--hue", hueOf(id));
  return shown;
}

/** The hue that stands for the id, as degrees: the same for a person's name and picture. */
export function hueOf(id) {
  return String(AVATAR_HUES[Math.abs(id) % AVATAR_HUES.length]);
}
