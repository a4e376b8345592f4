import { icon } from "./dom.js";

/** Light or dark as the system says, until the button says otherwise; the choice is remembered. */
export function setUpTheme(button) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const show = () => {
    const theme = localStorage.getItem("theme") ?? (system.matches ? "dark" : "light");
    document.documentElement.dataset.theme = theme;
    button.replaceChildren(icon(theme === "dark" ? "sun" : "moon"));
  };
  button.addEventListener("click", () => {
    const isDark = document.documentElement.dataset.theme === "dark";
    localStorage.setItem("theme", isDark ? "light" : "dark");
    show();
  });
  system.addEventListener("change", show);
  show();
}
